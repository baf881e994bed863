import { describe, expect, it } from "vitest";
import {
  addSchoolDays,
  dayOf,
  isSchoolDay,
  nextSchoolDay,
  previousSchoolDay,
  schoolDaysIn,
  subtractSchoolDays,
  termOf,
} from "#domain/calendar/school-days.ts";
import { sampleCalendar as calendar } from "./sample-calendar.ts";

describe("what kind of day it is", () => {
  it.each([
    ["2026-10-22", { kind: "school-day", term: "Autumn 2026" }],
    ["2026-10-23", { kind: "no-school", because: "INSET day" }],
    ["2026-10-24", { kind: "no-school", because: "weekend", saturday: true }],
    ["2026-10-28", { kind: "no-school", because: "half-term" }],
    ["2026-12-24", { kind: "no-school", because: "school holidays" }],
    ["2026-08-10", { kind: "no-school", because: "school holidays" }],
    ["2026-01-12", { kind: "no-school", because: "closed for snow" }],
    ["2026-05-04", { kind: "no-school", because: "Early May bank holiday" }],
    ["2027-03-26", { kind: "no-school", because: "Good Friday" }],
    ["2027-03-29", { kind: "no-school", because: "Easter Monday" }],
    ["2027-03-30", { kind: "school-day", term: "Spring 2027" }],
  ])("%s", (date, day) => {
    expect(dayOf(calendar, date)).toEqual(day);
  });

  it("is not guessed before the first term, after the last, or across a term that was not entered", () => {
    expect(dayOf(calendar, "2025-09-01")).toMatchObject({ kind: "unknown-date", date: "2025-09-01" });
    expect(dayOf(calendar, "2028-04-01")).toMatchObject({
      kind: "unknown-date",
      ask: "The school's calendar does not reach Sat 1 April 2028. Enter the term dates around it.",
    });
    const gap = { ...calendar, terms: calendar.terms.filter((t) => t.name !== "Spring 2027") };
    expect(dayOf(gap, "2027-01-11").kind).toBe("unknown-date");
    expect(isSchoolDay(gap, "2027-01-11")).toBeUndefined();
  });

  it("knows a bank holiday that the school added", () => {
    const added = { ...calendar, bankHolidays: [{ date: "2026-11-10", name: "Proclaimed day" }] };
    expect(dayOf(added, "2026-11-10")).toEqual({ kind: "no-school", because: "Proclaimed day" });
  });
});

describe("walking over school days", () => {
  it("steps over INSET and half-term", () => {
    expect(nextSchoolDay(calendar, "2026-10-22")).toMatchObject({ kind: "found", date: "2026-11-02" });
    expect(previousSchoolDay(calendar, "2026-11-02")).toMatchObject({ kind: "found", date: "2026-10-22" });
  });

  it("goes over Easter in the week in which the clocks change", () => {
    expect(addSchoolDays(calendar, "2027-03-24", 2)).toMatchObject({ kind: "found", date: "2027-03-30" });
  });

  it("counts the leap day", () => {
    expect(addSchoolDays(calendar, "2028-02-28", 1)).toMatchObject({ kind: "found", date: "2028-02-29" });
  });

  it("asks for the calendar where it ends", () => {
    expect(addSchoolDays(calendar, "2028-03-31", 1)).toMatchObject({ kind: "unknown-date" });
    expect(subtractSchoolDays(calendar, "2025-09-03", 1)).toMatchObject({ kind: "unknown-date" });
  });

  it("lists the school days of a span", () => {
    expect(schoolDaysIn(calendar, { first: "2026-10-21", last: "2026-11-02" })).toEqual({
      kind: "days",
      dates: ["2026-10-21", "2026-10-22", "2026-11-02"],
    });
    expect(schoolDaysIn(calendar, { first: "2028-03-30", last: "2028-04-02" }).kind).toBe("unknown-date");
  });

  it("finds the term of a date", () => {
    expect(termOf(calendar, "2026-11-03")?.name).toBe("Autumn 2026");
    expect(termOf(calendar, "2026-12-25")).toBeUndefined();
  });
});
