import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { finalReportToCheck } from "#streams/placement/reviews/review.ts";

export const finalReportCheckedRows: readonly Row[] = [
  called({
    id: "O30",
    part: "final",
    title: "Check the final report, so that the parents get it",
    on: hasProvider,
    owner: "ap-lead",
    form: "final-report-checked",
    outlasts: true,
    always: true,
    by: (f) => finalReportToCheck(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.reportChecked, "the report came"),
    otherwise: "No final report has come yet.",
  }),
];
