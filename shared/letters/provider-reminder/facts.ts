import * as z from "zod";
import { date, saying } from "../parts/facts.ts";
import { providerQuestionShape } from "../provider-request/facts.ts";

export const providerReminderFacts = z.strictObject(
  { ...providerQuestionShape, askedOn: date("Enter the day on which the provider was asked") },
  saying("Enter the details of the question"),
);
export type ProviderReminderFacts = z.infer<typeof providerReminderFacts>;
