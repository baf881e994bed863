import type { SchoolCalendar, Term } from "#domain/calendar/calendar.ts";

const term = (name: string, days: readonly [string, string], halfTerm: readonly [string, string]): Term => ({
  name,
  first: days[0],
  last: days[1],
  halfTerm: { first: halfTerm[0], last: halfTerm[1] },
});

/** Three school years of the sample school, with half-terms and five INSET days each. */
export const sampleCalendar: SchoolCalendar = {
  terms: [
    term("Autumn 2025", ["2025-09-01", "2025-12-19"], ["2025-10-27", "2025-10-31"]),
    term("Spring 2026", ["2026-01-05", "2026-03-27"], ["2026-02-16", "2026-02-20"]),
    term("Summer 2026", ["2026-04-13", "2026-07-21"], ["2026-05-25", "2026-05-29"]),
    term("Autumn 2026", ["2026-09-01", "2026-12-18"], ["2026-10-26", "2026-10-30"]),
    term("Spring 2027", ["2027-01-04", "2027-03-25"], ["2027-02-15", "2027-02-19"]),
    term("Summer 2027", ["2027-04-12", "2027-07-21"], ["2027-05-31", "2027-06-04"]),
    term("Autumn 2027", ["2027-09-01", "2027-12-17"], ["2027-10-25", "2027-10-29"]),
    term("Spring 2028", ["2028-01-04", "2028-03-31"], ["2028-02-14", "2028-02-18"]),
    term("Summer 2028", ["2028-04-18", "2028-07-21"], ["2028-05-29", "2028-06-02"]),
  ],
  insetDays: [
    ...["2025-09-01", "2025-10-24", "2026-01-05", "2026-06-01", "2026-07-21"],
    ...["2026-09-01", "2026-10-23", "2027-01-04", "2027-06-07", "2027-07-21"],
    ...["2027-09-01", "2027-10-22", "2028-01-04", "2028-06-05", "2028-07-21"],
  ],
  closures: [],
};
