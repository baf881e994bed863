import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { weekLetter } from "#domain/calendar/week-letter.ts";
import { patternOn, type WeekPart, partOf as weekPart } from "#domain/week/part.ts";
import { gapsIn, shortBy, type WholeWeek, wholeWeek } from "#domain/week/whole.ts";
import { endOf } from "../facts.ts";
import type { Placement } from "../state.ts";
import { pendingChange } from "./planned.ts";
import { noticedFrom } from "./timetable-change.ts";

/** What this placement takes of its pupil's week; undefined while no dates are recorded. */
export const partOf = (p: Placement): WeekPart | undefined => {
  const timetable = p.forms.timetable?.answers;
  if (!timetable) return undefined;
  const part = weekPart(p, timetable, pendingChange(p)?.answers);
  const end = endOf(p);
  return end !== "" && end < part.end ? { ...part, end } : part;
};

/** Every part of the pupil's week that this placement knows of: its own and those of other open placements. */
export const partsOf = (p: Placement): readonly WeekPart[] => {
  const own = partOf(p);
  return own ? [own, ...p.beside] : p.beside;
};

/** Whether the pupil's week is one of two in turn on an ISO date. */
const hasTwoOn = (parts: readonly WeekPart[], on: string): boolean =>
  parts.some((part) => patternOn(part, on)?.weeks?.b !== undefined);

/** The weeks that parts make up on an ISO date: one, or two in turn, that of the date first. */
export const weeksOfParts = (
  parts: readonly WeekPart[],
  on: string,
  calendar: SchoolCalendar | undefined,
): readonly WholeWeek[] => {
  if (!hasTwoOn(parts, on)) return [wholeWeek(parts, on, calendar?.day)];
  const letter = calendar ? weekLetter(calendar, on) : "a";
  return [letter, letter === "a" ? ("b" as const) : ("a" as const)].map((each) =>
    wholeWeek(parts, on, calendar?.day, each),
  );
};

/** The week as it is on an ISO date, and the other of two in turn; without a date, from the day that this placement's latest dates count. */
export const weeksOfPupil = (p: Placement, on?: string): readonly WholeWeek[] => {
  const from = on ?? noticedFrom(p);
  return from === "" ? [] : weeksOfParts(partsOf(p), from, p.calendar);
};

/** Why school and all placements do not make up a full week (catalogue O126; WBS 9.1, CRE 3). */
export type Shortfall = { readonly gaps: readonly string[]; readonly minutes: number };

const named = (week: WholeWeek): readonly string[] =>
  gapsIn(week).map((gap) => (week.letter ? `${gap} in week ${week.letter.toUpperCase()}` : gap));

/**
 * The shortfall of the week, today or as planned, whichever is later; undefined where the week is full. Of two weeks in turn
 * the minutes are the mean of both: law and policy speak of a week.
 */
export const shortfallOf = (p: Placement, today: string): Shortfall | undefined => {
  const planned = noticedFrom(p);
  const weeks = planned === "" ? [] : weeksOfPupil(p, planned > today ? planned : today);
  const isOwn = weeks.some(({ days }) =>
    days.some(({ cells }) => cells.some((c) => c.where === "away" || c.where === "home")),
  );
  if (weeks.length === 0 || isOwn) return undefined;
  const gaps = weeks.flatMap(named);
  const minutes = weeks.reduce((sum, week) => sum + shortBy(week), 0) / weeks.length;
  return gaps.length > 0 || minutes > 0 ? { gaps, minutes } : undefined;
};
