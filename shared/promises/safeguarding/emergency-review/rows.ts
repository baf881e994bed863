import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { suspendedBy } from "#streams/placement/concerns.ts";

export const emergencyReviewRows: readonly Row[] = [
  called({
    id: "O100",
    part: "review",
    title: "Hold the emergency review of the suspended placement",
    owner: "dsl",
    blocks: "law-or-safety",
    form: "emergency-review",
    outlasts: true,
    settings: ["safeguarding.onConcern"],
    by: (f) =>
      suspendedBy(f.placement) ??
      (f.placement.frozen ? { at: f.now.toString(), version: f.placement.version } : undefined),
    due: (f, by) =>
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.emergencyReview,
        "the placement was suspended",
      ),
    otherwise: "The placement is not suspended.",
  }),
];
