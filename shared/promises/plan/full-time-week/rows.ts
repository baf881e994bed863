import { counted, listed } from "#domain/calendar/date-words.ts";
import { isOwnTimetable, waitsForNobody } from "#domain/routes.ts";
import { beforeStart, leadTimes } from "#promises/obligations/before-start.ts";
import type { Due, Met, Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { isBehind } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Shortfall, shortfallOf } from "#streams/placement/week/own-week.ts";
import { noticedFrom } from "#streams/placement/week/timetable-change.ts";

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

export const fullTimeWeekRows: readonly Row[] = [fullTime];
