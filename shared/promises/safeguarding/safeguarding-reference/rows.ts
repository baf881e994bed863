import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { latestOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";

/** The latest concern or serious incident that the safeguarding record has not been brought up to date for. */
const toReference = (p: Placement) => {
  const latest = [latestOf(p, "concern-sorted"), latestOf(p, "incident")]
    .flatMap((r) => r ?? [])
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const referenced = latestOf(p, "safeguarding-reference")?.version ?? 0;
  return latest && latest.version > referenced ? latest : undefined;
};

export const safeguardingReferenceRows: readonly Row[] = [
  called({
    id: "O102",
    title: "Bring the safeguarding record up to date, and note its reference",
    owner: "dsl",
    form: "safeguarding-reference",
    outlasts: true,
    by: (f) => toReference(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.safeguardingReference, "it was recorded"),
    otherwise: "No concern and no serious incident has been recorded.",
  }),
];
