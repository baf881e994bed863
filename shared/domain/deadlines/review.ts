import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "../calendar/calendar.ts";
import { weekdayOf } from "../calendar/date-steps.ts";
import { longDate } from "../calendar/date-words.ts";
import { dayOf, holds, plusDays, termOf } from "../calendar/school-days.ts";
import { rememberedOf } from "../memo.ts";
import type { EffectiveRules } from "../rules/rules.ts";
import type { Cadence } from "../rules/settings-values.ts";
import { type Deadline, type Due, earliest, type NotDue } from "./deadline.ts";
import { halfTermlyDue, type PeriodReview, termlyDue } from "./periods.ts";

export type ReviewTerms = {
  readonly cadences: readonly Cadence[];
  readonly shortTail: "carry" | "review";
  readonly shortTailDays: number;
  readonly holidaysCount: "yes" | "no";
};

/** What the effective rules ask of reviews, visits or reports. */
export const reviewTerms = (
  { settings }: Pick<EffectiveRules, "settings">,
  of:
    | "review.cadence"
    | "flexi.reviewCadence"
    | "qaVisit.cadence"
    | "progressReport.cadence" = "review.cadence",
): ReviewTerms => ({
  cadences: settings[of].value,
  shortTail: settings["review.shortTail"].value,
  shortTailDays: settings["review.shortTailDays"].value,
  holidaysCount: settings["review.holidaysCount"].value,
});

type Window = { readonly from: number; readonly to: number; readonly remind: number };

const isTermTime = (calendar: SchoolCalendar, date: string): boolean => {
  const term = termOf(calendar, date);
  return term !== undefined && !(term.halfTerm && holds(term.halfTerm, date));
};

/** A week, Monday to Sunday, none of whose weekdays is in term. */
const isHolidayWeek = (calendar: SchoolCalendar, date: string): boolean => {
  const monday = plusDays(date, 1 - weekdayOf(date));
  return [0, 1, 2, 3, 4].every((n) => !isTermTime(calendar, plusDays(monday, n)));
};

/** The day so many days on ("{date} {count}"), stepping over whole weeks of school holidays. */
const termTimeDays = rememberedOf((calendar: SchoolCalendar, asked: string): Deadline => {
  const [since = "", count] = asked.split(" ");
  let date = since;
  for (let left = Number(count); left > 0; ) {
    date = plusDays(date, 1);
    const day = dayOf(calendar, date);
    if (day.kind === "unknown-date") return day;
    if (!isHolidayWeek(calendar, date)) left -= 1;
  }
  return { kind: "date", date, explanation: [] };
});

/**
 * A window of days since the last review (TMP 9: days 42 to 56): opens on `from`, due on `to`, reminder on
 * `remind`, overdue the day after. Holidays count unless the policy says otherwise.
 */
export const windowDue = (
  calendar: SchoolCalendar,
  since: string,
  window: Window,
  holidaysCount: "yes" | "no",
): Deadline => {
  const on = (count: number): Deadline =>
    holidaysCount === "yes"
      ? { kind: "date", date: plusDays(since, count), explanation: [] }
      : termTimeDays(calendar, `${since} ${count}`);
  const due = on(window.to);
  const opens = on(window.from);
  const remind = on(window.remind);
  if (due.kind === "unknown-date") return due;
  if (opens.kind === "unknown-date") return opens;
  if (remind.kind === "unknown-date") return remind;
  return {
    kind: "date",
    date: due.date,
    opens: opens.date,
    remind: remind.date,
    overdue: plusDays(due.date, 1),
    explanation: [
      `Day ${window.from} after ${longDate(since)} is ${longDate(opens.date)}, day ${window.to} is ${longDate(due.date)}.`,
      holidaysCount === "yes" ? "Weeks of school holidays count." : "Weeks of school holidays do not count.",
    ],
  };
};

/** Months on from a date; 29 February becomes the 28th in other years. */
export const monthsDue = (since: string, months: number): Due => {
  const date = Temporal.PlainDate.from(since).add({ months }).toString();
  return {
    kind: "date",
    date,
    explanation: [`${months} months after ${longDate(since)} is ${longDate(date)}.`],
  };
};

export type ReviewAsked = Omit<PeriodReview, "shortTail" | "shortTailDays"> & { readonly terms: ReviewTerms };

const dueBy = (cadence: Cadence, { terms, ...asked }: ReviewAsked, what: string): Deadline | NotDue => {
  const since = asked.last !== undefined && asked.last > asked.start ? asked.last : asked.start;
  const periods = { ...asked, shortTail: terms.shortTail, shortTailDays: terms.shortTailDays };
  switch (cadence.every) {
    case "days":
      return windowDue(asked.calendar, since, cadence, terms.holidaysCount);
    case "week":
      return {
        kind: "date",
        date: plusDays(since, 7),
        explanation: [`A week after ${longDate(since)} is ${longDate(plusDays(since, 7))}.`],
      };
    case "half-term":
      return halfTermlyDue(periods, what);
    case "term":
      return termlyDue(periods, what);
    case "year":
      return monthsDue(since, 12);
    case "plan":
      return { kind: "not-due", explanation: ["The placement's own plan fixes the date."] };
  }
};

/** When the next review (visit, report) is due: every cadence holds, so the earliest date rules. */
export const reviewDue = (asked: ReviewAsked, what = "review"): Deadline | NotDue =>
  earliest(asked.terms.cadences.map((cadence) => dueBy(cadence, asked, what)));
