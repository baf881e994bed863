import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar, Span, UnknownDate } from "../calendar/calendar.ts";
import { counted, longDate, shortDate } from "../calendar/date-words.ts";
import { previousSchoolDay, schoolDaysIn } from "../calendar/school-days.ts";
import type { Deadline, NotDue } from "./deadline.ts";

export type SuspensionFacts = {
  readonly calendar: SchoolCalendar;
  /** First and last day of each suspension; a part of a day counts as a day. */
  readonly suspensions: readonly Span[];
  /** ISO dates on which the pupil attended a session: each ends a run of consecutive days. */
  readonly attended?: readonly string[];
  /** The setting `sixthDay.day`. */
  readonly day?: number;
  /** Year 11: the date of the last examination, after which no provision is owed. */
  readonly lastExam?: string;
};

const suspendedDays = ({ calendar, suspensions }: SuspensionFacts): readonly string[] | UnknownDate => {
  const dates = new Set<string>();
  for (const span of suspensions) {
    const found = schoolDaysIn(calendar, span);
    if (found.kind === "unknown-date") return found;
    for (const date of found.dates) dates.add(date);
  }
  return [...dates].sort();
};

/** The last run of consecutive school days of suspension; a day attended, or not suspended, begins anew. */
const lastRun = (dates: readonly string[], facts: SuspensionFacts): readonly string[] | UnknownDate => {
  let run: string[] = [];
  for (const date of dates) {
    if (facts.attended?.includes(date)) {
      run = [];
      continue;
    }
    const before = run.at(-1);
    if (before === undefined) {
      run = [date];
      continue;
    }
    const previous = previousSchoolDay(facts.calendar, date);
    if (previous.kind === "unknown-date") return previous;
    run = previous.date === before ? [...run, date] : [date];
  }
  return run;
};

/**
 * The school day by which suitable full-time education is provided: the sixth consecutive school day of suspension,
 * be it one suspension or several (SI 2007/1870, SI 2014/3216). Looks at the run that the last suspension is in.
 */
export const sixthDay = (facts: SuspensionFacts): Deadline | NotDue => {
  const dates = suspendedDays(facts);
  if ("kind" in dates) return dates;
  const run = lastRun(dates, facts);
  if ("kind" in run) return run;
  const day = facts.day ?? 6;
  const date = run[day - 1];
  const days = counted(run.length, "consecutive school day");
  if (date === undefined)
    return { kind: "not-due", explanation: [`The suspension lasts ${days}, and day ${day} is not reached.`] };
  if (facts.lastExam !== undefined && date > facts.lastExam)
    return {
      kind: "not-due",
      explanation: [
        `The pupil is in year 11 and has no more examinations after ${longDate(facts.lastExam)}.`,
      ],
    };
  return {
    kind: "date",
    date,
    explanation: [
      `Suspended for ${days}: ${run
        .slice(0, day)
        .map((d, i) => `${shortDate(d)} (${i + 1})`)
        .join(", ")}.`,
      `Education is provided from ${longDate(date)} at the latest, and earlier if it can be.`,
    ],
  };
};

/** A moment by which something is done: ISO instant (UTC). */
export type DueMoment = {
  readonly kind: "moment";
  readonly at: string;
  readonly explanation: readonly string[];
};

export type ProvisionNotice = {
  /** Start of the provision on the wall clock of Europe/London: "2026-11-10T09:00". */
  readonly start: string;
  /** The setting `sixthDay.noticeHours`. */
  readonly hours?: number;
  /** ISO date of the sixth day. */
  readonly sixthDay: string;
  /** The parent waives the hours; counts only for a start before the sixth day. */
  readonly waived?: boolean;
};

const momentInWords = (at: Temporal.ZonedDateTime): string =>
  `${at.toPlainTime().toString({ smallestUnit: "minute" })} on ${longDate(at.toPlainDate().toString())}`;

/** The last moment to tell the parent of the provision: 48 hours before it (SI 2012/1033 Sch 2 para 8). */
export const provisionNotice = (asked: ProvisionNotice): DueMoment | NotDue => {
  const start = Temporal.PlainDateTime.from(asked.start).toZonedDateTime("Europe/London");
  const early = start.toPlainDate().toString() < asked.sixthDay;
  if (asked.waived && early)
    return {
      kind: "not-due",
      explanation: [`The parent waived the notice, and provision starts before ${longDate(asked.sixthDay)}.`],
    };
  const hours = asked.hours ?? 48;
  const at = start.subtract({ hours });
  return {
    kind: "moment",
    at: at.toInstant().toString(),
    explanation: [
      `Provision starts at ${momentInWords(start)}.`,
      `The parent is told ${hours} hours before: by ${momentInWords(at)}.`,
      ...(asked.waived
        ? ["The waiver does not count, because provision does not start before the sixth day."]
        : []),
    ],
  };
};
