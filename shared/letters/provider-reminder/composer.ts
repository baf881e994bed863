import { londonDate } from "#domain/calendar/london.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf } from "../composing/question.ts";
import { composeProviderRequest } from "../provider-request/composer.ts";
import type { ProviderReminderFacts } from "./facts.ts";

export const composeProviderReminder: PlacementComposer<ProviderReminderFacts> = async (c, mail) => ({
  ...(await composeProviderRequest(c, mail)),
  askedOn: londonDate(askOf(c, mail.facts.ask).askedAt),
});
