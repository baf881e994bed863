import * as z from "zod";
import { line, saying } from "../parts/facts.ts";
import { unansweredShape } from "../parts/unanswered.ts";

export const providerEscalationFacts = z.strictObject(
  { ...unansweredShape("the provider"), what: line("Enter what the provider was asked for") },
  saying("Enter the details of the question"),
);
export type ProviderEscalationFacts = z.infer<typeof providerEscalationFacts>;
