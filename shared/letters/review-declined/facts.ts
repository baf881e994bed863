import * as z from "zod";
import { childName, date, saying, schoolFacts, signatory, words } from "../parts/facts.ts";

const held = z.strictObject(
  { kind: z.literal("hold"), by: date("Enter the day by which the review is held") },
  saying("Enter the answer to the request"),
);

const declined = z.strictObject(
  {
    kind: z.literal("decline"),
    why: words("Enter why no review is held now"),
    /** From this day on a request must be met. */
    from: date("Enter the day from which a request must be met").optional(),
    nextBy: date("Enter the day by which the next review is held").optional(),
  },
  saying("Enter the answer to the request"),
);

export const reviewDeclinedFacts = z.strictObject(
  {
    school: schoolFacts,
    child: childName,
    askedOn: date("Enter the day on which the request arrived"),
    answer: z.discriminatedUnion("kind", [held, declined], saying("Enter the answer to the request")),
    signedBy: signatory,
  },
  saying("Enter the answer to the request"),
);
export type ReviewDeclinedFacts = z.infer<typeof reviewDeclinedFacts>;
