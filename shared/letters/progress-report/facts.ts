import * as z from "zod";
import { childName, date, line, saying, schoolFacts, signatory, words } from "../parts/facts.ts";
import { objectivesTold, sessionsTold } from "../parts/report.ts";

export const progressReportFacts = z.strictObject(
  {
    school: schoolFacts,
    child: childName,
    provision: line("Enter the name of the provision"),
    coversTo: date("Enter the day up to which it reports"),
    ...sessionsTold,
    objectives: objectivesTold,
    engagement: words("Enter how the pupil takes part"),
    progress: words("Enter the progress"),
    behaviour: words("Enter how behaviour is"),
    welfare: words("Enter how the pupil’s welfare is"),
    pupilWords: words("Enter what the pupil says").optional(),
    corrects: date("Enter the date of the letter that this one corrects").optional(),
    signedBy: signatory,
  },
  saying("Enter the report"),
);
export type ProgressReportFacts = z.infer<typeof progressReportFacts>;
