import { waitsForNobody } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { readersInNeed, readingArranged } from "#streams/placement/notice/reading-needs.ts";

/** Before the first letter goes to somebody who cannot read it as it is (catalogue O33; findings K4.11). */
export const readableLettersRows: readonly Row[] = [
  {
    id: "O33",
    part: "readable",
    title: "Arrange a translation or large print for this person, before the first letter",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    blocksOn: (route) => !waitsForNobody(route),
    always: true,
    form: "readable-letters",
    each: (f) => readersInNeed(f.placement),
    due: (f) =>
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(f.placement.openedAt),
        targets.readableLetters,
        "the referral was opened",
      ),
    met: (f, about) => readingArranged(f.placement, about),
  },
];
