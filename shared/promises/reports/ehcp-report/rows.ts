import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { reportForPlan } from "#streams/placement/reviews/review.ts";

export const ehcpReportRows: readonly Row[] = [
  called({
    id: "O93",
    part: "plan",
    title: "Give the provider’s report to the review of the pupil’s plan",
    on: hasProvider,
    owner: "senco",
    form: "ehcp-report",
    outlasts: true,
    always: true,
    by: (f) => reportForPlan(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.reportChecked, "the report was checked"),
    otherwise: "The pupil has no education, health and care plan, or no report has been checked yet.",
  }),
];
