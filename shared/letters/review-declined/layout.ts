import type { Layout, Said } from "../layout.ts";
import { heading, type LetterBlock, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { type ReviewDeclinedFacts, reviewDeclinedFacts } from "./facts.ts";
import type { reviewDeclinedWords } from "./words.ts";

const answered = (
  { askedOn, child, answer }: ReviewDeclinedFacts,
  say: Said<typeof reviewDeclinedWords>,
): readonly LetterBlock[] =>
  answer.kind === "hold"
    ? [
        paragraph(say.asked(askedOn, child)),
        paragraph(say.hold(answer.by)),
        heading(say.goOn),
        paragraph(say.invite),
      ]
    : [
        paragraph(`${say.asked(askedOn, child)} ${say.decline}`),
        heading(say.why),
        paragraph(say.shared.sentence(answer.why)),
        heading(say.goOn),
        ...(answer.from === undefined ? [] : [paragraph(say.from(answer.from))]),
        ...(answer.nextBy === undefined ? [] : [paragraph(say.nextBy(answer.nextBy))]),
      ];

/** What the school answers to a review that parents asked for: held by when, or why not now (SI 2012/2532 reg.4A). */
export const reviewDeclined: Layout<ReviewDeclinedFacts, typeof reviewDeclinedWords> = {
  audience: "parent",
  facts: reviewDeclinedFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      paragraph(say.shared.dearParent),
      ...answered(given, say),
      paragraph(say.ring),
      ...parentClosing(given, say.shared),
    ],
  }),
};
