import type { Layout } from "../layout.ts";
import { heading, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { type ReviewDeclinedFacts, reviewDeclinedFacts } from "./facts.ts";
import type { reviewDeclinedWords } from "./words.ts";

/** Why a review that parents asked for is not held now, and how to go on (SI 2012/2532 reg.4A). */
export const reviewDeclined: Layout<ReviewDeclinedFacts, typeof reviewDeclinedWords> = {
  audience: "parent",
  facts: reviewDeclinedFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      paragraph(say.shared.dearParent),
      paragraph(say.asked(given.askedOn, given.child)),
      heading(say.why),
      paragraph(say.shared.sentence(given.why)),
      heading(say.goOn),
      ...(given.from === undefined ? [] : [paragraph(say.from(given.from))]),
      ...(given.nextBy === undefined ? [] : [paragraph(say.nextBy(given.nextBy))]),
      paragraph(say.ring),
      ...parentClosing(given, say.shared),
    ],
  }),
};
