import type { Layout } from "../layout.ts";
import { unanswered } from "../parts/unanswered.ts";
import { type ProviderEscalationFacts, providerEscalationFacts } from "./facts.ts";
import type { providerEscalationWords } from "./words.ts";

/** Tells staff that a provider has not answered in time, so that somebody rings. */
export const providerEscalation: Layout<ProviderEscalationFacts, typeof providerEscalationWords> = {
  audience: "staff",
  facts: providerEscalationFacts,
  compose: ({ what, ...given }, say) => ({
    subject: say.subject,
    blocks: unanswered(given, say, { rows: [{ label: say.askedFor, value: what }] }),
  }),
};
