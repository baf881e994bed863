import type { Layout } from "../layout.ts";
import { unanswered } from "../parts/unanswered.ts";
import { type ConsentEscalationFacts, consentEscalationFacts } from "./facts.ts";
import type { consentEscalationWords } from "./words.ts";

/** Tells staff that a parent has not answered in time (O19), so that somebody rings. Silence is never consent. */
export const consentEscalation: Layout<ConsentEscalationFacts, typeof consentEscalationWords> = {
  audience: "staff",
  facts: consentEscalationFacts,
  compose: (given, say) => ({ subject: say.subject, blocks: unanswered(given, say) }),
};
