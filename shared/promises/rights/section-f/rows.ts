import { shortDate } from "#domain/calendar/date-words.ts";
import { beforeStart, leadTimes } from "#promises/obligations/before-start.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called, recurring } from "#promises/obligations/recurring.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import { latestOf, recordsOf } from "#streams/placement/records.ts";
import { lastOn, nextBy } from "#streams/placement/reviews/reports.ts";
import { endedBefore, hasStatus, tooLate } from "../since-status.ts";

const without = (f: Facts): string | undefined =>
  hasStatus(f, "ehcp") ? undefined : "The pupil has no education, health and care plan.";

const each = recurring({
  id: "O11",
  part: "section-f-term",
  title: "See each term whether section F of the plan is delivered",
  owner: "senco",
  form: "section-f",
  always: true,
  lead: 21,
  next: (f) =>
    hasStatus(f, "ehcp") && startOf(f.placement) !== ""
      ? nextBy(f, "term", lastOn(f, "section-f"), "look at section F")
      : undefined,
});

/** What was looked at last and is not all delivered. */
const short = (f: Facts) => {
  const latest = latestOf(f.placement, "section-f");
  return latest && latest.answers.delivered !== "yes" ? latest : undefined;
};

const everShort = (f: Facts): boolean =>
  recordsOf(f.placement, "section-f").some((r) => r.answers.delivered !== "yes");

export const sectionFRows: readonly Row[] = [
  {
    id: "O11",
    part: "section-f",
    title: "Settle how section F of the plan is delivered during the placement",
    owner: "senco",
    phase: "checks",
    always: true,
    form: "section-f",
    due: beforeStart(leadTimes.checks),
    notApplicable: (f) => without(f) ?? (endedBefore(f, ["ehcp"]) ? tooLate : undefined),
    met: (f) => latestOf(f.placement, "section-f"),
  },
  { ...each, notApplicable: (f, about) => without(f) ?? each.notApplicable?.(f, about) },
  called({
    id: "O11",
    part: "section-f-short",
    title: "See that what section F names is made up, or secured by the authority",
    owner: "senco",
    form: "section-f",
    always: true,
    outlasts: "until-closed",
    by: short,
    due: (f, by) => {
      const again = String(short(f)?.answers["again-on"] ?? "");
      return {
        date: again || by.at.slice(0, "2026-09-07".length),
        explanation: [
          `On ${shortDate(again || by.at.slice(0, "2026-09-07".length))} it is looked at again, as was said when it fell short.`,
        ],
      };
    },
    otherwise: "Nothing of section F was found short.",
    answered: (f) => (everShort(f) ? latestOf(f.placement, "section-f") : undefined),
  }),
];
