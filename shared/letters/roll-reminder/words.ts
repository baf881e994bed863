import { dateInWords } from "../parts/wording.ts";
import { rollRequestWords } from "../roll-request/words.ts";

export const rollReminderWords = {
  title: "Reminder to a provider: how many full-time pupils",
  subject: (school: string) => `A reminder, please tell us your numbers for this term: ${school}`,
  asked: (date: string) => `On ${dateInWords(date)} we asked you for two numbers, and we have no answer yet.`,
  numbers: rollRequestWords.numbers,
};
