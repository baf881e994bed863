import * as z from "zod";
import { childName, date, saying, schoolFacts, signatory, words } from "../parts/facts.ts";

export const reviewOutcomeFacts = z.strictObject(
  {
    school: schoolFacts,
    child: childName,
    heldOn: date("Enter the day of the review"),
    outcome: z.enum(["continue", "adjust", "end"], "Choose what was decided"),
    howItGoes: words("Enter how it is going"),
    decided: words("Enter what was decided and why"),
    nextSteps: words("Enter what happens next"),
    nextBy: date("Enter the day by which the next review is held").optional(),
    corrects: date("Enter the date of the letter that this one corrects").optional(),
    signedBy: signatory,
  },
  saying("Enter the outcome of the review"),
);
export type ReviewOutcomeFacts = z.infer<typeof reviewOutcomeFacts>;
