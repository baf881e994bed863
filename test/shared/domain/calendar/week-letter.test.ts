import { describe, expect, it } from "vitest";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { firstWeekOf, weekLetter } from "#domain/calendar/week-letter.ts";

const calendar: SchoolCalendar = {
  terms: [
    {
      name: "Autumn 2026",
      first: "2026-09-02",
      last: "2026-12-18",
      halfTerm: { first: "2026-10-26", last: "2026-10-30" },
    },
    { name: "Spring 2027", first: "2027-01-04", last: "2027-03-25" },
    { name: "Summer 2027", first: "2027-04-12", last: "2027-07-21" },
    { name: "Autumn 2027", first: "2027-09-01", last: "2027-12-17" },
  ],
  insetDays: ["2026-09-02", "2026-09-03", "2026-09-04"],
  closures: [],
};
const on = (...dates: readonly string[]) => dates.map((date) => weekLetter(calendar, date));

describe("Which of two weeks it is (K7)", () => {
  it("takes turns by weeks with school: one wholly without is not counted", () => {
    // The first days of term are INSET days: pupils' first week is that of 7 September.
    expect(on("2026-09-07", "2026-09-11", "2026-09-14", "2026-10-19")).toEqual(["a", "a", "b", "a"]);
    // After half-term the other week follows, not the one after that.
    expect(on("2026-11-02", "2026-11-09")).toEqual(["b", "a"]);
  });

  it("goes on over the holidays, and begins a school year with week A", () => {
    expect(on("2026-12-14", "2027-01-04", "2027-01-11")).toEqual(["b", "a", "b"]);
    expect(on("2027-09-01", "2027-09-06")).toEqual(["a", "b"]);
  });

  it("goes by what the school has named for a term", () => {
    const [autumn, spring, ...rest] = calendar.terms;
    if (!autumn || !spring) throw new Error("no terms");
    const named = { ...calendar, terms: [autumn, { ...spring, firstWeek: "b" as const }, ...rest] };
    expect(weekLetter(named, "2027-01-04")).toBe("b");
    expect(weekLetter(named, "2027-01-11")).toBe("a");
    expect(weekLetter(named, "2026-12-14")).toBe("b");
  });

  it("is not turned round by a week in which the school had to close", () => {
    const dates = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"];
    const snow = { ...calendar, closures: dates.map((date) => ({ date, reason: "snow" })) };
    expect(weekLetter(snow, "2026-11-23")).toBe(weekLetter(calendar, "2026-11-23"));
  });

  it("has a Saturday in the week before it", () => {
    expect(on("2026-09-12", "2026-09-14")).toEqual(["a", "b"]);
    expect(firstWeekOf(calendar, "b", "2026-09-09")).toBe("2026-09-14");
  });
});
