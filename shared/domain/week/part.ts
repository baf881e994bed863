import { weekdayOf } from "../calendar/date-steps.ts";
import { plusDays } from "../calendar/school-days.ts";
import type { FormAnswers } from "../form-answers.ts";
import { hasProvider, isOwnTimetable } from "../routes.ts";
import type { Route } from "../rules/rules.ts";
import { isPlain, plainDays, planOf, type WeekPlan, weeksOf } from "./plan.ts";
import { type SessionTimes, sessionsIn } from "./session.ts";
import { timesOf } from "./session-times.ts";
import { type Sessions, weekOf } from "./timetable.ts";
import { minutesOf, type SessionMinutes } from "./weekly-hours.ts";

/** Sessions of a week, Monday first, and how long they are (minutes, breaks left out). */
export type Pattern = SessionMinutes & {
  readonly sessions: readonly Sessions[];
  /** Sessions with neither school nor provider, as `monday-morning`; none for a timetable of the school itself. */
  readonly without: readonly string[];
  /** From when to when its sessions last; none of placements from before that was kept. */
  readonly times?: SessionTimes;
  /** Where days differ in their times, there is a Saturday, or two weeks take turns: all of it; then `sessions` are of either week. */
  readonly weeks?: WeekPlan;
};

/** The weeks of a pattern, Monday to Saturday. */
export const planIn = ({
  weeks,
  sessions,
  times = {},
}: Pick<Pattern, "weeks" | "sessions" | "times">): WeekPlan => weeks ?? { a: plainDays(sessions, times) };

/** One placement's part of a pupil's week. A pupil with two providers, or one and a part-time timetable, has two. */
export type WeekPart = Pattern & {
  readonly placement: string;
  readonly route: Route;
  /** Id of the provider, or "" where the pupil is at the school itself. */
  readonly provider: string;
  /** First and last day, ISO, both included. */
  readonly start: string;
  readonly end: string;
  /** Another week, from an ISO date on. */
  readonly next?: Pattern & { readonly from: string };
};

const several = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);

/** Sessions of either week by weekday, Monday first: for whoever reads no weeks. */
export const eitherWeek = (plan: WeekPlan): readonly Sessions[] =>
  [0, 1, 2, 3, 4].map((weekday) => {
    const all = new Set(weeksOf(plan).flatMap(({ days }) => sessionsIn(days[weekday]?.sessions ?? "none")));
    if (all.size === 2) return "day";
    return [...all][0] ?? "none";
  });

const patternOf = (answers: FormAnswers): Pattern => {
  if (!isPlain(answers)) {
    const weeks = planOf(answers);
    return {
      sessions: eitherWeek(weeks),
      without: several(answers.without),
      morning: 0,
      afternoon: 0,
      weeks,
    };
  }
  const times = timesOf(answers);
  return {
    sessions: weekOf(answers),
    without: several(answers.without),
    ...minutesOf(answers),
    ...(Object.keys(times).length > 0 ? { times } : {}),
  };
};

type Planned = {
  readonly id: string;
  readonly route: Route;
  readonly provider?: { readonly id: string } | undefined;
};

/** The part that a placement takes by its recorded timetable, and by a change that is recorded and does not count yet. */
export const partOf = (p: Planned, timetable: FormAnswers, change?: FormAnswers): WeekPart => ({
  placement: p.id,
  route: p.route,
  provider: hasProvider(p.route) ? (p.provider?.id ?? "") : "",
  start: String(timetable.start ?? ""),
  end: String(change?.end ?? timetable.end ?? ""),
  ...patternOf(timetable),
  ...(change ? { next: { ...patternOf(change), from: String(change.from ?? "") } } : {}),
});

/** Whether a part is of the school's own timetable: part-time or flexi-schooling. */
export const isOwn = (part: Pick<WeekPart, "route">): boolean => isOwnTimetable(part.route);

/** A stretch of time with one pattern. */
export type Stretch = Pattern & { readonly first: string; readonly last: string };

/** A part cut where its week changes. */
export const stretchesOf = ({ start, end, next, ...part }: WeekPart): readonly Stretch[] => {
  const { sessions, without, morning, afternoon, times, weeks } = part;
  const before = {
    ...{ sessions, without, morning, afternoon, first: start },
    ...(times ? { times } : {}),
    ...(weeks ? { weeks } : {}),
  };
  if (!next || next.from > end) return [{ ...before, last: end }];
  return [
    { ...before, last: plusDays(next.from, -1) },
    { ...next, first: next.from, last: end },
  ];
};

/** The pattern that holds on an ISO date; undefined outside the part's dates. */
export const patternOn = (part: WeekPart, date: string): Pattern | undefined =>
  stretchesOf(part).find((s) => s.first <= date && date <= s.last);

/** Whether a weekday (Monday is 0) falls between two ISO dates, both included. */
export const weekdayWithin = (weekday: number, first: string, last: string): boolean => {
  for (let date = first, n = 0; n < 7 && date <= last; n += 1, date = plusDays(date, 1))
    if (weekdayOf(date) === weekday + 1) return true;
  return false;
};
