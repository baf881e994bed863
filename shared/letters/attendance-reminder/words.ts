import { attendanceRequestWords } from "../attendance-request/words.ts";
import { dateInWords } from "../parts/wording.ts";

export const attendanceReminderWords = {
  title: "To the provider: we have not heard from you today",
  subject: (school: string) => `We have not heard from you yet: ${school}`,
  unknown: (session: "morning" | "afternoon", date: string) =>
    `We do not know yet whether these pupils are with you this ${session}, ${dateInWords(date)}.`,
  aMinute: "It takes a minute. We need to know that each child is safe.",
  secondTime: "This is the second time that we ask. If we do not hear from you soon, we will ring you.",
  asked: attendanceRequestWords.asked,
};
