import * as z from "zod";
import { childName, date, line, saying, schoolFacts, signatory, words } from "../parts/facts.ts";

const sessions = (missing: string) => z.number(missing).int(missing).min(0, missing).max(400, missing);

export const progressReportFacts = z.strictObject(
  {
    school: schoolFacts,
    child: childName,
    provision: line("Enter the name of the provision"),
    coversTo: date("Enter the day up to which it reports"),
    attended: sessions("Enter how many sessions the pupil attended"),
    missed: sessions("Enter how many sessions the pupil missed"),
    engagement: words("Enter how the pupil takes part"),
    progress: words("Enter the progress"),
    behaviour: words("Enter how behaviour is"),
    welfare: words("Enter how the pupil’s welfare is"),
    corrects: date("Enter the date of the letter that this one corrects").optional(),
    signedBy: signatory,
  },
  saying("Enter the report"),
);
export type ProgressReportFacts = z.infer<typeof progressReportFacts>;
