import * as z from "zod";
import { date, initials, saying, schoolFacts } from "../parts/facts.ts";

export const providerEndFacts = z.strictObject(
  {
    school: schoolFacts,
    initials: initials("Enter the initials of the pupil"),
    lastDay: date("Enter the last day"),
    /** It does not begin: its pupil never came, and its last day is of no meaning there. */
    notBegun: z.boolean("Say whether it has begun").optional(),
  },
  saying("Enter the details of the end"),
);
export type ProviderEndFacts = z.infer<typeof providerEndFacts>;
