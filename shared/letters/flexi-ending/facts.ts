import * as z from "zod";
import { date, line, recipientFacts, saying, schoolFacts, signatory } from "../parts/facts.ts";

export const flexiEndingFacts = z.strictObject(
  {
    school: schoolFacts,
    recipient: recipientFacts,
    written: date("Enter the date of the letter"),
    pupilFirstName: line("Enter the first name of the pupil"),
    by: z.enum(["parents", "school"], "Choose who gave notice"),
    givenOn: date("Enter the day on which notice was given"),
    lastDay: date("Enter the last day"),
    signedBy: signatory,
  },
  saying("Enter the details of the notice"),
);
export type FlexiEndingFacts = z.infer<typeof flexiEndingFacts>;
