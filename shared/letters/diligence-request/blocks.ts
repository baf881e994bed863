import { button, heading, type LetterBlock, paragraph, smallPrint, table } from "../letter.ts";
import type { SharedWords } from "../parts/words.ts";
import type { DiligenceRequestFacts } from "./facts.ts";
import type { diligenceRequestWords } from "./words.ts";

/** What is asked, by when, the button, why, and whom to ring. */
export const diligenceAsked = (
  { school, answerBy, link }: DiligenceRequestFacts,
  say: typeof diligenceRequestWords.blocks,
  shared: SharedWords,
): readonly LetterBlock[] => [
  paragraph(say.holds),
  paragraph(say.each),
  table(say.caption, [{ label: say.answerBy, value: shared.date(answerBy) }]),
  button(say.open, link),
  paragraph(say.noPassword),
  heading(say.whyHeading),
  paragraph(say.why),
  heading(shared.whoToRing),
  paragraph(shared.ringInstead(school, "answer")),
  smallPrint(shared.nothingAboutChild(school)),
];
