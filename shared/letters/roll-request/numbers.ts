import { button, heading, type LetterBlock, paragraph, smallPrint, table } from "../letter.ts";
import type { SharedWords } from "../parts/words.ts";
import type { RollRequestFacts } from "./facts.ts";
import type { rollRequestWords } from "./words.ts";

/** Two numbers, why they are asked, the button, and whom to ring. */
export const numbersAsked = (
  { school, answerBy, link }: RollRequestFacts,
  say: typeof rollRequestWords.numbers,
  shared: SharedWords,
): readonly LetterBlock[] => [
  paragraph(say.fullTime),
  paragraph(say.withPlan),
  table(say.caption, [{ label: say.answerBy, value: shared.date(answerBy) }]),
  button(say.open, link),
  paragraph(say.aMinute),
  heading(say.whyHeading),
  paragraph(say.why),
  heading(shared.whoToRing),
  paragraph(shared.ringInstead(school, "tell us")),
  smallPrint(shared.nothingAboutChild(school)),
];
