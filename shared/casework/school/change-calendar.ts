import type { Answers } from "#contracts/form.ts";
import type { Removable } from "#contracts/forms/calendar.ts";
import type { Closure, SchoolCalendar, Term, WeekLetter } from "#domain/calendar/calendar.ts";
import { checkCalendar, freeDay } from "#domain/calendar/check.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { oddIn } from "#domain/calendar/odd.ts";
import { dayOf, holds } from "#domain/calendar/school-days.ts";
import { withYearsApart } from "#domain/calendar/year-groups.ts";
import { type Decision, type Refusal, refuse } from "#domain/decision.ts";
import { openQuestions, type Question } from "#domain/question.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { implausibleTimes } from "#domain/week/session-times.ts";
import { minutesOf } from "#domain/week/weekly-hours.ts";
import type { Deps } from "#ports/host.ts";
import type { SchoolEvent } from "#streams/school/events.ts";
import { setCalendar } from "#streams/school/school.ts";
import { placedPupils } from "../attendance/roster.ts";
import { execute } from "../commit/execute.ts";
import { schools } from "../commit/streams.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { asks, type Judged } from "../pupil/pupils-judged.ts";
import { forgetsDays } from "./days-forgotten.ts";

/** What a change makes of the calendar, or why it cannot be. */
export type CalendarChange = (calendar: SchoolCalendar) => SchoolCalendar | Refusal;

const empty: SchoolCalendar = { terms: [], insetDays: [], closures: [] };

const inOrder = (calendar: SchoolCalendar): SchoolCalendar => ({
  ...calendar,
  terms: calendar.terms.toSorted((a, b) => (a.first < b.first ? -1 : 1)),
  insetDays: calendar.insetDays.toSorted(),
  closures: calendar.closures.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
});

const isRefusal = (changed: SchoolCalendar | Refusal): changed is Refusal => "kind" in changed;

/** Judges a calendar against the one before it: stored, or refused with why it cannot be. */
export type JudgesCalendar = (
  before: SchoolCalendar | undefined,
  changed: SchoolCalendar,
  field?: string,
) => Decision<SchoolEvent>;

/**
 * The rules of every change, from a page or from the school's file: a calendar that `checkCalendar` finds unsound is not
 * stored, nor is one that would make days unknown on which children are at providers.
 */
export const judgesCalendar = async (deps: Deps, at: SchoolRef): Promise<JudgesCalendar> => {
  const placed = await placedPupils(deps, scopeOf(at));
  const isAway = placed.some((p) => p.phase === "active" && p.provider !== "");
  const today = londonDate(deps.clock.now());
  return (before = empty, changed, field = "") => {
    // What was wrong before stops no change of something else.
    const known = checkCalendar(before);
    const fault = checkCalendar(changed).find((each) => !known.includes(each));
    if (fault) return refuse(fault, fieldOfFault(fault, field));
    const forgets = isAway ? forgetsDays(before, changed, today) : undefined;
    return forgets ? { ...forgets, field } : setCalendar(inOrder(changed));
  };
};

/** At which fault of a calendar which field of the term's form is wrong; the others are said where the form says. */
const fieldOfFault = (fault: string, field: string): string => {
  if (field !== "first") return field;
  if (fault.includes("half-term")) return fault.includes("ends on") ? "half-last" : "half-first";
  if (fault.startsWith("Two terms")) return "name";
  return fault.includes("before it begins") ? "last" : field;
};

/**
 * Changes the school's calendar by one decision; a refusal is said at `field`, and what is odd is asked until `sure` answers
 * it. Open placements take the new one over.
 */
export const changeCalendar = async (
  deps: Deps,
  sender: Sender,
  change: CalendarChange,
  { field, sure }: { readonly field: string; readonly sure?: Answers[string] | undefined },
): Promise<Judged | undefined> => {
  const command = { stream: schoolStream(sender.at), id: sender.command, by: sender.by };
  const judged = await judgesCalendar(deps, sender.at);
  const today = londonDate(deps.clock.now());
  let odd: readonly Question[] = [];
  const done = await execute(deps, schools, command, (school) => {
    const before = school.calendar ?? empty;
    const changed = change(before);
    if (isRefusal(changed)) return changed;
    const decision = judged(school.calendar, changed, field);
    const known = oddIn(before, today).map((q) => q.says);
    odd = openQuestions(
      oddIn(changed, today).filter((q) => !known.includes(q.says)),
      sure,
    );
    return decision.kind !== "refused" && odd.length > 0 ? asks(odd) : decision;
  });
  if (done.kind !== "refused") return undefined;
  return odd.length > 0 && done.message === odd[0]?.says ? { ...done, questions: odd } : done;
};

