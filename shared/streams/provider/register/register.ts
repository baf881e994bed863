import type { Span } from "#domain/calendar/calendar.ts";
import { daysBetween, holds, plusDays } from "#domain/calendar/school-days.ts";
import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";

/** The parts of a provider's register entry that are kept beside its name and address; all but the offer are lists. */
export const registerParts = ["offer", "sites", "contacts", "costs", "dates"] as const;

export type RegisterPart = (typeof registerParts)[number];

/** Names, addresses and phones of an entry are in the vault under its id. */
export type RegisterEntry = { readonly id: string; readonly answers: FormAnswers };

export type ProviderRegister = Readonly<Record<RegisterPart, readonly RegisterEntry[]>>;

export const emptyRegister: ProviderRegister = { offer: [], sites: [], contacts: [], costs: [], dates: [] };

export type Entered = {
  readonly part: RegisterPart;
  readonly entry: string;
  /** Without names and addresses. */
  readonly answers: FormAnswers;
  /** Names of the answers that changed. */
  readonly changed: readonly string[];
};

export type RegisterEvent =
  | ({ readonly type: "register-entered"; readonly words: Words } & Entered)
  | {
      readonly type: "register-removed";
      readonly part: RegisterPart;
      readonly entry: string;
      readonly words: Words;
    };

/** Folds one of its events. */
export const registerAfter = (before: ProviderRegister, e: RegisterEvent): ProviderRegister => {
  const others = before[e.part].filter(({ id }) => id !== e.entry);
  if (e.type === "register-removed") return { ...before, [e.part]: others };
  const entry = { id: e.entry, answers: e.answers };
  const entries = before[e.part].map((each) => (each.id === e.entry ? entry : each));
  return { ...before, [e.part]: entries.length > others.length ? entries : [...others, entry] };
};

export const answerIn = (answers: FormAnswers, name: string): string => String(answers[name] ?? "");

/** The costs that hold on an ISO date: of each kind and unit the latest that has begun. */
export const costsOn = ({ costs }: ProviderRegister, date: string): readonly FormAnswers[] => {
  const begun = costs.map((c) => c.answers).filter((c) => answerIn(c, "from") <= date);
  const latest = new Map<string, FormAnswers>();
  for (const cost of begun.toSorted((a, b) => (answerIn(a, "from") < answerIn(b, "from") ? -1 : 1)))
    latest.set(`${answerIn(cost, "what")}/${answerIn(cost, "per")}`, cost);
  return [...latest.values()];
};

/** The longest time between two of its terms that is taken for a holiday (days); a longer one is a term not entered. */
const longestHoliday = 70;

const spansOf = ({ dates }: ProviderRegister, what: "closed" | "term"): readonly Span[] =>
  dates
    .map((d) => d.answers)
    .filter((d) => d.what === what)
    .map((d) => ({ first: answerIn(d, "first"), last: answerIn(d, "last") }));

/** The holiday between two of its terms in which an ISO date lies. */
const betweenTerms = (r: ProviderRegister, date: string): Span | undefined => {
  const terms = spansOf(r, "term");
  if (terms.some((term) => holds(term, date))) return undefined;
  const before = terms
    .map(({ last }) => last)
    .filter((last) => last < date)
    .toSorted()
    .at(-1);
  const after = terms
    .map(({ first }) => first)
    .filter((first) => first > date)
    .toSorted()[0];
  return before && after && daysBetween(before, after) - 1 <= longestHoliday
    ? { first: plusDays(before, 1), last: plusDays(after, -1) }
    : undefined;
};

/**
 * The days around an ISO date on which the provider is closed by its own dates: a closure, or the holiday between two of its
 * terms; undefined where it teaches. Beyond the terms that it has entered nobody knows that it is closed: it is asked.
 */
export const closedAround = (r: ProviderRegister, date: string): Span | undefined =>
  spansOf(r, "closed").find((closure) => holds(closure, date)) ?? betweenTerms(r, date);

/** Whether the provider teaches on an ISO date by its own dates, as far as they say. */
export const teachesOn = (r: ProviderRegister, date: string): boolean => closedAround(r, date) === undefined;
