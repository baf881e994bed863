import { weekdayNames } from "../calendar/date-words.ts";
import { isOwn, type Pattern, patternOn, type WeekPart } from "./part.ts";
import type { SchoolDay } from "./school-day.ts";
import { type Session, sessions, sessionsIn } from "./session.ts";

/**
 * Where a pupil is in one session of the week. `away`: not at school by a part-time timetable; `home`: taught at home by
 * flexi-schooling; `nowhere`: neither school nor provider, and no timetable says so.
 */
export type Where = "provider" | "on-site" | "school" | "away" | "home" | "nowhere";

export type Cell = {
  readonly session: Session;
  readonly where: Where;
  /** The placement by which it is so; none where the pupil is simply at school. */
  readonly placement?: string;
  /** Minutes of education; undefined where the school's own day is not entered. */
  readonly minutes: number | undefined;
};

export type WholeWeek = {
  /** ISO date for which it is worked out. */
  readonly on: string;
  readonly days: readonly { readonly weekday: string; readonly cells: readonly Cell[] }[];
  /** Sessions with education, of the ten of a week. */
  readonly sessions: number;
  /** Minutes of education in the week, and of the school's own week; undefined where its day is not entered. */
  readonly minutes: number | undefined;
  readonly schoolMinutes: number | undefined;
};

type Running = { readonly part: WeekPart; readonly pattern: Pattern };

const lengthIn = (day: SchoolDay | undefined, session: Session): number | undefined => day?.[session];

const covered = (
  running: readonly Running[],
  weekday: number,
  session: Session,
  day: SchoolDay | undefined,
): Cell | undefined => {
  const by = running.find(({ pattern }) => sessionsIn(pattern.sessions[weekday] ?? "none").includes(session));
  if (!by) return undefined;
  const own = isOwn(by.part);
  const there = by.part.provider === "" ? "on-site" : "provider";
  return {
    session,
    where: own ? "school" : there,
    placement: by.part.placement,
    minutes: own ? (lengthIn(day, session) ?? by.pattern[session]) : by.pattern[session],
  };
};

const uncovered = (
  running: readonly Running[],
  weekday: number,
  session: Session,
  day: SchoolDay | undefined,
): Cell => {
  const own = running.find(({ part }) => isOwn(part));
  if (own)
    return {
      session,
      where: own.part.route === "flexi" ? "home" : "away",
      placement: own.part.placement,
      minutes: 0,
    };
  const name = `${(weekdayNames[weekday] ?? "").toLowerCase()}-${session}`;
  const gap = running.find(({ pattern }) => pattern.without.includes(name));
  return gap
    ? { session, where: "nowhere", placement: gap.part.placement, minutes: 0 }
    : { session, where: "school", minutes: lengthIn(day, session) };
};

const total = (cells: readonly Cell[]): number | undefined =>
  cells.some((c) => c.minutes === undefined)
    ? undefined
    : cells.reduce((sum, c) => sum + (c.minutes ?? 0), 0);

/**
 * A pupil's week as school and all placements make it up on an ISO date (catalogue O126). Where nothing else is said the
 * pupil is at school. `day`: how long the school's own sessions are.
 */
export const wholeWeek = (parts: readonly WeekPart[], on: string, day?: SchoolDay): WholeWeek => {
  const running = parts.flatMap((part): Running[] => {
    const pattern = patternOn(part, on);
    return pattern ? [{ part, pattern }] : [];
  });
  const days = [0, 1, 2, 3, 4].map((weekday) => ({
    weekday: weekdayNames[weekday] ?? "",
    cells: sessions.map(
      (session) => covered(running, weekday, session, day) ?? uncovered(running, weekday, session, day),
    ),
  }));
  const cells = days.flatMap((d) => d.cells);
  return {
    on,
    days,
    sessions: cells.filter((c) => !["away", "home", "nowhere"].includes(c.where)).length,
    minutes: day ? total(cells) : undefined,
    schoolMinutes: day ? 5 * (day.morning + day.afternoon) : undefined,
  };
};

/** Sessions in which the pupil has neither school nor provider, as "Monday morning"; a part-time timetable's are not among them. */
export const gapsIn = (week: WholeWeek): readonly string[] =>
  week.days.flatMap(({ weekday, cells }) =>
    cells.filter((c) => c.where === "nowhere").map((c) => `${weekday} ${c.session}`),
  );

/** Minutes by which school and placements fall short of the school's own week; 0 where that is not known. */
export const shortBy = (week: WholeWeek): number =>
  Math.max(0, (week.schoolMinutes ?? 0) - (week.minutes ?? week.schoolMinutes ?? 0));
