import * as z from "zod";
import { authorityPupil } from "../parts/authority-pupil.ts";
import { date, line, saying, schoolFacts, signatory } from "../parts/facts.ts";
import { sessionPatterns } from "../parts/sessions.ts";

export const timetableNoticeFacts = z.strictObject(
  {
    school: schoolFacts,
    written: date("Enter the date of the notice"),
    pupil: authorityPupil,
    kind: z.enum(["part-time", "flexi"], "Choose which timetable it is"),
    what: z.enum(["start", "change", "end"], "Choose what is told"),
    reason: line("Enter why it is needed"),
    firstDay: date("Enter the first day"),
    lastDay: date("Enter the last day"),
    sessions: sessionPatterns,
    code: line("Enter how absences are marked"),
    reviewBy: date("Enter the day of the next review").optional(),
    signedBy: signatory,
  },
  saying("Enter the details of the timetable"),
);
export type TimetableNoticeFacts = z.infer<typeof timetableNoticeFacts>;
