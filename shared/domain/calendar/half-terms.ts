import { rememberedFor } from "../memo.ts";
import type { SchoolCalendar, Span, Term } from "./calendar.ts";
import { holds, plusDays } from "./school-days.ts";

/** One half of a term; a term without a break is one piece. */
export type HalfTerm = Span & { readonly name: string; readonly term: string };

const halvesOf = (term: Term): readonly HalfTerm[] =>
  term.halfTerm
    ? [
        {
          name: `the first half of ${term.name}`,
          term: term.name,
          first: term.first,
          last: plusDays(term.halfTerm.first, -1),
        },
        {
          name: `the second half of ${term.name}`,
          term: term.name,
          first: plusDays(term.halfTerm.last, 1),
          last: term.last,
        },
      ]
    : [{ name: term.name, term: term.name, first: term.first, last: term.last }];

/** Every half-term of the calendar, in order. */
export const halfTerms = rememberedFor((calendar: SchoolCalendar): readonly HalfTerm[] =>
  calendar.terms.flatMap(halvesOf).sort((a, b) => (a.first < b.first ? -1 : 1)),
);

/** The half-term that holds a date; undefined in breaks, holidays and outside the calendar. */
export const halfTermOf = (calendar: SchoolCalendar, date: string): HalfTerm | undefined =>
  halfTerms(calendar).find((h) => holds(h, date));
