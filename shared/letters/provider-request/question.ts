import { button, heading, type LetterBlock, list, paragraph, smallPrint, table } from "../letter.ts";
import type { SharedWords } from "../parts/words.ts";
import type { ProviderRequestFacts } from "./facts.ts";
import type { providerRequestWords } from "./words.ts";

/** Whom it is about, by when, the button, and whom to ring. */
export const questionBlocks = (
  given: ProviderRequestFacts,
  say: typeof providerRequestWords.question,
  shared: SharedWords,
): readonly LetterBlock[] => [
  table(say.caption, [
    { label: shared.pupil, value: given.initials },
    { label: say.answerBy, value: shared.date(given.answerBy) },
  ]),
  button(say.open, given.link),
  heading(say.about),
  list(given.about),
  paragraph(say.onAPhone),
  heading(shared.whoToRing),
  paragraph(shared.ringInstead(given.school, "answer")),
  smallPrint(shared.nothingAboutChild(given.school)),
];
