import type { Layout } from "../layout.ts";
import { heading, list, paragraph } from "../letter.ts";
import { placementBody } from "../placement-letter/body.ts";
import { type LetterReissuedFacts, letterReissuedFacts } from "./facts.ts";
import type { letterReissuedWords } from "./words.ts";

/** The notification again, whole, after a change; it says what changed and from when (O25, O26). */
export const letterReissued: Layout<LetterReissuedFacts, typeof letterReissuedWords> = {
  audience: "parent",
  facts: letterReissuedFacts,
  compose: (given, say) => ({
    subject: say.subject[given.recipient.kind],
    blocks: placementBody(given, say, [
      heading(say.changedHeading),
      paragraph(say.replaces(given.replaces.dated)),
      paragraph(say.from(given.replaces.from)),
      list(given.replaces.changes.map(say.shared.sentence)),
    ]),
  }),
};
