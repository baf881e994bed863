import { consentRequestWords } from "../consent-request/words.ts";
import { dateInWords } from "../parts/wording.ts";

export const consentReminderWords = {
  title: "Reminder to a parent who has not answered",
  subject: "A reminder from school: we would like your answer",
  asked: (date: string) =>
    `On ${dateInWords(date)} we asked you about a plan for your child. We do not have your answer yet. ` +
    "If you have told us by phone or on paper, thank you. Then there is nothing more to do.",
  youCan: "This button opens the page with the plan and the question. You can:",
  open: "Read more and answer",
  answerBy: (date: string) =>
    `Please answer by ${dateInWords(date)}. If we do not hear from you, we will ring you. ` +
    "We will not take silence as a yes.",
  choice: consentRequestWords.choice,
};
