import { dateInWords } from "../parts/wording.ts";
import type { FlexiDecisionFacts } from "./facts.ts";

export const flexiDecisionWords = {
  title: "Letter with the decision on flexi-schooling",
  subject: "Our answer to your request",
  decidedHeading: "What we have decided",
  asked: ({ asked, decidedOn, pupilFirstName }: FlexiDecisionFacts) =>
    `You asked us on ${dateInWords(asked)} about flexi-schooling for ${pupilFirstName}. ` +
    `Thank you for asking. The headteacher decided on ${dateInWords(decidedOn)}.`,
  agreed: {
    answer: (name: string) =>
      `We have agreed. ${name} can learn at home for part of the week, and come to school for the rest of it.`,
    heading: "What happens next",
    points: [
      "We will ask you to confirm it, and to sign an agreement with us in six parts.",
      "It says when your child is at school, and what is taught at home by whom. It says how we mark the days at home, and whom you ring with a worry. It says when we look at it again, and how it can end.",
      "It begins only after that. Until then your child comes to school as now.",
    ],
  },
  "not-agreed": {
    answer: (_name: string) =>
      "We have decided not to agree. We know that this is not the answer you hoped for.",
    heading: "What this means",
    points: [
      "Your child goes on at school full time, as now.",
      "There is no appeal against this decision. You can use our complaints procedure if you think that we have not dealt with your request fairly.",
      "We do not usually look at another request in the same school year. If something important changes, please tell us.",
    ],
  },
  why: "Why",
};
