import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { type RollRequestFacts, rollRequestFacts } from "./facts.ts";
import { numbersAsked } from "./numbers.ts";
import type { rollRequestWords } from "./words.ts";

/** Asks a provider once a term how many full-time pupils it has in all (O35): one mail a provider, not one a pupil. */
export const rollRequest: Layout<RollRequestFacts, typeof rollRequestWords> = {
  audience: "provider",
  facts: rollRequestFacts,
  compose: (given, say) => ({
    subject: say.subject(given.school.name),
    blocks: [paragraph(say.shared.hello), ...numbersAsked(given, say.numbers, say.shared)],
  }),
};
