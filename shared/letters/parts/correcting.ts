import { type LetterBlock, paragraph } from "../letter.ts";
import type { SharedWords } from "./words.ts";

/** That a letter takes the place of an earlier one (ISO date), which stands first in it. */
export const correcting = (date: string | undefined, say: SharedWords): readonly LetterBlock[] =>
  date === undefined ? [] : [paragraph(say.corrects(date))];
