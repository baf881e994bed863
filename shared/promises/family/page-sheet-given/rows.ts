import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { readingOf } from "#streams/placement/own-page/reading.ts";
import { sheetGiven, sheetOwed, sheetReaders } from "#streams/placement/own-page/sheets.ts";

/** Codes on paper for whoever's mailbox is not theirs alone (obligations, section 6): asked for, made, handed over. */
export const pageSheetGivenRows: readonly Row[] = [
  {
    id: "O33",
    part: "page",
    title: "Print the codes for this person’s own page, and hand them over",
    owner: "attendance-officer",
    phase: "active",
    always: true,
    ofLawAlone: true,
    outlasts: true,
    form: "page-sheet-given",
    // Whoever has no page any more is owed no codes for it.
    each: (f) => sheetReaders(f.placement).filter((to) => readingOf(f.placement, to) !== undefined),
    due: (f, about) => {
      const asked = sheetOwed(f.placement, about);
      return (
        asked &&
        schoolDaysAfter(
          f.placement.calendar,
          dateOf(asked.at),
          targets.paperGiven,
          "the codes were asked for",
        )
      );
    },
    met: (f, about) => (sheetOwed(f.placement, about) ? undefined : sheetGiven(f.placement, about)),
  },
];
