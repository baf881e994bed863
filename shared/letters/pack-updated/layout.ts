import type { Layout } from "../layout.ts";
import { button, paragraph, smallPrint, table } from "../letter.ts";
import { type PackUpdatedFacts, packUpdatedFacts } from "./facts.ts";
import type { packUpdatedWords } from "./words.ts";

/** Tells the provider that the pack for day one has changed (O57): open it again, destroy the old print. */
export const packUpdated: Layout<PackUpdatedFacts, typeof packUpdatedWords> = {
  audience: "provider",
  facts: packUpdatedFacts,
  compose: ({ school, initials, pack }, say) => ({
    subject: say.subject(school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.changed),
      table(say.caption, [{ label: say.shared.pupil, value: initials }]),
      paragraph(say.readAgain),
      button(say.open, pack),
      paragraph(say.code),
      paragraph(say.shared.questions(school)),
      smallPrint(say.shared.onlyToStaff(school)),
    ],
  }),
};
