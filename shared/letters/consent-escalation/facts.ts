import * as z from "zod";
import { saying } from "../parts/facts.ts";
import { unansweredShape } from "../parts/unanswered.ts";

export const consentEscalationFacts = z.strictObject(
  unansweredShape("the parent"),
  saying("Enter the details of the question"),
);
export type ConsentEscalationFacts = z.infer<typeof consentEscalationFacts>;
