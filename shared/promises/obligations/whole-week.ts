import { counted, listed } from "#domain/date-words.ts";
import { isOwnTimetable, waitsForNobody } from "#domain/routes.ts";
import { noticedFrom } from "#streams/placement/changing.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { isBehind } from "#streams/placement/life.ts";
import { partOf, type Shortfall, shortfallOf } from "#streams/placement/own-week.ts";
import type { Placement } from "#streams/placement/state.ts";
import { beforeStart, leadTimes } from "./before-start.ts";
import type { Due, Met, Row } from "./obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

/** The shortfall in words: which sessions, or how many hours. */
export const shortfallWords = ({ gaps, minutes }: Shortfall): string =>
  gaps.length > 0
    ? `${counted(gaps.length, "session")} a week ${gaps.length === 1 ? "has" : "have"} neither school nor provider: ${listed(gaps)}.`
    : `School and placements are ${Math.round(minutes / 6) / 10} hours a week short of the school’s own week.`;

/** Version in which the dates and sessions were last recorded or changed. */
const sessionsIn = (p: Placement): number =>
  Math.max(formOf(p, "timetable")?.version ?? 0, formOf(p, "sessions-changed")?.version ?? 0);

const due = (f: Facts): Due | undefined => {
  const p = f.placement;
  const short = shortfallOf(p, f.today);
  const change = formOf(p, "sessions-changed") ?? formOf(p, "timetable");
  if (!short || !change) return undefined;
  const soon = schoolDaysAfter(
    p.calendar,
    dateOf(change.at),
    targets.rightsActedOn,
    "the sessions were recorded",
  );
  const start = p.phase === "active" ? undefined : beforeStart(leadTimes.commissioning)(f);
  const by = start && start.date > soon.date ? start : soon;
  return { date: by.date, explanation: [shortfallWords(short), ...by.explanation] };
};

/** Fewer hours may be explained; a session that is missing may not, and is met only by the week itself. */
const explained = (f: Facts): Met | undefined => {
  const short = shortfallOf(f.placement, f.today);
  const record = formOf(f.placement, "full-time-week");
  if (!record || (short && short.gaps.length > 0)) return undefined;
  return record.version > sessionsIn(f.placement) && String(record.answers.until ?? "") >= f.today
    ? record
    : undefined;
};

const fullTime: Row = {
  id: "O126",
  part: "week",
  title: "See that school and provider add up to full time",
  owner: "ap-lead",
  phase: "commissioning",
  blocks: "process",
  blocksOn: (route) => !waitsForNobody(route),
  always: true,
  on: (route) => !isOwnTimetable(route),
  form: "full-time-week",
  notApplicable: (f) => {
    if (explained(f)) return undefined;
    if (noticedFrom(f.placement) === "") return "No dates and sessions are recorded yet.";
    if (isBehind(f.placement)) return "The placement has ended.";
    return shortfallOf(f.placement, f.today)
      ? undefined
      : "School and placements add up to the whole week, or a part-time timetable says when the pupil is away.";
  },
  due,
  met: explained,
};

/** Days on which the pupil changes places at midday: one session there, and the other elsewhere. */
const halfDays = (f: Facts): boolean =>
  partOf(f.placement)?.sessions.some((s) => s === "morning" || s === "afternoon") ?? false;

const handOver: Row = {
  id: "O18",
  part: "midday",
  title: "Agree who brings the pupil from one place to the other at midday",
  owner: "ap-lead",
  phase: "commissioning",
  always: true,
  on: (route) => !isOwnTimetable(route) && route !== "on-site",
  form: "hand-over",
  notApplicable: (f) => (halfDays(f) ? undefined : "No day has only one session there."),
  due: beforeStart(leadTimes.commissioning),
  met: (f) => formOf(f.placement, "hand-over"),
};

/** A small change without missed sessions is no placement: it is recorded, and told, on the pupil's own page. */
const adjusted: Row = {
  id: "O134",
  title: "Record a minor adjustment of the timetable, and tell the authority by its procedure",
  owner: "ap-lead",
  phase: "active",
  form: "adjustment",
  settings: ["ptt.authorityReport"],
  notApplicable: () =>
    "A small change without missed sessions is recorded on the pupil’s own page, not here.",
  met: () => undefined,
};

/** What a week owes that school and providers share (catalogue O126, O18; rules of sense, half-days). */
export const wholeWeekRows: readonly Row[] = [fullTime, handOver, adjusted];
