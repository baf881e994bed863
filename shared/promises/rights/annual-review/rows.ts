import { beforeStart, leadTimes } from "#promises/obligations/before-start.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { latestOf } from "#streams/placement/records.ts";
import { endedBefore, hasStatus, tooLate } from "../since-status.ts";

export const annualReviewRows: readonly Row[] = [
  {
    id: "O11",
    part: "annual",
    title: "Ask whether the plan’s annual review falls within the placement",
    owner: "senco",
    phase: "checks",
    always: true,
    form: "annual-review",
    due: beforeStart(leadTimes.checks),
    notApplicable: (f) => {
      if (!hasStatus(f, "ehcp")) return "The pupil has no education, health and care plan.";
      return endedBefore(f, ["ehcp"]) ? tooLate : undefined;
    },
    met: (f) => latestOf(f.placement, "annual-review") ?? latestOf(f.placement, "annual-review-held"),
  },
];
