import type { Layout } from "../layout.ts";
import { heading, list, paragraph, smallPrint, table } from "../letter.ts";
import { type ProviderEndFacts, providerEndFacts } from "./facts.ts";
import type { providerEndWords } from "./words.ts";

/** Tells a provider that a placement has ended, or does not begin; the reason stays at school. */
export const providerEnd: Layout<ProviderEndFacts, typeof providerEndWords> = {
  audience: "provider",
  facts: providerEndFacts,
  compose: ({ school, initials, lastDay, notBegun }, say) => ({
    subject: notBegun ? say.notBegunSubject(school.name) : say.subject(school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(notBegun ? say.notBegun : say.ended),
      table(say.caption, [
        { label: say.shared.pupil, value: initials },
        ...(notBegun ? [] : [{ label: say.shared.lastDay, value: say.shared.date(lastDay) }]),
      ]),
      heading(say.askHeading),
      list(notBegun ? say.notBegunAsks : say.asks),
      paragraph(notBegun ? say.notBegunAfter(school) : say.after(school)),
      smallPrint(say.shared.onlyToStaff(school)),
    ],
  }),
};
