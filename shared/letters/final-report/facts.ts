import * as z from "zod";
import { childName, date, line, saying, schoolFacts, signatory, words } from "../parts/facts.ts";
import { objectivesTold, sessionsTold } from "../parts/report.ts";

export const finalReportFacts = z.strictObject(
  {
    school: schoolFacts,
    child: childName,
    provision: line("Enter the name of the provision"),
    ...sessionsTold,
    objectives: objectivesTold,
    attainment: words("Enter what the pupil attained"),
    behaviour: words("Enter how behaviour has changed"),
    helps: words("Enter what helps the pupil most"),
    pupilWords: words("Enter what the pupil says").optional(),
    corrects: date("Enter the date of the letter that this one corrects").optional(),
    signedBy: signatory,
  },
  saying("Enter the report"),
);
export type FinalReportFacts = z.infer<typeof finalReportFacts>;
