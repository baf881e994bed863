import type { SchoolCalendar, WeekLetter } from "../calendar/calendar.ts";
import { weekdayOf } from "../calendar/date-steps.ts";
import { weekLetter } from "../calendar/week-letter.ts";
import type { FormAnswers } from "../form-answers.ts";
import { type DayPlan, dayOfHours, minutesOfDay, noSessions } from "./hours.ts";
import { type SessionTimes, sessionsIn } from "./session.ts";
import { timesOf } from "./session-times.ts";
import { type Sessions, weekOf } from "./timetable.ts";

/** Days on which a pupil can be at a provider, as the fields of the form name them. */
export const providerDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

export type ProviderDayName = (typeof providerDays)[number];

export type Days = readonly DayPlan[];

/** The weeks of a timetable, each from Monday to Saturday: one, or two in turn by the school's calendar. */
export type WeekPlan = { readonly a: Days; readonly b?: Days };

/** A week whose days all have the same times, and no Saturday: what every placement was before days could differ. */
export const plainDays = (sessions: readonly Sessions[], times: SessionTimes): Days =>
  providerDays.map((_, i) => {
    const day = sessions[i] ?? "none";
    const own = sessionsIn(day).flatMap((session) => {
      const time = times[session];
      return time ? [[session, time] as const] : [];
    });
    return { sessions: day, times: Object.fromEntries(own) };
  });

const lines = (answers: FormAnswers, prefix: "on" | WeekLetter): Days =>
  providerDays.map((day) => dayOfHours(answers[`${prefix}-${day}`]));

/** Whether the days of a timetable differ, or its weeks. */
export const isPlain = (answers: FormAnswers): boolean =>
  answers.pattern !== "by-day" && answers.pattern !== "two-weeks";

/** The weeks of a timetable as its form says them. */
export const planOf = (answers: FormAnswers): WeekPlan => {
  if (answers.pattern === "by-day") return { a: lines(answers, "on") };
  if (answers.pattern === "two-weeks") return { a: lines(answers, "a"), b: lines(answers, "b") };
  return { a: plainDays(weekOf(answers), timesOf(answers)) };
};

/** The week that holds for a letter. */
export const daysOf = (plan: WeekPlan, letter: WeekLetter): Days =>
  letter === "b" ? (plan.b ?? plan.a) : plan.a;

/** All its weeks: one, or both. */
export const weeksOf = (plan: WeekPlan): readonly { readonly letter: WeekLetter; readonly days: Days }[] =>
  plan.b
    ? [
        { letter: "a", days: plan.a },
        { letter: "b", days: plan.b },
      ]
    : [{ letter: "a", days: plan.a }];

/** What a plan has on an ISO date; `calendar` says which week it is, where there are two. */
export const dayOn = (plan: WeekPlan, date: string, calendar: SchoolCalendar | undefined): DayPlan => {
  const letter = plan.b && calendar ? weekLetter(calendar, date) : "a";
  return daysOf(plan, letter)[weekdayOf(date) - 1] ?? noSessions;
};

const mean = (plan: WeekPlan, of: (day: DayPlan) => number): number => {
  const weeks = weeksOf(plan);
  return weeks.reduce((sum, { days }) => sum + days.reduce((n, day) => n + of(day), 0), 0) / weeks.length;
};

/** Minutes a week, breaks left out; of two weeks the mean, where law and policy speak of a week. */
export const weeklyMinutes = (plan: WeekPlan): number => mean(plan, minutesOfDay);

/** Sessions a week; of two weeks the mean. */
export const weeklySessions = (plan: WeekPlan): number =>
  mean(plan, (day) => sessionsIn(day.sessions).length);
