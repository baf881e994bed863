import * as z from "zod";
import { diligenceShape } from "../diligence-request/facts.ts";
import { date, saying } from "../parts/facts.ts";

export const diligenceReminderFacts = z.strictObject(
  { ...diligenceShape, askedOn: date("Enter the day on which the provider was asked") },
  saying("Enter the details of the request"),
);
export type DiligenceReminderFacts = z.infer<typeof diligenceReminderFacts>;
