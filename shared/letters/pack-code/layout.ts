import type { Layout } from "../layout.ts";
import { paragraph, smallPrint, table } from "../letter.ts";
import { type PackCodeFacts, packCodeFacts } from "./facts.ts";
import type { packCodeWords } from "./words.ts";

/** The code that opens a pack for day one, to the address on file (O57): it names nobody. */
export const packCode: Layout<PackCodeFacts, typeof packCodeWords> = {
  audience: "provider",
  facts: packCodeFacts,
  compose: ({ school, code }, say) => ({
    subject: say.subject(school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.asked),
      table(say.caption, [{ label: say.code, value: code }]),
      paragraph(say.typeIt),
      paragraph(say.notYou(school.phone)),
      smallPrint(say.from(school.name)),
    ],
  }),
};
