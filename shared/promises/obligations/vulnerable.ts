import { hasProvider } from "#domain/routes.ts";
import { latestOf } from "#streams/placement/life.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Row } from "./obligation.ts";
import { called } from "./recurring.ts";
import { dueSince, recordedSince } from "./rights.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

/** The latest concern or serious incident that the safeguarding record has not been brought up to date for. */
const toReference = (p: Placement) => {
  const latest = [latestOf(p, "concern-sorted"), latestOf(p, "incident")]
    .flatMap((r) => r ?? [])
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const referenced = latestOf(p, "safeguarding-reference")?.version ?? 0;
  return latest && latest.version > referenced ? latest : undefined;
};

/** The safeguarding record kept up to date by reference (O102), and free school meals at the provider (O63). */
export const vulnerableRows: readonly Row[] = [
  called({
    id: "O102",
    title: "Bring the safeguarding record up to date, and note its reference",
    owner: "dsl",
    form: "safeguarding-reference",
    by: (f) => toReference(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.safeguardingReference, "it was recorded"),
    otherwise: "No concern and no serious incident has been recorded.",
  }),
  {
    id: "O63",
    on: hasProvider,
    title: "Arrange free school meals at the provider",
    owner: "ap-lead",
    phase: "commissioning",
    blocks: "process",
    form: "meals",
    due: dueSince("free-school-meals"),
    notApplicable: (f) =>
      f.placement.statuses.includes("free-school-meals")
        ? undefined
        : "The pupil is not entitled to free school meals.",
    met: (f) => recordedSince(f, "meals", "free-school-meals"),
  },
];
