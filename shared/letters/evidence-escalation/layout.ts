import type { Layout } from "../layout.ts";
import { list, paragraph } from "../letter.ts";
import { unanswered } from "../parts/unanswered.ts";
import { type EvidenceEscalationFacts, evidenceEscalationFacts } from "./facts.ts";
import type { evidenceEscalationWords } from "./words.ts";

/** Tells staff that a parent has not signed or acknowledged in time, so that somebody rings. */
export const evidenceEscalation: Layout<EvidenceEscalationFacts, typeof evidenceEscalationWords> = {
  audience: "staff",
  facts: evidenceEscalationFacts,
  compose: ({ asks, ...given }, say) => ({
    subject: say.subject,
    blocks: unanswered(given, say, { what: [paragraph(say.asked), list(asks)] }),
  }),
};
