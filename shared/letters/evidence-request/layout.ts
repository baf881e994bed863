import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { greetingTo } from "../parts/greeting.ts";
import { type EvidenceRequestFacts, evidenceRequestFacts } from "./facts.ts";
import { pageBlocks } from "./page.ts";
import type { evidenceRequestWords } from "./words.ts";

/** Asks a parent to sign and acknowledge what the policy asks beside consent (O20, O31, O32; CRE 5, 8, 9, ECC 5, 7). */
export const evidenceRequest: Layout<EvidenceRequestFacts, typeof evidenceRequestWords> = {
  audience: "parent",
  facts: evidenceRequestFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      ...greetingTo(given.asked, say.shared),
      paragraph(say.thanks),
      ...pageBlocks(given, say.page, say.shared),
      ...parentClosing(given, say.shared),
    ],
  }),
};
