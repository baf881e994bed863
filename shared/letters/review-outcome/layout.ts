import type { Layout } from "../layout.ts";
import { heading, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { correcting } from "../parts/correcting.ts";
import { type ReviewOutcomeFacts, reviewOutcomeFacts } from "./facts.ts";
import type { reviewOutcomeWords } from "./words.ts";

/** What a review decided, and why, in the words that staff checked (O85, O30; SI 2010/1156). */
export const reviewOutcome: Layout<ReviewOutcomeFacts, typeof reviewOutcomeWords> = {
  audience: "parent",
  facts: reviewOutcomeFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      paragraph(say.shared.dearParent),
      ...correcting(given.corrects, say.shared),
      paragraph(say.lookedAt(given.heldOn, given.child)),
      heading(say.decided),
      paragraph(say.outcome[given.outcome]),
      paragraph(say.shared.sentence(given.decided)),
      heading(say.howItGoes),
      paragraph(say.shared.sentence(given.howItGoes)),
      heading(say.next),
      paragraph(say.shared.sentence(given.nextSteps)),
      ...(given.nextBy === undefined ? [] : [paragraph(say.nextBy(given.nextBy))]),
      paragraph(say.askForReview),
      ...parentClosing(given, say.shared),
    ],
  }),
};
