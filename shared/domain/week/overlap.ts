import { listed, weekdayNames } from "../calendar/date-words.ts";
import { type Stretch, stretchesOf, type WeekPart, weekdayWithin } from "./part.ts";
import { overlap, type Session, sessionsIn } from "./session.ts";

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** By the clock where both have their times: half-days may meet that are not the same, and the same may not meet. */
const meet = (a: Stretch, session: Session, b: Stretch, other: Session): boolean => {
  const [one, two] = [a.times?.[session], b.times?.[other]];
  return one && two ? overlap(one, two) : session === other;
};

const shared = (a: Stretch, b: Stretch, weekday: number, since: string): readonly Session[] => {
  const [first, last] = [later(later(a.first, b.first), since), earlier(a.last, b.last)];
  if (first > last || !weekdayWithin(weekday, first, last)) return [];
  const others = sessionsIn(b.sessions[weekday] ?? "none");
  return sessionsIn(a.sessions[weekday] ?? "none").filter((s) => others.some((o) => meet(a, s, b, o)));
};

/** One session in which two parts of a week both want the pupil. */
export type Clash = { readonly weekday: number; readonly session: Session };

/**
 * Every session of the week in which two parts overlap on at least one day, Monday morning first. `since`: an ISO date
 * before which nothing is asked any more, because those days are over.
 */
export const clashesOf = (a: WeekPart, b: WeekPart, since = ""): readonly Clash[] => {
  const pairs = stretchesOf(a).flatMap((x) => stretchesOf(b).map((y) => [x, y] as const));
  return [0, 1, 2, 3, 4].flatMap((weekday) =>
    (["morning", "afternoon"] as const)
      .filter((session) => pairs.some(([x, y]) => shared(x, y, weekday, since).includes(session)))
      .map((session) => ({ weekday, session })),
  );
};

/** "Monday morning and Tuesday (all day)". */
export const clashWords = (clashes: readonly Clash[]): string =>
  listed(
    [0, 1, 2, 3, 4].flatMap((weekday) => {
      const of = clashes.filter((c) => c.weekday === weekday);
      const name = weekdayNames[weekday];
      if (of.length === 0) return [];
      return [of.length === 2 ? `${name} (all day)` : `${name} ${of[0]?.session}`];
    }),
  );
