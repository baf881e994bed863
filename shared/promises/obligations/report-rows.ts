import { hasProvider } from "#domain/routes.ts";
import { type Facts, isWaiting } from "#streams/placement/facts.ts";
import { nextReportDue } from "#streams/placement/reports.ts";
import { reportToCheck } from "#streams/placement/reviewing.ts";
import type { Row } from "./obligation.ts";
import { called, recurring } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const askedForReport = (f: Facts): boolean =>
  f.placement.asks.some((a) => a.purpose === "progress-report" && isWaiting(f.placement, a));

const report = {
  on: hasProvider,
  owner: "ap-lead",
  form: "progress-report",
  lead: 14,
  settings: ["progressReport.cadence"],
  asked: askedForReport,
  next: nextReportDue,
} as const;

const forParents = recurring({
  ...report,
  id: "O30",
  part: "term",
  title: "Get the provider’s report, so that the parents hear of progress",
});

/** Where a policy asks the provider's report itself (O93), that is what parents are told from. */
const parentsHear: Row = {
  ...forParents,
  notApplicable: (f, about) =>
    (f.rules.asks.O93?.length ?? 0) > 0
      ? "The provider’s report of the term (O93) tells it."
      : forParents.notApplicable?.(f, about),
};

/** The provider's report, and what parents hear from it (catalogue O30, O93). */
export const reportRows: readonly Row[] = [
  recurring({ ...report, id: "O93", title: "Get the provider's progress report of the term" }),
  parentsHear,
  called({
    id: "O30",
    part: "report",
    title: "Check the provider's report, so that the parents get it",
    on: hasProvider,
    owner: "ap-lead",
    form: "report-checked",
    always: true,
    by: (f) => reportToCheck(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.reportChecked, "the report came"),
    otherwise: "No report has come yet.",
  }),
];
