import type { SchoolDay } from "../week/school-day.ts";
import type { BankHoliday } from "./bank-holidays.ts";

/** First and last day, both included, as ISO dates. */
export type Span = { readonly first: string; readonly last: string };

/** Of two weeks in turn. */
export type WeekLetter = "a" | "b";

export type Term = Span & {
  /** "Autumn 2026". */
  readonly name: string;
  /** The half-term break: first and last day without school. */
  readonly halfTerm?: Span;
  /** With which of two weeks it begins, where the school has said so; else they go on from the term before. */
  readonly firstWeek?: WeekLetter;
  /** Year groups that begin later or end earlier than the school. */
  readonly apart?: readonly YearsApart[];
};

/** Year groups ("Year 7") with a first or a last day of their own in a term (ISO dates). */
export type YearsApart = {
  readonly years: readonly string[];
  readonly first?: string;
  readonly last?: string;
};

/** A day on which the school had to close. */
export type Closure = {
  readonly date: string;
  readonly reason: string;
  /** Whether providers see their pupils all the same; none of closures from before this was asked: they did not. */
  readonly providers?: "open" | "closed";
  /** Providers and parents of that day’s pupils are told by mail, when it is entered. */
  readonly tell?: "yes";
};

/**
 * A school's calendar: plain JSON. England's bank holidays are computed; `bankHolidays` adds later proclaimed ones.
 * A date outside every term is known only if it lies in a holiday between two terms that are both here.
 */
export type SchoolCalendar = {
  readonly terms: readonly Term[];
  /** INSET days: staff are in, pupils are not, so they are no school days. */
  readonly insetDays: readonly string[];
  /** Those of them on which pupils go to their providers all the same. */
  readonly insetAtProviders?: readonly string[];
  /** Closed on the day: snow, burst pipe, polling station. */
  readonly closures: readonly Closure[];
  readonly bankHolidays?: readonly BankHoliday[];
  /** How long the school’s own sessions are; absent until somebody enters it. */
  readonly day?: SchoolDay;
};

/** A value, not a fault: the calendar does not reach this date; `ask` says what to add. */
export type UnknownDate = {
  readonly kind: "unknown-date";
  /** The ISO date that the calendar does not know. */
  readonly date: string;
  readonly ask: string;
};

export type Day =
  | { readonly kind: "school-day"; readonly term: string }
  /** `providersOpen`: only the school itself is closed. `saturday`: one of a term, on which a placement can have sessions. */
  | {
      readonly kind: "no-school";
      readonly because: string;
      readonly providersOpen?: true;
      readonly saturday?: true;
    }
  | UnknownDate;
