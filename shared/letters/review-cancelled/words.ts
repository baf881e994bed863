import { dateInWords, timeInWords } from "../parts/wording.ts";

const when = (on: string, at: string): string => `on ${dateInWords(on)} at ${timeInWords(at)}`;

export const reviewCancelledWords = {
  title: "A meeting is called off",
  subject: "The meeting at school is called off",
  notAskedSubject: "You do not need to come to the meeting at school",
  off: {
    parent: (child: string, on: string, at: string) =>
      `We asked you to a meeting ${when(on, at)}, to talk about your child (${child}). We will not hold it.`,
    pupil: (on: string, at: string) =>
      `We asked you to a meeting ${when(on, at)}, to talk about how it is going. We will not hold it.`,
    others: (on: string, at: string) => `We asked you to a meeting ${when(on, at)}. We will not hold it.`,
  },
  notAsked: (on: string, at: string) =>
    `We asked you to a meeting ${when(on, at)}. You do not need to come to it now.`,
  why: "Why",
  next: "What happens next",
  nextParent: "When there is a new day, we will write to you. You can ask us for a meeting at any time.",
  nextOthers: "When there is a new day, we will write to you.",
  ring: "If you would like to talk about it, please ring us.",
};
