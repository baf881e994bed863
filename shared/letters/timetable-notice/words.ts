import type { TimetableNoticeFacts } from "./facts.ts";

const called = { "part-time": "a part-time timetable", flexi: "flexi-schooling" };
const happened = { start: "begins", change: "has changed", end: "has ended" };

export const timetableNoticeWords = {
  title: "To the local authority: a timetable of the school’s own",
  subject: (school: string) => `Notice of a timetable: ${school}`,
  told: ({ kind, what }: TimetableNoticeFacts) =>
    `We are writing to tell you that ${called[kind]} ${happened[what]} for a pupil of our school.`,
  caption: "The timetable",
  rows: { why: "Why", code: "In the register", reviewBy: "Next review by" },
  agreed: {
    "part-time":
      "The parent with whom the pupil lives has agreed. It is for a limited time and part of a plan of support, and we review it.",
    flexi: "The parents asked for it, and we have a written agreement with them. We review it once a term.",
  },
};
