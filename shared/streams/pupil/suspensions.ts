import type { SchoolCalendar, Span } from "#domain/calendar/calendar.ts";
import { shortDate } from "#domain/calendar/date-words.ts";
import { addSchoolDays, plusDays, schoolDayFrom, schoolDaysIn } from "#domain/calendar/school-days.ts";
import type { Deadline, NotDue } from "#domain/deadlines/deadline.ts";
import { sixthDay } from "#domain/deadlines/sixth-day.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { PupilEvent } from "./events.ts";
import type { Pupil } from "./pupil.ts";
import type { Suspension } from "./suspension.ts";

/** Those that count. */
export const standingSuspensions = (all: readonly Suspension[]): readonly Suspension[] =>
  all.filter((s) => s.stands === "yes").toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** A permanent exclusion has no last day: it is counted to its sixth school day, and no further. */
const spanOf = (calendar: SchoolCalendar, s: Suspension, day: number): Span => {
  if (s.kind === "suspension") return { first: s.from, last: s.to };
  const first = schoolDayFrom(calendar, s.from);
  const last = first.kind === "found" ? addSchoolDays(calendar, first.date, day - 1) : first;
  return { first: s.from, last: last.kind === "found" ? last.date : plusDays(s.from, day) };
};

/**
 * By when education is owed to a pupil for the suspensions that stand: the sixth school day in a row, be it of one or
 * of several (SI 2007/1870, SI 2014/3216; catalogue O66, O67). `day`: the setting `sixthDay.day`. undefined: none stands.
 */
export const sixthDayOf = (
  calendar: SchoolCalendar,
  all: readonly Suspension[],
  day: number,
): Deadline | NotDue | undefined => {
  const standing = standingSuspensions(all);
  const last = standing.at(-1);
  if (!last) return undefined;
  return sixthDay({
    calendar,
    day,
    suspensions: standing.map((s) => spanOf(calendar, s, day)),
    ...(last.lastExam ? { lastExam: last.lastExam } : {}),
  });
};

/** School days of suspension so far in all; a permanent exclusion is not counted in days. undefined: the calendar does not reach. */
export const daysSuspended = (
  calendar: SchoolCalendar,
  all: readonly Suspension[],
  today: string,
): number | undefined => {
  const days = standingSuspensions(all)
    .filter((s) => s.kind === "suspension" && s.from <= today)
    .map((s) => schoolDaysIn(calendar, { first: s.from, last: s.to < today ? s.to : today }));
  return days.reduce<number | undefined>(
    (sum, found) => (sum === undefined || found.kind !== "days" ? undefined : sum + found.dates.length),
    0,
  );
};

const lastDay = (s: Suspension): string => (s.kind === "suspension" ? s.to : "9999-12-31");

/** Records a suspension, or corrects it under its own id. Two that stand never share a day. */
export const recordSuspension = (p: Pupil, s: Suspension): Decision<PupilEvent> => {
  if (p.version === 0) return refuse("This pupil is not known.");
  if (s.kind === "suspension" && s.to < s.from)
    return refuse("The last day must not be before the first.", "to");
  const other = standingSuspensions(p.suspensions).find(
    (o) => o.id !== s.id && s.stands === "yes" && o.from <= lastDay(s) && s.from <= lastDay(o),
  );
  return other
    ? refuse(
        `Another suspension is on record from ${shortDate(other.from)}. Correct that one instead.`,
        "from",
      )
    : decided([{ type: "suspension-recorded", suspension: s }]);
};
