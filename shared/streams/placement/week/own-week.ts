import { type WeekPart, partOf as weekPart } from "#domain/week/part.ts";
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

/** The week as it is on an ISO date; without one, from the day that this placement's latest dates count. */
export const weekOfPupil = (p: Placement, on?: string): WholeWeek | undefined => {
  const from = on ?? noticedFrom(p);
  return from === "" ? undefined : wholeWeek(partsOf(p), from, p.calendar?.day);
};

/** Why school and all placements do not make up a full week (catalogue O126; WBS 9.1, CRE 3). */
export type Shortfall = { readonly gaps: readonly string[]; readonly minutes: number };

/** The shortfall of the week, today or as planned, whichever is later; undefined where the week is full. */
export const shortfallOf = (p: Placement, today: string): Shortfall | undefined => {
  const planned = noticedFrom(p);
  const week = planned === "" ? undefined : weekOfPupil(p, planned > today ? planned : today);
  if (!week || week.days.some(({ cells }) => cells.some((c) => c.where === "away" || c.where === "home")))
    return undefined;
  const gaps = gapsIn(week);
  const minutes = shortBy(week);
  return gaps.length > 0 || minutes > 0 ? { gaps, minutes } : undefined;
};
