import { yourChoice } from "../consent-request/choice.ts";
import type { Layout } from "../layout.ts";
import { button, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { greetingTo } from "../parts/greeting.ts";
import { type ConsentReminderFacts, consentReminderFacts } from "./facts.ts";
import type { consentReminderWords } from "./words.ts";

/** Reminds a parent who has not answered (O19); stops as soon as there is an answer, and never pushes. */
export const consentReminder: Layout<ConsentReminderFacts, typeof consentReminderWords> = {
  audience: "parent",
  facts: consentReminderFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      ...greetingTo(given.asked, say.shared),
      paragraph(say.asked(given.askedOn)),
      paragraph(say.youCan),
      ...yourChoice(say.choice, say.shared, [button(say.open, given.link)]),
      paragraph(say.answerBy(given.answerBy)),
      ...parentClosing(given, say.shared),
    ],
  }),
};
