import { evidenceRequestWords } from "../evidence-request/words.ts";
import { dateInWords } from "../parts/wording.ts";

export const evidenceReminderWords = {
  title: "Reminder to a parent: please read and sign",
  subject: "From school: a reminder to read and sign",
  asked: (date: string) =>
    `We wrote to you on ${dateInWords(date)}. We have not had all your answers yet. ` +
    "If you have told us by phone or on paper, thank you. Then there is nothing more to do.",
  page: evidenceRequestWords.page,
};
