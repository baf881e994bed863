import * as z from "zod";
import { date, initials, saying, schoolFacts, signatory } from "../parts/facts.ts";

export const providerClosedFacts = z.strictObject(
  {
    school: schoolFacts,
    what: z.enum(["closed", "open"], "Say whether it is closed, or open after all"),
    initials: initials("Enter the initials of the pupil"),
    /** First and last day. */
    first: date("Enter the first day"),
    last: date("Enter the last day"),
    /** Only the afternoon of that day. */
    afternoon: z.literal("yes").optional(),
    signedBy: signatory,
  },
  saying("Enter the details of the days"),
);
export type ProviderClosedFacts = z.infer<typeof providerClosedFacts>;
