import type { SchoolCalendar, WeekLetter } from "#domain/calendar/calendar.ts";
import { isInLastTwoYears } from "#domain/deadlines/compulsory-age.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { WeekPart } from "#domain/week/part.ts";
import { daysOf } from "#domain/week/plan.ts";
import type { Session } from "#domain/week/session.ts";
import type { Deps } from "#ports/host.ts";
import type { DayFacts } from "#streams/placement/week/day-facts.ts";
import { codesOn } from "#streams/register/expecting.ts";
import type { WeekCodes } from "#streams/register/week-codes.ts";
import { schoolSessions } from "./day/open-day.ts";
import { providerFacts } from "./roster.ts";

/** One session of a week: on which weekday (Monday is 0), and in which of two in turn. */
export type InWeek = { readonly weekday: number; readonly session: Session; readonly letter?: WeekLetter };

/** What decides the code of one session of a placement in a week. */
export type CodesOfWeek = (placement: string, at: InWeek) => WeekCodes;

type Asked = {
  readonly parts: readonly WeekPart[];
  /** ISO date for which the week is worked out. */
  readonly on: string;
  readonly calendar: SchoolCalendar | undefined;
  /** The pupil's date of birth; "" where the record is gone. */
  readonly born: string;
};

/** Reads of each part of a pupil's week what a register would know of it, so that week and register suggest the same code. */
export const codesOfWeek = async (
  deps: Pick<Deps, "views">,
  at: SchoolRef,
  { parts, on, calendar, born }: Asked,
): Promise<CodesOfWeek> => {
  const day = calendar && schoolSessions(calendar);
  const workYears = born !== "" && isInLastTwoYears(born, on);
  const known = new Map<string, WeekCodes & { readonly facts: DayFacts }>();
  for (const part of parts) {
    const row = await deps.views.get("placements", scopeOf(at), part.placement);
    const facts = (row?.body?.day ?? {}) as DayFacts;
    known.set(part.placement, {
      ...(await providerFacts(deps, at.tenant, part.provider)),
      codes: codesOn(facts, workYears, on),
      ...(day ? { day } : {}),
      facts,
    });
  }
  return (placement, { session, weekday, letter = "a" }) => {
    const { facts, ...codes } = known.get(placement) ?? { isSchool: "no", online: "no", facts: {} };
    const time = facts.weeks ? daysOf(facts.weeks, letter)[weekday]?.times[session] : facts.times?.[session];
    return { ...codes, time };
  };
};
