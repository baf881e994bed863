import { button, heading, type LetterBlock, list, paragraph, smallPrint } from "../letter.ts";
import type { SharedWords } from "../parts/words.ts";
import type { EvidenceRequestFacts } from "./facts.ts";
import type { evidenceRequestWords } from "./words.ts";

/** The button, what the page asks, and that a talk is as good an answer as a yes. */
export const pageBlocks = (
  { link, asks, answerBy }: EvidenceRequestFacts,
  say: typeof evidenceRequestWords.page,
  shared: SharedWords,
): readonly LetterBlock[] => [
  button(say.open, link),
  heading(say.asks),
  list(asks),
  paragraph(say.talkFirst),
  smallPrint(shared.linkIsYours),
  heading(say.byWhen),
  paragraph(say.answerBy(answerBy)),
];
