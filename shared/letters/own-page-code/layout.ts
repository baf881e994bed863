import type { Layout } from "../layout.ts";
import { paragraph, smallPrint, table } from "../letter.ts";
import { type OwnPageCodeFacts, ownPageCodeFacts } from "./facts.ts";
import type { ownPageCodeWords } from "./words.ts";

/** The code that opens somebody's own page, to the address on record: it says nothing of a child, and names nobody. */
export const ownPageCode: Layout<OwnPageCodeFacts, typeof ownPageCodeWords> = {
  audience: "provider",
  facts: ownPageCodeFacts,
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
