import { type LetterBlock, paragraph } from "../letter.ts";
import { dateInWords } from "./wording.ts";

/** That a letter takes the place of an earlier one (ISO date), which stands first in it. */
export const correcting = (date: string | undefined): readonly LetterBlock[] =>
  date === undefined
    ? []
    : [
        paragraph(
          `Something in our letter of ${dateInWords(date)} was not right. We are sorry. Please read this one instead.`,
        ),
      ];
