import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { dueSince, recordedSince } from "#promises/rights/since-status.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import { type AuthorityNews, heardOf, latestNews, noticeOfStart, toldNext } from "./telling.ts";

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

/** Owed once the authority had notice, and met by the notice or the mail that tells it (section 4: change and end notices once). */
const newsRow = (what: AuthorityNews["what"], title: string): Row =>
  called({
    id: "O59",
    part: what,
    title,
    owner: "ap-lead",
    phase: "active",
    form: "la-notice",
    outlasts: true,
    always: true,
    on: hasProvider,
    by: ({ placement: p }) => {
      const news = toldNext(p);
      return news?.what === what ? news : undefined;
    },
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.authorityHears, "it was recorded"),
    otherwise: "There is nothing of which the authority had notice and has not heard.",
    answered: ({ placement: p }) => {
      const news = latestNews(p, what);
      return news && heardOf(p, news);
    },
  });

export const laNoticeRows: readonly Row[] = [
  newsRow("change", "Tell the local authority that the placement has changed"),
  newsRow("end", "Tell the local authority that the placement ends"),
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
    met: (f) => noticeOfStart(f.placement),
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
    met: (f) => (noticeOfStart(f.placement) ? recordedSince(f, "la-notice", ...vulnerable) : undefined),
  },
];
