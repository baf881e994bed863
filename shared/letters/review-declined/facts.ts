import * as z from "zod";
import { childName, date, saying, schoolFacts, signatory, words } from "../parts/facts.ts";

export const reviewDeclinedFacts = z.strictObject(
  {
    school: schoolFacts,
    child: childName,
    askedOn: date("Enter the day on which the request arrived"),
    why: words("Enter why no review is held now"),
    /** From this day on a request must be met. */
    from: date("Enter the day from which a request must be met").optional(),
    nextBy: date("Enter the day by which the next review is held").optional(),
    signedBy: signatory,
  },
  saying("Enter the answer to the request"),
);
export type ReviewDeclinedFacts = z.infer<typeof reviewDeclinedFacts>;
