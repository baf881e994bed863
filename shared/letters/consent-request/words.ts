import { dateInWords } from "../parts/wording.ts";

export const consentRequestWords = {
  title: "Question to a parent: do you agree?",
  subject: "A question from school: please tell us what you think",
  idea:
    "We have an idea that may help your child. It means learning in another way, or in another place, for some time. " +
    "We would like to know whether you agree.",
  whereWhenWhy:
    "This button opens a page that tells you where, when and why. Please read it before you answer.",
  open: "Read more and answer",
  onThePage: "What you can do on the page",
  byWhen: "By when",
  answerBy: (date: string) =>
    `Please answer by ${dateInWords(date)}. If we do not hear from you, we will not take that as a yes.`,
  choice: {
    /** In the order of the page, none of them stronger than another. */
    answers: [
      "Say that you agree.",
      "Say that you do not agree.",
      "Ask us a question first.",
      "Ask us to phone you.",
    ],
    allFine:
      "All four answers are fine. None of them will count against you or your child. " +
      "You can change your mind later, also after you have agreed.",
  },
};
