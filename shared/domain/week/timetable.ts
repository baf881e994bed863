import type { SchoolCalendar } from "../calendar/calendar.ts";
import { weekdayOf } from "../calendar/date-steps.ts";
import { providerDaysIn } from "../calendar/school-days.ts";
import type { FormAnswers } from "../form-answers.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

/** A day's sessions at the provider. */
export type Sessions = "none" | "morning" | "afternoon" | "day";

/** Sessions of a week by weekday, Monday first, from the answers of the timetable form. */
export const weekOf = (answers: FormAnswers): readonly Sessions[] =>
  weekdays.map((day) => String(answers[day] ?? "none") as Sessions);

const nameOf = (index: number): string => {
  const day = weekdays[index] ?? "";
  return day.charAt(0).toUpperCase() + day.slice(1);
};

export type Pattern =
  | { readonly kind: "one"; readonly days: string[]; readonly start: string; readonly finish: string }
  | {
      readonly kind: "two";
      readonly days: string[];
      readonly start: string;
      readonly breakStart: string;
      readonly breakFinish: string;
      readonly finish: string;
    };

/** Weekdays with the same times, as the notice must state them: a day of two sessions with its break. */
export const patternsOf = (answers: FormAnswers): readonly Pattern[] => {
  const week = weekOf(answers);
  const time = (field: string) => String(answers[field] ?? "");
  const on = (which: Sessions) => week.flatMap((s, i) => (s === which ? [nameOf(i)] : []));
  const [start, breakStart, breakFinish, finish] = [
    time("starts-at"),
    time("break-from"),
    time("break-to"),
    time("ends-at"),
  ];
  const all: Pattern[] = [
    { kind: "two", days: on("day"), start, breakStart, breakFinish, finish },
    { kind: "one", days: on("morning"), start, finish: breakStart },
    { kind: "one", days: on("afternoon"), start: breakFinish, finish },
  ];
  return all.filter((p) => p.days.length > 0);
};

/** Days from start to end on which the pupil is at the provider (ISO dates); undefined without both dates, or where the calendar does not reach. */
export const daysAtProvider = (
  calendar: SchoolCalendar,
  answers: FormAnswers,
): readonly string[] | undefined => {
  const [first, last] = [String(answers.start ?? ""), String(answers.end ?? "")];
  if (first === "" || last === "") return undefined;
  const week = weekOf(answers);
  const found = providerDaysIn(calendar, { first, last });
  return found.kind === "days" ? found.dates.filter((d) => week[weekdayOf(d) - 1] !== "none") : undefined;
};