const termOf = (a: Answers): Term | Refusal => {
  const term = {
    ...{ name: String(a.name), first: String(a.first), last: String(a.last) },
    ...(a["first-week"] === "a" || a["first-week"] === "b"
      ? { firstWeek: a["first-week"] as WeekLetter }
      : {}),
  };
  const first = a["half-first"];
  const last = a["half-last"];
  if (first === undefined && last === undefined) return term;
  if (first === undefined) return refuse("Enter the first day of the half-term break", "half-first");
  if (last === undefined) return refuse("Enter the last day of the half-term break", "half-last");
  return { ...term, halfTerm: { first: String(first), last: String(last) } };
};

/** Adds a term, or puts it in the place of the one that begins on `instead` (ISO date). */
export const withTerm =
  (answers: Answers, instead?: string): CalendarChange =>
  (calendar) => {
    const term = termOf(answers);
    if ("kind" in term) return term;
    const apart = calendar.terms.find((t) => t.first === instead)?.apart;
    const others = calendar.terms.filter((t) => t.first !== instead);
    return { ...calendar, terms: [...others, { ...term, ...(apart ? { apart } : {}) }] };
  };

/** Enters the first or the last day of year groups in the term that begins on `first`; without days they are as the others. */
export const withYears =
  (answers: Answers, first: string): CalendarChange =>
  (calendar) => {
    const years = Array.isArray(answers.years) ? answers.years : [];
    const own = {
      years,
      ...(answers.first ? { first: String(answers.first) } : {}),
      ...(answers.last ? { last: String(answers.last) } : {}),
    };
    return {
      ...calendar,
      terms: calendar.terms.map((t) => (t.first === first ? withYearsApart(t, own) : t)),
    };
  };

/** Why a date cannot become a day without school: it is one already, or no term holds it. */
const notASchoolDay = (calendar: SchoolCalendar, date: string): Refusal | undefined => {
  const free = freeDay(date);
  if (free) return refuse(`${longDate(date)} is no school day already: ${free}.`, "date");
  if (!calendar.terms.some((term) => holds(term, date)))
    return refuse(`${longDate(date)} lies in no term. Let the term begin or end with it first.`, "date");
  const day = dayOf(calendar, date);
  return day.kind === "no-school"
    ? refuse(`${longDate(date)} is no school day already: ${day.because}.`, "date")
    : undefined;
};

export const withInsetDay =
  (date: string, providers: "open" | "closed"): CalendarChange =>
  (calendar) =>
    notASchoolDay(calendar, date) ?? {
      ...calendar,
      insetDays: [...calendar.insetDays, date],
      ...(providers === "open" ? { insetAtProviders: [...(calendar.insetAtProviders ?? []), date] } : {}),
    };

export const withClosure =
  (closure: Closure): CalendarChange =>
  (calendar) =>
    notASchoolDay(calendar, closure.date) ?? { ...calendar, closures: [...calendar.closures, closure] };

const times = ["starts-at", "break-from", "break-to", "ends-at"] as const;

/** Enters the times of the school's own day. */
export const withSchoolDay =
  (answers: Answers): CalendarChange =>
  (calendar) => {
    const entered = Object.fromEntries(times.map((t) => [t, String(answers[t] ?? "")]));
    const wrong = times.find((t, i) => i > 0 && (entered[t] ?? "") <= (entered[times[i - 1] ?? t] ?? ""));
    if (wrong) return refuse("Times must follow one another: begin, break, end.", wrong);
    const implausible = implausibleTimes({ ...entered, monday: "day" });
    if (implausible) return refuse(implausible.message, implausible.field);
    return { ...calendar, day: { ...minutesOf(entered), times: entered } };
  };

/** Takes a term, an INSET day or a closure away, by its (first) day. */
export const without =
  (what: Removable, date: string): CalendarChange =>
  (calendar) => {
    if (what === "terms") return { ...calendar, terms: calendar.terms.filter((t) => t.first !== date) };
    if (what === "inset-days")
      return {
        ...calendar,
        insetDays: calendar.insetDays.filter((d) => d !== date),
        ...(calendar.insetAtProviders
          ? { insetAtProviders: calendar.insetAtProviders.filter((d) => d !== date) }
          : {}),
      };
    return { ...calendar, closures: calendar.closures.filter((closure) => closure.date !== date) };
  };

/** A term on record as answers to the term form. */
export const termAnswers = (term: Term): Answers => ({
  name: term.name,
  first: term.first,
  last: term.last,
  ...(term.halfTerm ? { "half-first": term.halfTerm.first, "half-last": term.halfTerm.last } : {}),
  ...(term.firstWeek ? { "first-week": term.firstWeek } : {}),
});
