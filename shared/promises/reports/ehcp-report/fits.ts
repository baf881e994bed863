import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { reportForPlan } from "#streams/placement/reviews/review.ts";

export const ehcpReportFits: readonly Fit[] = [
  evenAfterwards,
  something(
    (f) => reportForPlan(f.placement),
    "There is no checked report that the plan’s review has not got.",
  ),
];

export const ehcpReportTakes: readonly Guard<"ehcp-report">[] = [notAfterToday("on", "The day")];
