import { describe, expect, it } from "vitest";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { weekLetter } from "#domain/calendar/week-letter.ts";
import { calendarFor, isApartOn } from "#domain/calendar/year-groups.ts";

const calendar: SchoolCalendar = {
  terms: [
    {
      name: "Autumn 2026",
      first: "2026-09-01",
      last: "2026-12-18",
      apart: [{ years: ["Year 7"], first: "2026-09-08", last: "2026-12-11" }],
    },
    { name: "Spring 2027", first: "2027-01-04", last: "2027-03-25" },
  ],
  insetDays: [],
  closures: [],
};

describe("A year group with days of its own (K7)", () => {
  it("is in from its first day to its last; the others are in with the school", () => {
    expect(calendarFor(calendar, "Year 7").terms[0]).toMatchObject({
      first: "2026-09-08",
      last: "2026-12-11",
    });
    expect(calendarFor(calendar, "Year 8").terms[0]).toMatchObject({
      first: "2026-09-01",
      last: "2026-12-18",
    });
    expect(isApartOn(calendar, "Year 7", "2026-09-07")).toBe(true);
    expect(isApartOn(calendar, "Year 7", "2026-09-08")).toBe(false);
    expect(isApartOn(calendar, "Year 8", "2026-09-07")).toBe(false);
  });

  it("has the weeks A and B of the school", () => {
    for (const date of ["2026-09-09", "2026-09-16", "2026-11-04", "2027-01-13", "2027-02-03"])
      expect(weekLetter(calendarFor(calendar, "Year 7"), date), date).toBe(weekLetter(calendar, date));
  });
});
