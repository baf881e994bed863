import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { numbersAsked } from "../roll-request/numbers.ts";
import { type RollReminderFacts, rollReminderFacts } from "./facts.ts";
import type { rollReminderWords } from "./words.ts";

/** Reminds a provider of the count that it owes this term; the earlier link works as well. */
export const rollReminder: Layout<RollReminderFacts, typeof rollReminderWords> = {
  audience: "provider",
  facts: rollReminderFacts,
  compose: ({ askedOn, ...given }, say) => ({
    subject: say.subject(given.school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.asked(askedOn)),
      ...numbersAsked(given, say.numbers, say.shared),
    ],
  }),
};
