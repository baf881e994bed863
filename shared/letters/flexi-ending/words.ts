import { dateInWords } from "../parts/wording.ts";
import type { FlexiEndingFacts } from "./facts.ts";

export const flexiEndingWords = {
  title: "Letter that flexi-schooling ends by notice",
  subject: "A letter about days at school and at home",
  changing: "What is changing",
  notice: {
    parents: ({ givenOn, pupilFirstName }: FlexiEndingFacts) =>
      `On ${dateInWords(givenOn)} you told us in writing that you want to end flexi-schooling for ${pupilFirstName}.`,
    school: ({ givenOn, pupilFirstName }: FlexiEndingFacts) =>
      `On ${dateInWords(givenOn)} we gave you notice in writing that flexi-schooling for ${pupilFirstName} will end. Our agreement lets either of us do that.`,
  },
  lastDay: ({ lastDay, pupilFirstName }: FlexiEndingFacts) =>
    `The last day by our agreement is ${dateInWords(lastDay)}. Until then nothing changes. ` +
    `From the next school day on, ${pupilFirstName} comes to school full time.`,
  plan: "We would like to plan this with you and your child, so that it goes well.",
};
