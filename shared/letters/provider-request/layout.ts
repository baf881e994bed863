import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { type ProviderRequestFacts, providerRequestFacts } from "./facts.ts";
import { questionBlocks } from "./question.ts";
import type { providerRequestWords } from "./words.ts";

/** Asks a provider for what only it can say: its checks, its agreement, its reports (O36 to O46, O55, O93, O105). */
export const providerRequest: Layout<ProviderRequestFacts, typeof providerRequestWords> = {
  audience: "provider",
  facts: providerRequestFacts,
  compose: (given, say) => ({
    subject: (given.over ? say.subjectOver : say.subject)(given.school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.please(given.what)),
      ...questionBlocks(given, say.question, say.shared),
    ],
  }),
};
