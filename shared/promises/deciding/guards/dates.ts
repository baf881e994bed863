import { listed, shortDate } from "#domain/calendar/date-words.ts";
import { dayOf } from "#domain/calendar/school-days.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { hasProvider } from "#domain/routes.ts";
import { lineFields } from "#domain/week/fields.ts";
import { stretchesIn, wrongHours } from "#domain/week/hours.ts";
import { outsideHours } from "#domain/week/outside-hours.ts";
import { isPlain, planOf } from "#domain/week/plan.ts";
import { implausibleStretch, implausibleTimes } from "#domain/week/session-times.ts";
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

/** What is wrong with a week whose days have their own times, at its line; undefined where nothing is. */
const ownTimes = (answers: FormAnswers): Refusal | undefined => {
  const fields = lineFields[answers.pattern === "two-weeks" ? "two-weeks" : "by-day"];
  const filled = fields.filter((field) => (answers[field] ?? "") !== "");
  const empty =
    answers.pattern === "two-weeks"
      ? "Enter the times of at least one day in week A or B."
      : "Enter the times of at least one day.";
  if (filled.length === 0) return refuse(empty, fields[0]);
  for (const field of filled) {
    const hours = String(answers[field]);
    const wrong = wrongHours(hours) ?? implausibleStretch(stretchesIn(hours));
    if (wrong) return refuse(wrong, field);
  }
  return undefined;
};

export const sessions: Guard = (_f, s) => {
  const answers = s.answers as FormAnswers;
  if (!isPlain(answers)) return ownTimes(answers);
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
  if (days.every((d) => text(s, d) === "none"))
    return refuse("Select at least one session a week.", "monday");
  const times = ["starts-at", "break-from", "break-to", "ends-at"] as const;
  const wrong = times.find((t, i) => {
    const before = times[i - 1];
    return before !== undefined && text(s, t) <= text(s, before);
  });
  if (wrong) return refuse("Times must follow one another: begin, break, end.", wrong);
  const implausible = implausibleTimes(answers);
  return implausible && refuse(implausible.message, implausible.field);
};

/** A session outside school hours needs somebody at school who can be rung then (obligations.md 6). */
export const reachable: Guard = (f, s) => {
  const answers = s.answers as FormAnswers;
  if (!hasProvider(f.placement.route)) return undefined;
  const found = outsideHours(planOf(answers), f.placement.calendar?.day);
  return found.length > 0 && !s.said.includes("outside-name")
    ? refuse(
        `${listed(found)} is outside school hours. Name who at school can be rung then: without that it cannot be booked.`,
        "outside",
      )
    : undefined;
};
