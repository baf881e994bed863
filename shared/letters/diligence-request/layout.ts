import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { diligenceAsked } from "./blocks.ts";
import { type DiligenceRequestFacts, diligenceRequestFacts } from "./facts.ts";
import type { diligenceRequestWords } from "./words.ts";

/** Asks a provider once a year what of its due diligence is still so (O35 to O54): one mail a provider, not one a pupil. */
export const diligenceRequest: Layout<DiligenceRequestFacts, typeof diligenceRequestWords> = {
  audience: "provider",
  facts: diligenceRequestFacts,
  compose: (given, say) => ({
    subject: say.subject(given.school.name),
    blocks: [paragraph(say.shared.hello), ...diligenceAsked(given, say.blocks, say.shared)],
  }),
};
