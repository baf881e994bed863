import { londonDate } from "#domain/calendar/london.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf } from "../composing/question.ts";
import { composeEvidenceRequest } from "../evidence-request/composer.ts";
import type { EvidenceReminderFacts } from "./facts.ts";

export const composeEvidenceReminder: PlacementComposer<EvidenceReminderFacts> = async (c, mail) => ({
  ...(await composeEvidenceRequest(c, mail)),
  askedOn: londonDate(askOf(c, mail.facts.ask).askedAt),
});
