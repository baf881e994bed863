import * as z from "zod";
import { lines, saying } from "../parts/facts.ts";
import { unansweredShape } from "../parts/unanswered.ts";

export const evidenceEscalationFacts = z.strictObject(
  { ...unansweredShape("the parent"), asks: lines("Enter what was asked") },
  saying("Enter the details of the question"),
);
export type EvidenceEscalationFacts = z.infer<typeof evidenceEscalationFacts>;
