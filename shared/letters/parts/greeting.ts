import { type LetterBlock, paragraph } from "../letter.ts";
import type { AskedPerson } from "./facts.ts";
import type { SharedWords } from "./words.ts";

/** How a mail that puts a question to one person begins. */
export const greetingTo = (asked: AskedPerson, say: SharedWords): readonly LetterBlock[] => [
  paragraph(say.dear(asked.firstName)),
  paragraph(say.isForYou(asked)),
];
