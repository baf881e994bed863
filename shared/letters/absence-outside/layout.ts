import type { Layout, Said } from "../layout.ts";
import { heading, type LetterBlock, paragraph, smallPrint } from "../letter.ts";
import { type AbsenceOutsideFacts, absenceOutsideFacts } from "./facts.ts";
import type { absenceOutsideWords } from "./words.ts";

const told = (given: AbsenceOutsideFacts, say: Said<typeof absenceOutsideWords>): readonly LetterBlock[] =>
  given.what === "found"
    ? [paragraph(say.found(given))]
    : [
        paragraph(say.absent(given)),
        paragraph(say.tellUs),
        ...(given.duty ? [paragraph(say.duty(given.duty))] : []),
        ...(given.whom === "welfare-officer" ? [paragraph(say.why)] : []),
      ];

/** Tells a social worker, or a pupil welfare officer, of an absence that nobody has explained (O77, O78; TMP 8): the least that helps. */
export const absenceOutside: Layout<AbsenceOutsideFacts, typeof absenceOutsideWords> = {
  audience: "authority",
  facts: absenceOutsideFacts,
  compose: (given, say) => ({
    subject: say.subject[given.what],
    blocks: [
      paragraph(say.shared.dearColleague),
      ...told(given, say),
      heading(say.ringHeading),
      paragraph(say.ring(given.ring)),
      smallPrint(`${say.from(given.school.name)} ${say.shared.aboutChild("mail")}`),
    ],
  }),
};
