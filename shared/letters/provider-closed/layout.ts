import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { type ProviderClosedFacts, providerClosedFacts } from "./facts.ts";
import type { providerClosedWords } from "./words.ts";

/**
 * Tells a parent, once for all its days, that a provider is closed and where nobody expects their child, or that it is open
 * after all (findings K7). It names no place: not every reader may know it.
 */
export const providerClosed: Layout<ProviderClosedFacts, typeof providerClosedWords> = {
  audience: "parent",
  facts: providerClosedFacts,
  compose: (given, say) => {
    const { phone } = given.school.contact;
    const said =
      given.what === "closed"
        ? [say.closed(given), say.stay, say.instead(phone)]
        : [say.wrote(given), say.open(given), say.ring(phone)];
    return {
      subject: say.subject[given.what](given),
      blocks: [
        paragraph(say.shared.dearParent),
        ...said.map((words) => paragraph(words)),
        ...parentClosing(given, say.shared),
      ],
    };
  },
};
