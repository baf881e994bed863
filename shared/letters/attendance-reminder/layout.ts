import { askedClosing, pupilRows } from "../attendance-request/asked.ts";
import type { Layout } from "../layout.ts";
import { button, paragraph } from "../letter.ts";
import { type AttendanceReminderFacts, attendanceReminderFacts } from "./facts.ts";
import type { attendanceReminderWords } from "./words.ts";

/** Asks a provider again for a session that it has not answered in time (O71, O73). */
export const attendanceReminder: Layout<AttendanceReminderFacts, typeof attendanceReminderWords> = {
  audience: "provider",
  facts: attendanceReminderFacts,
  compose: (given, say) => ({
    subject: say.subject(given.school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.unknown(given.session, given.date)),
      pupilRows(given.pupils, say.asked),
      button(say.asked.open, given.link),
      paragraph(given.count > 1 ? say.secondTime : say.aMinute),
      ...askedClosing(given, say.asked),
    ],
  }),
};
