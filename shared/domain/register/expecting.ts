import type { SchoolCalendar } from "../calendar.ts";
import { weekdayOf } from "../date-steps.ts";
import type { Sessions } from "../placement/timetable.ts";
import { isSchoolDay } from "../school-days.ts";
import type { Expected, Outside } from "./events.ts";
import { sessionsIn } from "./session.ts";

/** What the lists know of a placement. */
export type Placed = {
  readonly id: string;
  readonly pupil: string;
  readonly provider: string;
  readonly phase: string;
  /** ISO dates, or "". */
  readonly start: string;
  readonly end: string;
  /** Monday first. */
  readonly sessions: readonly Sessions[];
};

const dayOfPlaced = (p: Placed, date: string): Sessions => {
  const within = p.provider !== "" && p.start !== "" && p.start <= date && (p.end === "" || date <= p.end);
  return within ? (p.sessions[weekdayOf(date) - 1] ?? "none") : "none";
};

/** Statuses for which the safeguarding lead is told at once (catalogue O77). */
const vulnerableStatuses = ["social-worker", "looked-after"];

/** Who outside the school hears of this pupil's absence (catalogue O77, O78). */
const outsideOf = (statuses: readonly string[]): readonly Outside[] => [
  ...(statuses.some((s) => vulnerableStatuses.includes(s)) ? (["social-worker"] as const) : []),
  ...(statuses.includes("welfare-service") ? (["welfare-officer"] as const) : []),
];

/**
 * Whom each provider should see on a date, by provider: active placements that have begun, have not ended, and have
 * sessions on that weekday. Whether it is a school day is the caller's question.
 */
export const expectedOn = (
  placed: readonly Placed[],
  statuses: ReadonlyMap<string, readonly string[]>,
  date: string,
): ReadonlyMap<string, readonly Expected[]> => {
  const found = new Map<string, Expected[]>();
  for (const p of placed) {
    const day = dayOfPlaced(p, date);
    if (p.phase !== "active" || day === "none") continue;
    const held = statuses.get(p.pupil) ?? [];
    const vulnerable = held.some((s) => vulnerableStatuses.includes(s));
    const outside = outsideOf(held);
    const one = {
      pupil: p.pupil,
      placement: p.id,
      sessions: sessionsIn(day),
      vulnerable,
      ...(outside.length > 0 ? { outside } : {}),
    };
    found.set(p.provider, [...(found.get(p.provider) ?? []), one]);
  }
  return found;
};

/**
 * Whether anybody may be at a provider on a date: also placements that are about to become active, so that a day's
 * run is there when they do.
 */
export const mayExpect = (placed: readonly Placed[], calendar: SchoolCalendar, date: string): boolean =>
  isSchoolDay(calendar, date) === true &&
  placed.some((p) => p.phase !== "closed" && dayOfPlaced(p, date) !== "none");
