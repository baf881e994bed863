import * as z from "zod";
import { evidenceQuestionShape } from "../evidence-request/facts.ts";
import { date, saying } from "../parts/facts.ts";

export const evidenceReminderFacts = z.strictObject(
  { ...evidenceQuestionShape, askedOn: date("Enter the day on which the parent was asked") },
  saying("Enter the details of the question"),
);
export type EvidenceReminderFacts = z.infer<typeof evidenceReminderFacts>;
