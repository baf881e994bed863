import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { TimetableNoticeFacts } from "./facts.ts";

export const timetableNoticeExample: TimetableNoticeFacts = {
  school: exampleSchool,
  written: "2026-10-22",
  pupil: {
    name: "Amara Okafor",
    dateOfBirth: "2016-05-04",
    upn: "V999200126009",
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
};
