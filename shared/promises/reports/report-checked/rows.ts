import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { reportToCheck } from "#streams/placement/reviews/review.ts";

export const reportCheckedRows: readonly Row[] = [
  called({
    id: "O30",
    part: "report",
    title: "Check the provider's report, so that the parents get it",
    on: hasProvider,
    owner: "ap-lead",
    form: "report-checked",
    outlasts: true,
    always: true,
    by: (f) => reportToCheck(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.reportChecked, "the report came"),
    otherwise: "No report has come yet.",
  }),
];
