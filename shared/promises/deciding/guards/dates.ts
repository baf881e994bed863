import { shortDate } from "#domain/calendar/date-words.ts";
import { dayOf } from "#domain/calendar/school-days.ts";
import { refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { implausibleTimes } from "#domain/week/session-times.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { FieldOf } from "#streams/placement/recorded.ts";
import { type Guard, text } from "./guard.ts";

export const schoolDay =
  <F extends FormId>(field: FieldOf<F>): Guard<F> =>
  (f, s) => {
    const date = text(s, field);
    const day = f.placement.calendar && dayOf(f.placement.calendar, date);
    if (!day) return refuse("The school has no calendar yet. Enter the term dates first.", field);
    if (day.kind === "unknown-date") return refuse(day.ask, field);
    return day.kind === "school-day"
      ? undefined
      : refuse(`${shortDate(date)} is not a school day: ${day.because}.`, field);
  };

export const sessions: Guard = (_f, s) => {
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
  if (days.every((d) => text(s, d) === "none"))
    return refuse("Select at least one session a week.", "monday");
  const times = ["starts-at", "break-from", "break-to", "ends-at"] as const;
  const wrong = times.find((t, i) => {
    const before = times[i - 1];
    return before !== undefined && text(s, t) <= text(s, before);
  });
  if (wrong) return refuse("Times must follow one another: begin, break, end.", wrong);
  const implausible = implausibleTimes(s.answers as FormAnswers);
  return implausible && refuse(implausible.message, implausible.field);
};
