import type { WeekLetter } from "../calendar/calendar.ts";
import { listed, weekdayNames } from "../calendar/date-words.ts";
import { type DayPlan, noSessions } from "./hours.ts";
import { planIn, type Stretch, stretchesOf, type WeekPart, weekdayWithin } from "./part.ts";
import { daysOf } from "./plan.ts";
import { overlap, type Session, sessionsIn } from "./session.ts";

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** By the clock where both have their times: half-days may meet that are not the same, and the same may not meet. */
const meet = (a: DayPlan, session: Session, b: DayPlan, other: Session): boolean => {
  const [one, two] = [a.times[session], b.times[other]];
  return one && two ? overlap(one, two) : session === other;
};

const weekdays = [0, 1, 2, 3, 4, 5];

type Where = { readonly weekday: number; readonly letter: WeekLetter };

const dayIn = (s: Stretch, { weekday, letter }: Where): DayPlan =>
  daysOf(planIn(s), letter)[weekday] ?? noSessions;

const shared = (a: Stretch, b: Stretch, at: Where, since: string): readonly Session[] => {
  const [first, last] = [later(later(a.first, b.first), since), earlier(a.last, b.last)];
  if (first > last || !weekdayWithin(at.weekday, first, last)) return [];
  const [one, two] = [dayIn(a, at), dayIn(b, at)];
  const others = sessionsIn(two.sessions);
  return sessionsIn(one.sessions).filter((s) => others.some((o) => meet(one, s, two, o)));
};

/** One session in which two parts of a week both want the pupil. `week`: only in that one of two weeks in turn. */
export type Clash = { readonly weekday: number; readonly session: Session; readonly week?: WeekLetter };

const hasTwo = (part: WeekPart): boolean => stretchesOf(part).some((s) => s.weeks?.b !== undefined);

/**
 * Every session of the week in which two parts overlap on at least one day, Monday morning first; of two weeks in turn each
 * is looked at. `since`: an ISO date before which nothing is asked any more, because those days are over.
 */
export const clashesOf = (a: WeekPart, b: WeekPart, since = ""): readonly Clash[] => {
  const pairs = stretchesOf(a).flatMap((x) => stretchesOf(b).map((y) => [x, y] as const));
  const inWeek = (letter: WeekLetter): readonly Clash[] =>
    weekdays.flatMap((weekday) =>
      (["morning", "afternoon"] as const)
        .filter((session) =>
          pairs.some(([x, y]) => shared(x, y, { weekday, letter }, since).includes(session)),
        )
        .map((session) => ({ weekday, session })),
    );
  if (!hasTwo(a) && !hasTwo(b)) return inWeek("a");
  return (["a", "b"] as const).flatMap((week) => inWeek(week).map((clash) => ({ ...clash, week })));
};

const dayWords = (clashes: readonly Clash[]): readonly string[] =>
  weekdays.flatMap((weekday) => {
    const of = clashes.filter((c) => c.weekday === weekday);
    const name = weekdayNames[weekday];
    if (of.length === 0) return [];
    return [of.length === 2 ? `${name} (all day)` : `${name} ${of[0]?.session}`];
  });

/** "Monday morning and Tuesday (all day)"; of two weeks in turn with "in week A". */
export const clashWords = (clashes: readonly Clash[]): string => {
  if (clashes.every((c) => c.week === undefined)) return listed(dayWords(clashes));
  const weeks = (["a", "b"] as const).flatMap((letter) => {
    const of = clashes.filter((c) => c.week === letter);
    return of.length > 0 ? [`${listed(dayWords(of))} in week ${letter.toUpperCase()}`] : [];
  });
  return listed(weeks);
};
