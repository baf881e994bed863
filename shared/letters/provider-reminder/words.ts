import { dateInWords } from "../parts/wording.ts";
import { providerRequestWords } from "../provider-request/words.ts";

export const providerReminderWords = {
  title: "Reminder to a provider",
  subject: (school: string) => `A reminder, please answer our questions: ${school}`,
  asked: (date: string) => `On ${dateInWords(date)} we asked you something, and we have no answer yet.`,
  please: (what: string) => `Please ${what}. A pupil waits for it.`,
  question: providerRequestWords.question,
};
