import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { recurring } from "#promises/obligations/recurring.ts";
import { type Facts, isWaiting } from "#streams/placement/facts.ts";
import { nextReportDue } from "#streams/placement/reviews/reports.ts";

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

export const progressReportRows: readonly Row[] = [
  recurring({ ...report, id: "O93", title: "Get the provider's progress report of the term" }),
  parentsHear,
];
