import type { Layout } from "../layout.ts";
import { button, paragraph, smallPrint } from "../letter.ts";
import { type StandingLinkFacts, standingLinkFacts } from "./facts.ts";
import type { standingLinkWords } from "./words.ts";

/** Brings a provider the link that opens the register of each day (O71): chosen by itself, in place of a mail each morning. */
export const standingLink: Layout<StandingLinkFacts, typeof standingLinkWords> = {
  audience: "provider",
  facts: standingLinkFacts,
  compose: (given, say) => ({
    subject: say.subject(given.school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.chosen),
      button(say.open, given.link),
      paragraph(say.how),
      paragraph(say.chased),
      paragraph(say.key),
      paragraph(say.ends(given.until)),
      paragraph(say.notYou(given.school.phone)),
      smallPrint(say.from(given.school.name)),
    ],
  }),
};
