import { Temporal } from "temporal-polyfill";
import { londonInstant } from "#domain/calendar/london.ts";
import type { SchoolRef } from "#domain/streams.ts";
import { chasersOfDay, summaryAt } from "#domain/week/session.ts";
import type { Deps } from "#ports/host.ts";
import { mayExpect, type Placed, sessionsOn } from "#streams/register/expecting.ts";
import type { School } from "#streams/school/school.ts";
import { attendanceSettings } from "../settings.ts";
import { summaryDue } from "../summary.ts";

const inOrder = (...moments: readonly (readonly Temporal.Instant[])[]): readonly string[] => [
  ...new Set(
    moments
      .flat()
      .toSorted(Temporal.Instant.compare)
      .map((m) => m.toString({ smallestUnit: "millisecond" })),
  ),
];

/** The summary comes when the last chaser of the day has gone, and not before its usual time. */
const summaryMoment = (date: string, chasers: readonly Temporal.Instant[]): Temporal.Instant => {
  const usual = londonInstant(date, summaryAt);
  const last = chasers.at(-1);
  return last && Temporal.Instant.compare(last, usual) > 0 ? last : usual;
};

/**
 * When a date is looked at again (ISO instants, in order): the chasers of each session that may be held, and the summary
 * where one is due.
 */
export const momentsOfDay = async (
  deps: Deps,
  at: SchoolRef,
  school: School,
  placed: readonly Placed[],
  date: string,
): Promise<readonly string[]> => {
  const { calendar } = school;
  if (!calendar) return [];
  const chasers = mayExpect(placed, calendar, date)
    ? chasersOfDay(date, attendanceSettings(school, date).chaserMinutes, sessionsOn(placed, date, calendar))
    : [];
  const summary = (await summaryDue(deps, at, school, date)) ? [summaryMoment(date, chasers)] : [];
  return inOrder(chasers, summary);
};
