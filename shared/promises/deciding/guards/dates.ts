import { shortDate } from "#domain/calendar/date-words.ts";
import { dayOf } from "#domain/calendar/school-days.ts";
import { refuse } from "#domain/decision.ts";
import { implausibleTimes } from "#domain/week/session-times.ts";
import { type Guard, text } from "./guard.ts";

export const schoolDay =
  (field: string): Guard =>
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
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
  if (days.every((d) => text(s, d) === "none"))
    return refuse("Select at least one session a week.", "monday");
  const times = ["starts-at", "break-from", "break-to", "ends-at"];
  const wrong = times.find((t, i) => i > 0 && text(s, t) <= text(s, times[i - 1] ?? ""));
  if (wrong) return refuse("Times must follow one another: begin, break, end.", wrong);
  const implausible = implausibleTimes(s.answers);
  return implausible && refuse(implausible.message, implausible.field);
};
