import type { Layout, Said } from "../layout.ts";
import { button, type LetterBlock, paragraph } from "../letter.ts";
import { askedClosing, pupilRows } from "./asked.ts";
import { type AttendanceRequestFacts, attendanceRequestFacts } from "./facts.ts";
import type { attendanceRequestWords } from "./words.ts";

/** By when each session that is asked for should be answered. */
const byWhen = (
  { pupils, morningBy, afternoonBy }: AttendanceRequestFacts,
  say: Said<typeof attendanceRequestWords>,
): LetterBlock => {
  // A day without a break is answered once, with the morning.
  const asks = (session: "morning" | "afternoon") =>
    pupils.some(
      ({ sessions }) =>
        sessions === "day" || sessions === session || (session === "morning" && sessions === "whole"),
    );
  return paragraph(
    say.answerFor([
      ...(asks("morning") ? [say.morningBy(morningBy)] : []),
      ...(asks("afternoon") ? [say.afternoonBy(afternoonBy)] : []),
    ]),
  );
};

/** One mail a day to each provider for all its pupils (O71, O73; CRE 6, WBS 4.5, 7.8). */
export const attendanceRequest: Layout<AttendanceRequestFacts, typeof attendanceRequestWords> = {
  audience: "provider",
  facts: attendanceRequestFacts,
  compose: (given, say) => ({
    subject: say.subject(given.school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.tellUs(given.date)),
      pupilRows(given.pupils, say.asked),
      button(say.asked.open, given.link),
      byWhen(given, say),
      ...(given.offersEveryDay ? [paragraph(say.everyDay)] : []),
      ...askedClosing(given, say.asked),
    ],
  }),
};
