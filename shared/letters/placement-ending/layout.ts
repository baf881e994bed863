import type { Layout } from "../layout.ts";
import { heading, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { type PlacementEndingFacts, placementEndingFacts } from "./facts.ts";
import type { placementEndingWords } from "./words.ts";

/** Tells the parents that a placement ends, when that is decided and not when the destination is known (O29). */
export const placementEnding: Layout<PlacementEndingFacts, typeof placementEndingWords> = {
  audience: "parent",
  facts: placementEndingFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      paragraph(say.shared.dearParent),
      paragraph(say.ends(given)),
      heading(say.next),
      paragraph(say.plan),
      paragraph(say.ring),
      ...parentClosing(given, say.shared),
    ],
  }),
};
