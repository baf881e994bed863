import * as z from "zod";
import { date, saying } from "../parts/facts.ts";
import { rollShape } from "../roll-request/facts.ts";

export const rollReminderFacts = z.strictObject(
  { ...rollShape, askedOn: date("Enter the day on which the provider was asked") },
  saying("Enter the details of the request"),
);
export type RollReminderFacts = z.infer<typeof rollReminderFacts>;
