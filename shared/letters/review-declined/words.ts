import { dateInWords } from "../parts/wording.ts";

export const reviewDeclinedWords = {
  title: "Answer to a request for a review",
  subject: "Your request for a meeting",
  asked: (date: string, child: string) =>
    `We have your request of ${dateInWords(date)} for a review of the placement of your child (${child}).`,
  decline: "We will not hold one now, because we met a short time ago.",
  hold: (by: string) => `We will hold one by ${dateInWords(by)}.`,
  invite: "We will write to you with the day and the time.",
  why: "Why",
  goOn: "How to go on",
  from: (date: string) => `If you ask again on or after ${dateInWords(date)}, we must hold one.`,
  nextBy: (date: string) => `The next review is by ${dateInWords(date)} in any case. We will invite you.`,
  ring: "If something worries you, do not wait for a review. Please ring us, and we will talk about it.",
};
