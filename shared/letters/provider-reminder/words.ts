import { dateInWords } from "../parts/wording.ts";
import { providerRequestWords } from "../provider-request/words.ts";

export const providerReminderWords = {
  title: "Reminder to a provider",
  subject: (school: string) => `A reminder, please answer our questions: ${school}`,
  subjectOver: (school: string) => `A reminder, what is left of a placement: ${school}`,
  asked: (date: string) => `On ${dateInWords(date)} we asked you something, and we have no answer yet.`,
  please: (what: string) => `Please ${what}. A pupil waits for it.`,
  pleaseOver: (what: string) => `Please ${what}. The school must know what became of it.`,
  question: providerRequestWords.question,
};
