import type { Layout } from "../layout.ts";
import { heading, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { letterHead } from "../parts/letter-head.ts";
import { type FlexiEndingFacts, flexiEndingFacts } from "./facts.ts";
import type { flexiEndingWords } from "./words.ts";

/** Confirms that flexi-schooling ends by notice of either side, and when (O118; WBS 10.6). */
export const flexiEnding: Layout<FlexiEndingFacts, typeof flexiEndingWords> = {
  audience: "parent",
  facts: flexiEndingFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      ...letterHead(given, say.shared),
      heading(say.changing),
      paragraph(say.notice[given.by](given)),
      paragraph(say.lastDay(given)),
      paragraph(say.plan),
      ...parentClosing(given, say.shared),
    ],
  }),
};
