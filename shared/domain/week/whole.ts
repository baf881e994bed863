import type { WeekLetter } from "../calendar/calendar.ts";
import { clockWords, weekdayNames } from "../calendar/date-words.ts";
import { type DayPlan, noSessions } from "./hours.ts";
import { isOwn, type Pattern, patternOn, planIn, type WeekPart } from "./part.ts";
import { daysOf } from "./plan.ts";
import type { SchoolDay } from "./school-day.ts";
import {
  isOutside,
  minuteOf,
  overlap,
  type Session,
  type SessionTime,
  type SessionTimes,
  sessions,
  sessionsIn,
} from "./session.ts";
import { timesOf } from "./session-times.ts";

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

/** A session outside the school's day: twilight, or on a Saturday. It stands in no register. */
export type Besides = {
  readonly weekday: string;
  readonly session: Session;
  readonly placement: string;
  readonly time?: SessionTime;
  readonly minutes: number;
};

export type WholeWeek = {
  /** ISO date for which it is worked out. */
  readonly on: string;
  /** Which of two weeks in turn it is, where any part has two. */
  readonly letter?: WeekLetter;
  readonly days: readonly { readonly weekday: string; readonly cells: readonly Cell[] }[];
  readonly besides: readonly Besides[];
  /** By the clock both school and a provider want the pupil: "Monday: at the provider until 1pm, at school from 12:50pm". */
  readonly meets: readonly string[];
  /** Sessions with education, of the ten of a week. */
  readonly sessions: number;
  /** Minutes of education in the week, and of the school's own week; undefined where its day is not entered. */
  readonly minutes: number | undefined;
  readonly schoolMinutes: number | undefined;
};

type Running = { readonly part: WeekPart; readonly pattern: Pattern; readonly days: readonly DayPlan[] };

const lengthIn = (day: SchoolDay | undefined, session: Session): number | undefined => day?.[session];

const ownTimes = (day: SchoolDay | undefined): SessionTimes | undefined => day?.times && timesOf(day.times);

const lasts = (time: SessionTime | undefined): number | undefined =>
  time && minuteOf(time.to) - minuteOf(time.from);

const minutesIn = ({ pattern, days }: Running, weekday: number, session: Session): number =>
  pattern.weeks ? (lasts(days[weekday]?.times[session]) ?? 0) : pattern[session];

/** The school's own timetable is by its own sessions, whatever its clock says. */
const isBesides = ({ part, days }: Running, weekday: number, session: Session, day: SchoolDay | undefined) =>
  !isOwn(part) && (weekday > 4 || isOutside(session, days[weekday]?.times[session], ownTimes(day)));

const has = ({ days }: Running, weekday: number, session: Session): boolean =>
  sessionsIn((days[weekday] ?? noSessions).sessions).includes(session);

const covered = (
  running: readonly Running[],
  weekday: number,
  session: Session,
  day: SchoolDay | undefined,
): Cell | undefined => {
  const by = running.find((r) => has(r, weekday, session) && !isBesides(r, weekday, session, day));
  if (!by) return undefined;
  const own = isOwn(by.part);
  const there = by.part.provider === "" ? "on-site" : "provider";
  const minutes = minutesIn(by, weekday, session);
  return {
    session,
    where: own ? "school" : there,
    placement: by.part.placement,
    minutes: own ? (lengthIn(day, session) ?? minutes) : minutes,
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

const besidesIn = (running: readonly Running[], day: SchoolDay | undefined): readonly Besides[] =>
  [0, 1, 2, 3, 4, 5].flatMap((weekday) =>
    running.flatMap((r) =>
      sessions
        .filter((session) => has(r, weekday, session) && isBesides(r, weekday, session, day))
        .map((session): Besides => {
          const time = r.days[weekday]?.times[session];
          return {
            weekday: weekdayNames[weekday] ?? "",
            session,
            placement: r.part.placement,
            ...(time ? { time } : {}),
            minutes: minutesIn(r, weekday, session),
          };
        }),
    ),
  );

type Day = WholeWeek["days"][number];

/** Sessions at a provider that run into one in which the pupil is at school, by the clock of both. */
const meetsIn = (
  running: readonly Running[],
  days: readonly Day[],
  day: SchoolDay | undefined,
): readonly string[] => {
  const own = ownTimes(day);
  if (!own) return [];
  return days.flatMap(({ weekday, cells }, i) =>
    cells
      .filter((cell) => cell.where === "school")
      .flatMap(({ session }) =>
        running
          .filter(({ part }) => !isOwn(part))
          .flatMap(({ days: theirs }) => sessions.flatMap((each) => theirs[i]?.times[each] ?? []))
          .flatMap((time) => {
            const school = own[session];
            return school && overlap(time, school)
              ? [
                  `${weekday}: away from school ${clockWords(time.from)} to ${clockWords(time.to)}, at school ${clockWords(school.from)} to ${clockWords(school.to)}`,
                ]
              : [];
          }),
      ),
  );
};

const total = (all: readonly Pick<Cell, "minutes">[]): number | undefined =>
  all.some((c) => c.minutes === undefined) ? undefined : all.reduce((sum, c) => sum + (c.minutes ?? 0), 0);

/**
 * A pupil's week as school and all placements make it up on an ISO date (catalogue O126). Where nothing else is said the
 * pupil is at school. `day`: how long the school's own sessions are; `letter`: which of two weeks in turn it is.
 */
export const wholeWeek = (
  parts: readonly WeekPart[],
  on: string,
  day?: SchoolDay,
  letter: WeekLetter = "a",
): WholeWeek => {
  const running = parts.flatMap((part): Running[] => {
    const pattern = patternOn(part, on);
    return pattern ? [{ part, pattern, days: daysOf(planIn(pattern), letter) }] : [];
  });
  const days = [0, 1, 2, 3, 4].map((weekday) => ({
    weekday: weekdayNames[weekday] ?? "",
    cells: sessions.map(
      (session) => covered(running, weekday, session, day) ?? uncovered(running, weekday, session, day),
    ),
  }));
  const cells = days.flatMap((d) => d.cells);
  const besides = besidesIn(running, day);
  return {
    on,
    ...(running.some(({ pattern }) => pattern.weeks?.b) ? { letter } : {}),
    days,
    besides,
    meets: meetsIn(running, days, day),
    sessions: cells.filter((c) => !["away", "home", "nowhere"].includes(c.where)).length,
    minutes: day ? total([...cells, ...besides]) : undefined,
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
