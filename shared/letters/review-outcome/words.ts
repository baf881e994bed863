import { dateInWords } from "../parts/wording.ts";

export const reviewOutcomeWords = {
  title: "Outcome of a review, for parents",
  subject: "What was decided at our meeting",
  lookedAt: (date: string, child: string) =>
    `On ${dateInWords(date)} we looked at how the placement of your child (${child}) is going. Here is what came of it.`,
  decided: "What was decided",
  outcome: {
    continue: "The placement goes on as it is.",
    adjust: "The placement goes on, with some changes.",
    end: "The placement comes to an end. You will hear from us what comes next.",
  },
  howItGoes: "How it is going",
  next: "What happens next",
  nextBy: (date: string) => `The next review is by ${dateInWords(date)}. We will invite you.`,
  askForReview: "You can ask us for a review at any time. Please write to us or send a mail.",
};
