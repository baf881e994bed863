import type { Layout } from "../layout.ts";
import { list, paragraph, smallPrint } from "../letter.ts";
import { type DayProviderFacts, dayProviderFacts } from "./facts.ts";
import type { dayProviderWords } from "./words.ts";

/** One mail a provider and day, for all its pupils: whether they come while the school is closed (findings K2.3, K6). */
export const dayProvider: Layout<DayProviderFacts, typeof dayProviderWords> = {
  audience: "provider",
  facts: dayProviderFacts,
  compose: (given, say) => ({
    subject: say.subject[given.what](given.date),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(given.what === "back" ? say.wrote(given) : say.closed(given)),
      paragraph(say[given.what]),
      paragraph(say.caption),
      list(given.pupils),
      paragraph(say.ring(given.school.phone)),
      smallPrint(say.from(given.school.name)),
    ],
  }),
};
