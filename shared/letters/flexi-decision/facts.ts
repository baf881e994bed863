import * as z from "zod";
import { date, line, recipientFacts, saying, schoolFacts, signatory, words } from "../parts/facts.ts";

export const flexiDecisionFacts = z.strictObject(
  {
    school: schoolFacts,
    recipient: recipientFacts,
    written: date("Enter the date of the letter"),
    pupilFirstName: line("Enter the first name of the pupil"),
    asked: date("Enter the day on which the request came"),
    decided: z.enum(["agreed", "not-agreed"], "Choose what was decided"),
    decidedOn: date("Enter the day of the decision"),
    reasons: words("Enter the reasons in words for the parents"),
    signedBy: signatory,
  },
  saying("Enter the details of the decision"),
);
export type FlexiDecisionFacts = z.infer<typeof flexiDecisionFacts>;
