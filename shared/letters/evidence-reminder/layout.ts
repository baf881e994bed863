import { pageBlocks } from "../evidence-request/page.ts";
import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { greetingTo } from "../parts/greeting.ts";
import { type EvidenceReminderFacts, evidenceReminderFacts } from "./facts.ts";
import type { evidenceReminderWords } from "./words.ts";

/** Reminds a parent once of what is to be read and signed (O20, O31, O32). */
export const evidenceReminder: Layout<EvidenceReminderFacts, typeof evidenceReminderWords> = {
  audience: "parent",
  facts: evidenceReminderFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      ...greetingTo(given.asked, say.shared),
      paragraph(say.asked(given.askedOn)),
      ...pageBlocks(given, say.page, say.shared),
      ...parentClosing(given, say.shared),
    ],
  }),
};
