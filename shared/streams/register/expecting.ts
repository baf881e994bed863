import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { mayBeAtProviders } from "#domain/calendar/school-days.ts";
import { type DayPlan, noSessions } from "#domain/week/hours.ts";
import { dayOn } from "#domain/week/plan.ts";
import { type SessionAt, sessionsIn } from "#domain/week/session.ts";
import type { Sessions } from "#domain/week/timetable.ts";
import type { DayFacts } from "../placement/week/day-facts.ts";
import type { CodeFacts, Expected, Outside } from "./events.ts";

/** What the lists know of a placement. */
export type Placed = {
  readonly id: string;
  readonly pupil: string;
  readonly provider: string;
  readonly phase: string;
  readonly route?: string;
  /** ISO dates, or "". */
  readonly start: string;
  readonly end: string;
  /** Monday first. */
  readonly sessions: readonly Sessions[];
  readonly day?: DayFacts;
};

/** What a placement has on a date; `calendar` says which of two weeks in turn it is. */
const dayOfPlaced = (p: Placed, date: string, calendar: SchoolCalendar | undefined): DayPlan => {
  const within = p.provider !== "" && p.start !== "" && p.start <= date && (p.end === "" || date <= p.end);
  if (!within) return noSessions;
  const { weeks, times = {} } = p.day ?? {};
  return weeks
    ? dayOn(weeks, date, calendar)
    : { sessions: p.sessions[weekdayOf(date) - 1] ?? "none", times };
};

/** Whether any placement has two weeks in turn: then the school's calendar is needed to tell a day's sessions. */
export const hasTwoWeeks = (placed: readonly Placed[]): boolean =>
  placed.some((p) => p.day?.weeks?.b !== undefined);

/** Statuses for which the safeguarding lead is told at once (catalogue O77). */
const vulnerableStatuses = ["social-worker", "looked-after"];

/** Who outside the school hears of this pupil's absence (catalogue O77, O78). */
const outsideOf = (statuses: readonly string[]): readonly Outside[] => [
  ...(statuses.some((s) => vulnerableStatuses.includes(s)) ? (["social-worker"] as const) : []),
  ...(statuses.includes("welfare-service") ? (["welfare-officer"] as const) : []),
];

/** What is known of the pupils besides their placements, by pupil. */
export type KnownOfPupils = {
  readonly statuses: ReadonlyMap<string, readonly string[]>;
  /** Suspensions that stand, first and last ISO date; "" for an exclusion without an end. */
  readonly suspensions: ReadonlyMap<string, readonly { readonly from: string; readonly to: string }[]>;
  /** Not of compulsory school age on the date. */
  readonly underAge: ReadonlySet<string>;
  /** In the last two years of compulsory schooling on the date. */
  readonly workYears?: ReadonlySet<string>;
  /** Says which of two weeks in turn it is; not needed where no placement has two. */
  readonly calendar?: SchoolCalendar;
};

/** Provision from the sixth day is made for the suspension; every other waits until it is over. */
const isSuspended = (p: Placed, { suspensions }: KnownOfPupils, date: string): boolean =>
  p.route !== "sixth-day" &&
  (suspensions.get(p.pupil) ?? []).some((s) => s.from <= date && (s.to === "" || date <= s.to));

/** What decides the codes of a placement's sessions on a date; `workYears`: it lies in the last two of compulsory schooling. */
export const codesOn = (
  { activity, arranger, registeredFrom = "" }: DayFacts,
  workYears: boolean,
  date: string,
): CodeFacts => ({
  ...(activity ? { activity } : {}),
  ...(activity === "work" && workYears ? { workYears: "yes" as const } : {}),
  ...(arranger ? { arranger } : {}),
  ...(registeredFrom !== "" && registeredFrom <= date ? { registered: "yes" as const } : {}),
});

const factsOn = (
  p: Placed,
  known: KnownOfPupils,
  date: string,
  { times }: DayPlan,
): Pick<Expected, "times" | "codes" | "kept"> => {
  const codes = codesOn(p.day ?? {}, known.workYears?.has(p.pupil) ?? false, date);
  const { kept } = p.day ?? {};
  return {
    ...(Object.keys(times).length > 0 ? { times } : {}),
    ...(Object.keys(codes).length > 0 ? { codes } : {}),
    ...(kept && kept.from <= date ? { kept: kept.where } : {}),
  };
};

/**
 * Whom each provider should see on a date, by provider: active placements that have begun, have not ended, and have
 * sessions on that weekday. Whether it is a school day is the caller's question.
 */
export const expectedOn = (
  placed: readonly Placed[],
  known: KnownOfPupils,
  date: string,
): ReadonlyMap<string, readonly Expected[]> => {
  const found = new Map<string, Expected[]>();
  for (const p of placed) {
    const day = dayOfPlaced(p, date, known.calendar);
    if (p.phase !== "active" || day.sessions === "none") continue;
    const held = known.statuses.get(p.pupil) ?? [];
    const vulnerable = held.some((s) => vulnerableStatuses.includes(s));
    const outside = outsideOf(held);
    const one: Expected = {
      pupil: p.pupil,
      placement: p.id,
      sessions: sessionsIn(day.sessions),
      vulnerable,
      ...(outside.length > 0 ? { outside } : {}),
      ...(isSuspended(p, known, date) ? { suspended: "yes" as const } : {}),
      ...(known.underAge.has(p.pupil) ? { underAge: "yes" as const } : {}),
      ...factsOn(p, known, date, day),
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
  mayBeAtProviders(calendar, date) &&
  placed.some((p) => p.phase !== "closed" && dayOfPlaced(p, date, calendar).sessions !== "none");

/** The sessions that may be held on a date, by the clock, each once. */
export const sessionsOn = (
  placed: readonly Placed[],
  date: string,
  calendar: SchoolCalendar | undefined,
): readonly SessionAt[] => {
  const all = placed
    .filter((p) => p.phase !== "closed")
    .flatMap((p) => {
      const day = dayOfPlaced(p, date, calendar);
      return sessionsIn(day.sessions).map((session): SessionAt => ({ session, time: day.times[session] }));
    });
  const keyOf = ({ session, time }: SessionAt): string => `${session} ${time?.from} ${time?.to}`;
  return all.filter((one, i) => all.findIndex((other) => keyOf(other) === keyOf(one)) === i);
};
