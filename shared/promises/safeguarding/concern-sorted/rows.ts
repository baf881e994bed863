import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { unsorted } from "#streams/placement/concerns.ts";
import { noConcern, onTheSameDay } from "../same-day.ts";

export const concernSortedRows: readonly Row[] = [
  called({
    id: "O100",
    part: "sort",
    title: "Sort the concern: about the child, or about the provider",
    owner: "dsl",
    blocks: "law-or-safety",
    form: "concern-sorted",
    outlasts: true,
    settings: ["safeguarding.onConcern"],
    by: (f) => unsorted(f.placement)[0],
    due: onTheSameDay("On the day of the concern."),
    otherwise: noConcern,
  }),
];
