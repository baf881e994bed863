import { dateInWords, timeInWords } from "../parts/wording.ts";

export const consentReceiptWords = {
  title: "Copy of an answer, for the parent",
  subject: "Thank you: a copy of your answer to school",
  thanks: "Thank you. We have your answer to our question about your child. Please keep this copy.",
  caption: "Your answer",
  youSaid: "You said",
  when: "When",
  at: (date: string, time: string) => `${dateInWords(date)} at ${timeInWords(time)}`,
  nextHeading: "What happens next",
  answers: {
    agree: {
      said: "I agree",
      next: "We will make the last checks. Before anything starts, you will get a letter with all the details.",
    },
    refuse: {
      said: "I do not agree",
      next: "We have written down your answer. You do not have to give a reason. We will talk with you about what comes next.",
    },
    question: {
      said: "I have a question",
      next: "We will answer your question. After that, you can go back to the page and choose an answer.",
    },
    call: {
      said: "Please phone me",
      next: "We will phone you. After that, you can go back to the page and choose an answer.",
    },
  },
  changeHeading: "If you change your mind",
  changeBy: (date: string) =>
    `You can see or change your answer on the page until ${dateInWords(date)}. ` +
    "After that day, please ring us or write to us. You can do this at any time.",
  open: "See or change your answer",
  notYou: "If this answer did not come from you, please ring us straight away.",
};
