import { type LetterBlock, list, paragraph, smallPrint } from "../letter.ts";
import type { SharedWords } from "../parts/words.ts";
import type { consentRequestWords } from "./words.ts";

/** The four answers, that none of them is held against anybody, and that an answer can be changed. */
export const yourChoice = (
  say: typeof consentRequestWords.choice,
  shared: SharedWords,
  between: readonly LetterBlock[] = [],
): readonly LetterBlock[] => [
  list(say.answers),
  ...between,
  paragraph(say.allFine),
  smallPrint(shared.linkIsYours),
];
