import type { Layout } from "../layout.ts";
import { button, heading, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { greetingTo } from "../parts/greeting.ts";
import { yourChoice } from "./choice.ts";
import { type ConsentRequestFacts, consentRequestFacts } from "./facts.ts";
import type { consentRequestWords } from "./words.ts";

/**
 * Asks a parent whether they agree to a placement (O19, O20; CRE 8, ECC 7). The mail says the least; the page behind
 * the link shows where, when and why.
 */
export const consentRequest: Layout<ConsentRequestFacts, typeof consentRequestWords> = {
  audience: "parent",
  facts: consentRequestFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      ...greetingTo(given.asked, say.shared),
      paragraph(say.idea),
      paragraph(say.whereWhenWhy),
      button(say.open, given.link),
      heading(say.onThePage),
      ...yourChoice(say.choice, say.shared),
      heading(say.byWhen),
      paragraph(say.answerBy(given.answerBy)),
      ...parentClosing(given, say.shared),
    ],
  }),
};
