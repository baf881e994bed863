import type { Layout } from "../layout.ts";
import { button, heading, paragraph, table } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { greetingTo } from "../parts/greeting.ts";
import { type ConsentReceiptFacts, consentReceiptFacts } from "./facts.ts";
import type { consentReceiptWords } from "./words.ts";

/** A copy of what a parent answered (O19, O22; CRE 8, TWE 8.8), and how to change it. */
export const consentReceipt: Layout<ConsentReceiptFacts, typeof consentReceiptWords> = {
  audience: "parent",
  facts: consentReceiptFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      ...greetingTo(given.asked, say.shared),
      paragraph(say.thanks),
      table(say.caption, [
        { label: say.youSaid, value: say.answers[given.answer].said },
        { label: say.when, value: say.at(given.answeredOn, given.answeredAt) },
      ]),
      heading(say.nextHeading),
      paragraph(say.answers[given.answer].next),
      heading(say.changeHeading),
      paragraph(say.changeBy(given.changeBy)),
      button(say.open, given.link),
      paragraph(say.notYou),
      ...parentClosing(given, say.shared),
    ],
  }),
};
