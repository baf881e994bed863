import * as z from "zod";
import { type Notice, paragraph } from "../letter.ts";
import { authorityPupil, whichPupil } from "../parts/authority-pupil.ts";
import { authorityClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, line, saying, schoolFacts, signatory } from "../parts/facts.ts";
import { letterHead } from "../parts/letter-head.ts";
import { sessionPatterns, sessionRows } from "../parts/sessions.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
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
export type TimetableNoticeFacts = z.infer<typeof facts>;

const called = { "part-time": "a part-time timetable", flexi: "flexi-schooling" } as const;
const told = { start: "begins", change: "has changed", end: "has ended" } as const;

/** Tells the local authority of a part-time timetable or of flexi-schooling, of its change or its end (O116, O118; WBS 9.7, 10.7). */
export const timetableNotice: Notice<TimetableNoticeFacts> = {
  id: "timetable-notice",
  title: "To the local authority: a timetable of the school’s own",
  audience: "authority",
  facts,
  compose: (given) => ({
    subject: `Notice of a timetable: ${given.school.name}`,
    blocks: [
      ...letterHead(given),
      paragraph(
        `We are writing to tell you that ${called[given.kind]} ${told[given.what]} for a pupil of our school.`,
      ),
      whichPupil(given.pupil),
      {
        kind: "facts",
        caption: "The timetable",
        rows: [
          { label: "Why", value: given.reason },
          { label: "First day", value: dateInWords(given.firstDay) },
          { label: "Last day", value: dateInWords(given.lastDay) },
          ...sessionRows(given.sessions),
          { label: "In the register", value: given.code },
          ...(given.reviewBy ? [{ label: "Next review by", value: dateInWords(given.reviewBy) }] : []),
        ],
      },
      paragraph(
        given.kind === "part-time"
          ? "The parent with whom the pupil lives has agreed. It is for a limited time and part of a plan of support, and we review it."
          : "The parents asked for it, and we have a written agreement with them. We review it once a term.",
      ),
      ...authorityClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    written: "2026-10-22",
    pupil: {
      name: "Amara Okafor",
      dateOfBirth: "2016-05-04",
      upn: "Z999200126009",
      rights: ["Education, health and care plan"],
    },
    kind: "part-time",
    what: "start",
    reason: "A physical or mental health need",
    firstDay: "2026-11-03",
    lastDay: "2026-12-18",
    sessions: [
      {
        kind: "one",
        days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
        start: "09:00",
        finish: "12:00",
      },
    ],
    code: "C2 while away by this timetable",
    reviewBy: "2026-12-11",
    signedBy: exampleSignatory,
  },
};
