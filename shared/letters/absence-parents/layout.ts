import type { Layout, Said } from "../layout.ts";
import { heading, type LetterBlock, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { type AbsenceParentsFacts, absenceParentsFacts } from "./facts.ts";
import type { absenceParentsWords } from "./words.ts";

type Say = Said<typeof absenceParentsWords>;

const told = (given: AbsenceParentsFacts, say: Say): readonly LetterBlock[] => {
  const { phone } = given.school.contact;
  switch (given.what) {
    case "found":
      return [paragraph(say.found(given)), paragraph(say.nothingToDo)];
    case "left-early":
      return [
        paragraph(say.leftEarly(given)),
        paragraph(say.perhapsKnown),
        heading(say.askHeading),
        paragraph(say.ringIfUnknown(phone)),
        paragraph(say.fear),
      ];
    case "absent":
      return [
        paragraph(say.absent(given)),
        paragraph(say.unknown),
        heading(say.askHeading),
        paragraph(say.ring(phone)),
        paragraph(say.danger),
      ];
  }
};

/**
 * Tells a parent on the same day that their child is not where they should be, or has been found since (O76; CRE 6,
 * TWE 15.3, ECC 8, WBS 4.5). It says the least: no name, no place, no reason.
 */
export const absenceParents: Layout<AbsenceParentsFacts, typeof absenceParentsWords> = {
  audience: "parent",
  facts: absenceParentsFacts,
  compose: (given, say) => ({
    subject: say.subject[given.what],
    blocks: [paragraph(say.shared.dearParent), ...told(given, say), ...parentClosing(given, say.shared)],
  }),
};
