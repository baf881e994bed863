import type { FieldError } from "#contracts/form.ts";
import type { SchoolCalendar, UnknownDate } from "#domain/calendar/calendar.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { dayOf } from "#domain/calendar/school-days.ts";
import type { Deadline, Due, NotDue } from "#domain/deadlines/deadline.ts";
import type { EffectiveRules, Route } from "#domain/rules/rules.ts";
import { type SettingName, settings } from "#domain/rules/settings.ts";

/** The rule that a calculation used: its name, and which word of law or policy won. */
export type RuleUsed = { readonly title: string; readonly why: string };

/** What a calculator answers: plain JSON, the same for the page and for other systems. */
export type DeadlineAnswer =
  | {
      readonly kind: "date" | "moment" | "no-date";
      /** The answer in one sentence. */
      readonly headline: string;
      /** ISO date, or for `moment` ISO instant. */
      readonly due?: string;
      readonly opens?: string;
      readonly remind?: string;
      readonly overdue?: string;
      /** How it was reached, in order. */
      readonly explanation: readonly string[];
      readonly rules: readonly RuleUsed[];
    }
  /** The calendar does not reach that far: it is asked for, nothing is guessed. */
  | { readonly kind: "unknown-date"; readonly date: string; readonly headline: string }
  | { readonly kind: "refused"; readonly errors: readonly FieldError[] };

/** What calculators work with: the school's calendar, and its effective rules by route. */
export type School = {
  readonly calendar: SchoolCalendar;
  readonly rules: (route: Route) => EffectiveRules;
};

export const used = (rules: EffectiveRules, ...names: readonly SettingName[]): readonly RuleUsed[] =>
  names.map((name) => ({ title: settings[name].title, why: rules.settings[name].why }));

export const unknown = ({ date, ask }: UnknownDate): DeadlineAnswer => ({
  kind: "unknown-date",
  date,
  headline: ask,
});

/** Says of a date that was counted in days whether pupils are at school then. */
const schoolDayOrNot = (calendar: SchoolCalendar, date: string): readonly string[] => {
  const day = dayOf(calendar, date);
  if (day.kind === "unknown-date")
    return [
      `Your calendar does not reach ${longDate(date)}, so it is not known whether that is a school day.`,
    ];
  return day.kind === "school-day" ? [] : [`${longDate(date)} is not a school day (${day.because}).`];
};

const dated = (
  due: Due,
  headline: string,
  calendar: SchoolCalendar,
  rules: readonly RuleUsed[],
): DeadlineAnswer => {
  const { date, explanation, kind: _, ...window } = due;
  return {
    kind: "date",
    headline,
    due: date,
    ...window,
    explanation: [...explanation, ...schoolDayOrNot(calendar, date)],
    rules,
  };
};

export const noDate = (
  headline: string,
  explanation: readonly string[],
  rules: readonly RuleUsed[] = [],
): DeadlineAnswer => ({ kind: "no-date", headline, explanation, rules });

/** A deadline as an answer; `headline` takes the date in words. */
export const answered = (
  found: Deadline | NotDue,
  headline: (date: string) => string,
  { calendar }: School,
  rules: readonly RuleUsed[] = [],
): DeadlineAnswer => {
  if (found.kind === "unknown-date") return unknown(found);
  if (found.kind === "not-due") return noDate("Nothing is due.", found.explanation, rules);
  return dated(found, headline(longDate(found.date)), calendar, rules);
};

export const momentAnswer = (
  at: string,
  explanation: readonly string[],
  rules: readonly RuleUsed[],
): DeadlineAnswer => ({
  kind: "moment",
  headline: `Tell the parents by ${longTime(at)}.`,
  due: at,
  explanation,
  rules,
});
