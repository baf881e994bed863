import { londonDate } from "#domain/calendar/london.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf } from "../composing/question.ts";
import { composeConsentRequest } from "../consent-request/composer.ts";
import type { ConsentReminderFacts } from "./facts.ts";

export const composeConsentReminder: PlacementComposer<ConsentReminderFacts> = async (c, mail) => ({
  ...(await composeConsentRequest(c, mail)),
  askedOn: londonDate(askOf(c, mail.facts.ask).askedAt),
});
