import { shortDate } from "#domain/calendar/date-words.ts";
import { beforeStart, leadTimes } from "#promises/obligations/before-start.ts";
import type { Due, Row } from "#promises/obligations/obligation.ts";
import { recurring } from "#promises/obligations/recurring.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import { latestOf, recordsOf } from "#streams/placement/records.ts";
import { lastOn, nextBy } from "#streams/placement/reviews/reports.ts";
import { endedBefore, hasStatus, tooLate } from "../since-status.ts";

const without = (f: Facts): string | undefined =>
  hasStatus(f, "looked-after") ? undefined : "The pupil is not looked after.";

const planned = beforeStart(leadTimes.commissioning);

/** Before the start; where its next meeting is to take the placement in, on that day. */
const due = (f: Facts): Due | undefined => {
  const latest = latestOf(f.placement, "pep");
  const next = String(latest?.answers["next-on"] ?? "");
  return latest?.answers.says === "to-come" && next !== ""
    ? { date: next, explanation: [`Its next meeting, on ${shortDate(next)}, is to take the placement in.`] }
    : planned(f);
};

const each = recurring({
  id: "O12",
  part: "pep-term",
  title: "Look at the personal education plan each term",
  owner: "designated-teacher",
  form: "pep",
  always: true,
  lead: 21,
  next: (f) =>
    hasStatus(f, "looked-after") && startOf(f.placement) !== ""
      ? nextBy(f, "term", lastOn(f, "pep"), "look at the personal education plan")
      : undefined,
});

export const pepRows: readonly Row[] = [
  {
    id: "O12",
    part: "pep",
    title: "Take the placement into the personal education plan",
    owner: "designated-teacher",
    phase: "commissioning",
    always: true,
    form: "pep",
    due,
    notApplicable: (f) => without(f) ?? (endedBefore(f, ["looked-after"]) ? tooLate : undefined),
    met: (f) => recordsOf(f.placement, "pep").find((r) => r.answers.says === "in"),
  },
  { ...each, notApplicable: (f, about) => without(f) ?? each.notApplicable?.(f, about) },
];
