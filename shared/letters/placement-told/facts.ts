import * as z from "zod";
import { date, initials, line, saying, schoolFacts, signatory } from "../parts/facts.ts";
import { sessionPatterns } from "../parts/sessions.ts";

export const placementToldFacts = z.strictObject(
  {
    school: schoolFacts,
    what: z.enum(["told", "changed", "ended", "not-begun"], "Say what it tells of the placement"),
    initials: initials("Enter the initials of the pupil"),
    arrangement: line("Enter how the placement was arranged"),
    /** Only for those who may know where the pupil is. */
    provision: line("Enter the name of the provider").optional(),
    firstDay: date("Enter the first day").optional(),
    lastDay: date("Enter the last day").optional(),
    sessions: sessionPatterns.optional(),
    signedBy: signatory,
  },
  saying("Enter the details of the placement"),
);
export type PlacementToldFacts = z.infer<typeof placementToldFacts>;
