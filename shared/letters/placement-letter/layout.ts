import { type Gap, gapsIn, type Layout } from "../layout.ts";
import { placementBody } from "./body.ts";
import { type PlacementLetterFacts, placementLetterFacts } from "./facts.ts";
import type { placementLetterWords } from "./words.ts";

/**
 * The written notification of a placement (O25, O26, O23; TWE 12.1-12.4, WBS 6.5), by agreement or by direction.
 * For a direction it is the notice that the law asks for, and holds the confirmation of the attendance duty.
 */
export const placementLetter: Layout<PlacementLetterFacts, typeof placementLetterWords> = {
  audience: "parent",
  facts: placementLetterFacts,
  compose: (facts, say) => ({
    subject: say.subject[facts.recipient.kind],
    blocks: placementBody(facts, say),
  }),
};

/** What the letter still lacks, in words for staff; none means that it can be composed. */
export function missingFacts(partial: unknown): readonly Gap[] {
  return gapsIn(placementLetterFacts, partial ?? {});
}
