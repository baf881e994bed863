import { dateInWords } from "../parts/wording.ts";
import { placementBodyWords } from "../placement-letter/words.ts";

export const letterReissuedWords = {
  ...placementBodyWords,
  title: "Letter about a placement, changed",
  subject: {
    parent: "A changed letter about your child’s education",
    pupil: "A changed letter about your education",
    authority: "Copy of a changed notice to parents",
  },
  changedHeading: "What has changed",
  replaces: (dated: string) =>
    `This letter takes the place of our letter of ${dateInWords(dated)}. Please use this one from now on.`,
  from: (date: string) => `From ${dateInWords(date)}:`,
};
