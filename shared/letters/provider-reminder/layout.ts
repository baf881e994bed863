import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { questionBlocks } from "../provider-request/question.ts";
import { type ProviderReminderFacts, providerReminderFacts } from "./facts.ts";
import type { providerReminderWords } from "./words.ts";

/** Reminds a provider of a question that it has not answered yet; the earlier link works as well. */
export const providerReminder: Layout<ProviderReminderFacts, typeof providerReminderWords> = {
  audience: "provider",
  facts: providerReminderFacts,
  compose: ({ askedOn, ...given }, say) => ({
    subject: (given.over ? say.subjectOver : say.subject)(given.school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.asked(askedOn)),
      paragraph((given.over ? say.pleaseOver : say.please)(given.what)),
      ...questionBlocks(given, say.question, say.shared),
    ],
  }),
};
