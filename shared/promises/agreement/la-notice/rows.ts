import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { dueSince, recordedSince } from "#promises/rights/since-status.ts";
import { type Facts, formOf, startOf } from "#streams/placement/facts.ts";

const tellsAuthority = (f: Facts): boolean => {
  const { value } = f.rules.settings["la.notifyOnCommission"];
  return (
    value === "always" ||
    value === "new-off-site" ||
    (value === "ehcp-only" && f.placement.statuses.includes("ehcp"))
  );
};

/** Whose key information the authority's point of contact gets (WBS 8.8). */
const vulnerable = ["ehcp", "looked-after", "social-worker"] as const;

export const laNoticeRows: readonly Row[] = [
  {
    id: "O59",
    on: hasProvider,
    title: "Tell the local authority of the placement",
    owner: "ap-lead",
    phase: "commissioning",
    form: "la-notice",
    settings: ["la.notifyOnCommission"],
    due: (f) => {
      const start = startOf(f.placement);
      return start
        ? { date: start, explanation: ["By the first day of the placement at the latest."] }
        : undefined;
    },
    notApplicable: (f) =>
      tellsAuthority(f) ? undefined : "Law and policy ask for it only where the pupil has an EHC plan.",
    met: (f) => formOf(f.placement, "la-notice"),
  },
  {
    id: "O60",
    on: hasProvider,
    title: "Give the authority the key information about a vulnerable pupil",
    owner: "dsl",
    phase: "commissioning",
    always: true,
    form: "la-notice",
    due: dueSince(...vulnerable),
    notApplicable: (f) =>
      vulnerable.some((s) => f.placement.statuses.includes(s))
        ? undefined
        : "The pupil has no plan and no social worker, and is not looked after.",
    met: (f) => recordedSince(f, "la-notice", ...vulnerable),
  },
];
