import { diligenceAsked } from "../diligence-request/blocks.ts";
import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { type DiligenceReminderFacts, diligenceReminderFacts } from "./facts.ts";
import type { diligenceReminderWords } from "./words.ts";

/** Reminds a provider of its yearly due diligence, once; the earlier link works as well. */
export const diligenceReminder: Layout<DiligenceReminderFacts, typeof diligenceReminderWords> = {
  audience: "provider",
  facts: diligenceReminderFacts,
  compose: ({ askedOn, ...given }, say) => ({
    subject: say.subject(given.school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.asked(askedOn)),
      ...diligenceAsked(given, say.blocks, say.shared),
    ],
  }),
};
