import { diligenceRequestWords } from "../diligence-request/words.ts";
import { dateInWords } from "../parts/wording.ts";

export const diligenceReminderWords = {
  title: "Reminder to a provider: once a year, is this still so",
  subject: (school: string) => `A reminder: is what we hold about you still so? ${school}`,
  asked: (date: string) => `We asked you on ${dateInWords(date)}, and have no answer yet.`,
  blocks: diligenceRequestWords.blocks,
};
