import * as z from "zod";
import { authorityPupil } from "../parts/authority-pupil.ts";
import { date, line, lines, saying, schoolFacts, signatory } from "../parts/facts.ts";
import { sessionPatterns } from "../parts/sessions.ts";

export const laNoticeFacts = z.strictObject(
  {
    school: schoolFacts,
    what: z.enum(["start", "change", "end"], "Say what the notice tells"),
    written: date("Enter the date of the notice"),
    pupil: authorityPupil,
    provision: z.strictObject(
      {
        name: line("Enter the name of the provider"),
        address: lines("Enter the address of the provider"),
        registered: line("Enter whether the provider is registered"),
      },
      saying("Enter the provider"),
    ),
    arrangement: line("Enter how the placement was arranged"),
    reason: line("Enter the main reason for the placement"),
    firstDay: date("Enter the first day"),
    lastDay: date("Enter the last day"),
    sessions: sessionPatterns,
    reviewBy: date("Enter the day of the first review"),
    signedBy: signatory,
  },
  saying("Enter the details of the placement"),
);
export type LaNoticeFacts = z.infer<typeof laNoticeFacts>;
