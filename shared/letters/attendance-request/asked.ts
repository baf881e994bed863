import { type LetterBlock, paragraph, smallPrint, table } from "../letter.ts";
import type { AttendanceRequestFacts } from "./facts.ts";
import type { attendanceRequestWords } from "./words.ts";

type Say = typeof attendanceRequestWords.asked;

/** Pupils by initials, each with its sessions. */
export const pupilRows = (pupils: AttendanceRequestFacts["pupils"], say: Say): LetterBlock =>
  table(
    say.caption,
    pupils.map((p) => ({ label: p.initials, value: say.sessions[p.sessions] })),
  );

/** What to do at once, and how the link is used. */
export const askedClosing = (
  { school }: Pick<AttendanceRequestFacts, "school">,
  say: Say,
): readonly LetterBlock[] => [
  paragraph(say.ringToo(school.phone)),
  paragraph(say.danger),
  paragraph(say.sameLink),
  smallPrint(say.from(school.name)),
];
