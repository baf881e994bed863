import type { SchoolCalendar } from "#domain/calendar/calendar.ts";

/** Three school years of an invented school: 2025-26, 2026-27 and autumn 2027 to spring 2028 (a leap year). */
export const sampleCalendar: SchoolCalendar = {
  terms: [
    term("Autumn 2025", "2025-09-02", "2025-12-19", "2025-10-27", "2025-10-31"),
    term("Spring 2026", "2026-01-05", "2026-03-27", "2026-02-16", "2026-02-20"),
    term("Summer 2026", "2026-04-13", "2026-07-21", "2026-05-25", "2026-05-29"),
    term("Autumn 2026", "2026-09-02", "2026-12-18", "2026-10-26", "2026-10-30"),
    term("Spring 2027", "2027-01-04", "2027-04-09", "2027-02-15", "2027-02-19"),
    term("Summer 2027", "2027-04-19", "2027-07-21", "2027-05-31", "2027-06-04"),
    term("Autumn 2027", "2027-09-02", "2027-12-17", "2027-10-25", "2027-10-29"),
    term("Spring 2028", "2028-01-04", "2028-03-31", "2028-02-14", "2028-02-18"),
  ],
  insetDays: ["2025-09-02", "2026-01-05", "2026-10-23"],
  closures: [{ date: "2026-01-12", reason: "closed for snow" }],
};

function term(name: string, first: string, last: string, halfFirst: string, halfLast: string) {
  return { name, first, last, halfTerm: { first: halfFirst, last: halfLast } };
}
