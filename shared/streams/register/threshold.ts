import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { isSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { codeOf } from "./codes.ts";
import { shownSlots, standingOf, suggestionFor } from "./standing.ts";
import { expectedOf, type Register } from "./state.ts";

/** Sessions of one pupil: those that count, those missed, and of these the ones without leave. */
export type Count = {
  readonly possible: number;
  readonly missed: number;
  readonly unauthorised: number;
  /** Sessions that the pupil left early, and to which the pupil came late; absent where there were none. */
  readonly leftEarly?: number;
  readonly late?: number;
  /** Sessions that nobody has confirmed; absent where there were none. */
  readonly unconfirmed?: number;
};

export const noSessions: Count = { possible: 0, missed: 0, unauthorised: 0 };

const some = <K extends "leftEarly" | "late" | "unconfirmed">(name: K, count: number) =>
  count > 0 ? { [name]: count } : {};

export const plus = (a: Count, b: Count): Count => ({
  possible: a.possible + b.possible,
  missed: a.missed + b.missed,
  unauthorised: a.unauthorised + b.unauthorised,
  ...some("leftEarly", (a.leftEarly ?? 0) + (b.leftEarly ?? 0)),
  ...some("late", (a.late ?? 0) + (b.late ?? 0)),
  ...some("unconfirmed", (a.unconfirmed ?? 0) + (b.unconfirmed ?? 0)),
});

/** What a code makes of a session; nothing where it is not counted, or where nobody has answered: silence is neither. */
const countOf = (code: string): Count => {
  const kind = codeOf(code)?.kind;
  if (kind === undefined || kind === "not-counted") return noSessions;
  const away = kind === "authorised" || kind === "unauthorised" ? 1 : 0;
  return { possible: 1, missed: away, unauthorised: kind === "unauthorised" ? 1 : 0 };
};

/** The sessions of a register by pupil, counted by the codes that it suggests. */
export const countsOf = (r: Register): Readonly<Record<string, Count>> => {
  const counts: Record<string, Count> = {};
  for (const slot of shownSlots(r)) {
    const standing = standingOf(slot);
    const one = {
      ...countOf(suggestionFor(r, slot).code),
      ...some("leftEarly", standing === "left-early" ? 1 : 0),
      ...some("late", standing === "late" ? 1 : 0),
      ...some(
        "unconfirmed",
        standing === "unconfirmed" && expectedOf(r, slot.pupil)?.kept === undefined ? 1 : 0,
      ),
    };
    if (one.possible > 0 || one.leftEarly || one.late || one.unconfirmed)
      counts[slot.pupil] = plus(counts[slot.pupil] ?? noSessions, one);
  }
  return counts;
};

const hasSchool = (calendar: SchoolCalendar, monday: string): boolean =>
  [0, 1, 2, 3, 4].some((day) => isSchoolDay(calendar, plusDays(monday, day)) === true);

/** No calendar reaches further back than a year of weeks. */
const longest = 60;

/** The Monday with which so many school weeks up to a day begin; weeks without a school day do not count. */
export const schoolWeeksBack = (calendar: SchoolCalendar, date: string, weeks: number): string => {
  let monday = plusDays(date, 1 - weekdayOf(date));
  let counted = hasSchool(calendar, monday) ? 1 : 0;
  for (let back = 0; counted < weeks && back < longest; back += 1) {
    monday = plusDays(monday, -7);
    if (hasSchool(calendar, monday)) counted += 1;
  }
  return monday;
};

/** What the school's rules call too little; `target`: per cent of the sessions that count. */
export type Threshold = { readonly target: number; readonly sessions: number };

/** Sessions below which a share in per cent says nothing: the product's own, two school weeks of half-days. */
const enough = 10;

/** Sessions left early that make a pattern: the product's own. Once may be a dentist; a third time somebody asks. */
const often = 3;

/** What makes somebody act on a pupil's attendance. */
export type Crossed = "target" | "sessions" | "left-early" | "unconfirmed";

/**
 * Which thresholds a count has crossed: below the target, as many sessions without leave (catalogue O79), or leaving early
 * again and again, which no code shows; or as many sessions that nobody has confirmed: silence is no attendance.
 */
export const crossed = (count: Count, rule: Threshold): readonly Crossed[] => [
  ...(count.possible >= enough && (count.possible - count.missed) * 100 < rule.target * count.possible
    ? (["target"] as const)
    : []),
  ...(count.unauthorised >= rule.sessions ? (["sessions"] as const) : []),
  ...((count.leftEarly ?? 0) >= often ? (["left-early"] as const) : []),
  ...((count.unconfirmed ?? 0) >= enough ? (["unconfirmed"] as const) : []),
];
