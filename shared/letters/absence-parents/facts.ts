import * as z from "zod";
import { date, initials, saying, schoolFacts, signatory } from "../parts/facts.ts";

export const absenceParentsFacts = z.strictObject(
  {
    school: schoolFacts,
    what: z.enum(
      ["absent", "found", "left-early"],
      "Say whether the child is absent, left early or was found",
    ),
    initials: initials("Enter the initials of the pupil"),
    date: date("Enter the day"),
    session: z.enum(["morning", "afternoon"], "Enter the session"),
    signedBy: signatory,
  },
  saying("Enter the details of the absence"),
);
export type AbsenceParentsFacts = z.infer<typeof absenceParentsFacts>;
