import type { SchoolCalendar } from "./calendar/calendar.ts";
import { counted, longDate } from "./calendar/date-words.ts";
import { halfTerms } from "./calendar/half-terms.ts";
import { plusDays, plusMonths } from "./calendar/school-days.ts";
import type { EffectiveRules } from "./rules/rules.ts";
import type { Duty } from "./school-duties.ts";

const endOfNextTerm = (calendar: SchoolCalendar | undefined, on: string): string | undefined =>
  calendar?.terms
    .filter((t) => t.first > on)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1))
    .at(0)?.last;

/** Days of a third of a year, for a term that the calendar does not hold yet. */
const aboutATerm = 122;

/** Under this name the day of the school's set-up is copied to placements with its duties. */
export const setUpDay = "set-up";

/** When a duty is due, and how that was found. */
export type DutyDue = { readonly date: string; readonly explanation: readonly string[] };

/** Days of a sixth of a year, for a half-term that the calendar does not hold yet. */
const aboutAHalf = 61;

const byHalfTerm = (calendar: SchoolCalendar | undefined, on: string, done: string): DutyDue => {
  const next = calendar && halfTerms(calendar).find((half) => half.first > on);
  return next
    ? { date: next.last, explanation: [done, `It comes again by the end of ${next.name}.`] }
    : {
        date: plusDays(on, aboutAHalf),
        explanation: [
          done,
          "It comes again next half-term. The calendar does not hold that yet: counted as two months. Enter the term dates.",
        ],
      };
};

/** Days in which the policy is reviewed again once law or guidance has changed beneath it: the product's own. */
const afterLaw = 60;

/** A policy that was reviewed before the law changed is reviewed again, however lately that was (catalogue O121). */
const withLaw = (duty: Duty, on: string, due: DutyDue, lawSince: string | undefined): DutyDue => {
  if (duty.id !== "O121" || lawSince === undefined || lawSince <= on) return due;
  const date = plusDays(lawSince, afterLaw);
  if (date >= due.date) return due;
  const says = `Law or guidance has changed on ${longDate(lawSince)}, after that: it is due within ${counted(afterLaw, "day")} of the change.`;
  return { date, explanation: [...due.explanation.slice(0, 1), says] };
};

/** When a duty that was done on an ISO date is next due. */
const dutyDueAgain = (
  duty: Duty,
  on: string,
  rules: Pick<EffectiveRules, "settings">,
  calendar: SchoolCalendar | undefined,
): DutyDue => {
  const again = duty.again(rules);
  const done = `Last recorded for ${longDate(on)}.`;
  if ("months" in again) {
    const date = plusMonths(on, again.months);
    return { date, explanation: [done, `It comes again after ${counted(again.months, "month")}.`] };
  }
  if ("halfTerm" in again) return byHalfTerm(calendar, on, done);
  const end = endOfNextTerm(calendar, on);
  return end
    ? { date: end, explanation: [done, "It comes again by the end of the next term."] }
    : {
        date: plusDays(on, aboutATerm),
        explanation: [
          done,
          "It comes again next term. The calendar does not hold that term yet: counted as four months. Enter the term dates.",
        ],
      };
};

/** Days after set-up in which what a school needs from its first day on is recorded: the product's own. */
const settlingIn = 28;

const lastOfMonth = (month: string): string => plusDays(plusMonths(`${month}-01`, 1), -1);

/** The last day of a date that a policy gives as a day, a month or a year. */
const endOf = (date: string): string => {
  if (date.length === "2026-09-07".length) return date;
  return date.length === "2026-09".length ? lastOfMonth(date) : `${date}-12-31`;
};

const yearEndsOn = (date: string): string => {
  const end = `${date.slice(0, 4)}-08-31`;
  return date <= end ? end : `${Number(date.slice(0, 4)) + 1}-08-31`;
};

const endOfYear = (calendar: SchoolCalendar | undefined, on: string): string => {
  const end = yearEndsOn(on);
  const last = calendar?.terms
    .map((t) => t.last)
    .filter((day) => on <= day && day <= end)
    .toSorted()
    .at(-1);
  return last ?? end;
};

type Rules = Pick<EffectiveRules, "settings" | "profile" | "lawSince">;

const byPolicyDate = (reviewBy: string, setUpOn: string): DutyDue => {
  const own = endOf(reviewBy);
  if (own >= setUpOn)
    return { date: own, explanation: [`By the policy’s own date it is reviewed by ${longDate(own)}.`] };
  const date = plusDays(setUpOn, settlingIn);
  return {
    date,
    explanation: [
      `By the policy’s own date it is reviewed by ${longDate(own)}, which had passed when the school was set up: it is due within ${counted(settlingIn, "day")} of that.`,
    ],
  };
};

const never = "Nothing is recorded yet.";

/** When a duty that was never recorded is due for the first time. */
const firstDue = (
  duty: Duty,
  setUpOn: string,
  rules: Rules,
  calendar: SchoolCalendar | undefined,
): DutyDue => {
  const { first } = duty;
  const { reviewBy } = rules.profile;
  if (first === "policy-date" && reviewBy) return byPolicyDate(reviewBy, setUpOn);
  if (first === "set-up")
    return {
      date: plusDays(setUpOn, settlingIn),
      explanation: [never, `It is due within ${counted(settlingIn, "day")} of the school’s set-up.`],
    };
  const ends =
    first === "half-term"
      ? calendar && halfTerms(calendar).find((half) => half.last >= setUpOn)?.last
      : first === "term"
        ? calendar?.terms
            .map((t) => t.last)
            .toSorted()
            .find((last) => last >= setUpOn)
        : undefined;
  if (ends)
    return { date: ends, explanation: [never, `It is due by the end of the school’s first ${first} here.`] };
  return {
    date: endOfYear(calendar, setUpOn),
    explanation: [never, "It is due by the end of the school’s first year here."],
  };
};

/**
 * When a duty is due: again after it was last recorded (ISO date), or for the first time after the school was set up (ISO
 * date). Undefined where neither is known: copies from before set-up was copied.
 */
export const dutyDue = (
  duty: Duty,
  on: string | undefined,
  setUpOn: string | undefined,
  rules: Rules,
  calendar: SchoolCalendar | undefined,
): DutyDue | undefined => {
  if (on !== undefined) return withLaw(duty, on, dutyDueAgain(duty, on, rules, calendar), rules.lawSince);
  return setUpOn ? firstDue(duty, setUpOn, rules, calendar) : undefined;
};
