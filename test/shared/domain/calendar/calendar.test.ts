import { describe, expect, it } from "vitest";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { checkCalendar } from "#domain/calendar/check.ts";
import { halfTermOf, halfTerms } from "#domain/calendar/half-terms.ts";
import { sampleCalendar } from "./sample-calendar.ts";

const withTerms = (...terms: SchoolCalendar["terms"]): SchoolCalendar => ({
  terms,
  insetDays: [],
  closures: [],
});

describe("checking a calendar", () => {
  it("finds nothing wrong with a sound one", () => {
    expect(checkCalendar(sampleCalendar)).toEqual([]);
  });

  it("refuses overlapping terms and says which", () => {
    const faults = checkCalendar(
      withTerms(
        { name: "Spring 2027", first: "2027-01-04", last: "2027-04-20" },
        { name: "Summer 2027", first: "2027-04-19", last: "2027-07-21" },
      ),
    );
    expect(faults).toEqual([
      "Summer 2027 begins on Mon 19 April 2027, but Spring 2027 ends only on Tue 20 April 2027: terms may not overlap.",
    ]);
  });

  it("refuses a half-term outside its term, a term that ends before it begins, and unreal dates", () => {
    const term = { name: "Autumn 2026", first: "2026-09-02", last: "2026-12-18" };
    expect(
      checkCalendar(withTerms({ ...term, halfTerm: { first: "2027-01-04", last: "2027-01-08" } }))[0],
    ).toContain("does not lie inside");
    expect(checkCalendar(withTerms({ ...term, last: "2026-08-01" }))[0]).toContain("before it begins");
    expect(checkCalendar(withTerms({ ...term, first: "2026-02-30" }))[0]).toContain("not a date");
    expect(checkCalendar({ ...withTerms(term), insetDays: ["soon"] })[0]).toContain("not a date");
  });

  it("refuses an INSET day on a weekend or a bank holiday (K5)", () => {
    const faults = checkCalendar({
      ...sampleCalendar,
      insetDays: ["2026-12-25", "2026-11-07", "2026-11-27"],
    });
    expect(faults).toEqual([
      "Fri 25 December 2026 cannot be an INSET day: Christmas Day.",
      "Sat 7 November 2026 cannot be an INSET day: weekend.",
    ]);
  });

  it("refuses an empty calendar and doubled names", () => {
    expect(checkCalendar(withTerms())).toEqual(["Enter at least one term."]);
    expect(
      checkCalendar(
        withTerms(
          { name: "Autumn", first: "2026-09-02", last: "2026-12-18" },
          { name: "Autumn", first: "2027-09-02", last: "2027-12-17" },
        ),
      ),
    ).toEqual(["Two terms are called Autumn."]);
  });
});

describe("half-terms", () => {
  it("are two a term with a break, one without", () => {
    expect(halfTerms(sampleCalendar)).toHaveLength(16);
    expect(halfTerms(withTerms({ name: "T", first: "2026-09-02", last: "2026-12-18" }))).toHaveLength(1);
  });

  it("hold their days, and the break belongs to none", () => {
    expect(halfTermOf(sampleCalendar, "2026-10-23")?.name).toBe("the first half of Autumn 2026");
    expect(halfTermOf(sampleCalendar, "2026-10-28")).toBeUndefined();
    expect(halfTermOf(sampleCalendar, "2026-11-02")?.name).toBe("the second half of Autumn 2026");
  });
});
