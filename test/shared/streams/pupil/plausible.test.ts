import { describe, expect, it } from "vitest";
import { birthRefused, unusualPupil, yearGroupIn } from "#streams/pupil/plausible.ts";

const today = "2026-11-03";
const keys = (dateOfBirth: string, yearGroup: string, phase: readonly string[] = []) =>
  unusualPupil({ dateOfBirth, yearGroup }, phase, today).map((q) => q.key);

describe("A date of birth (K5)", () => {
  it("in the future, or of somebody above 25, is refused", () => {
    expect(birthRefused("2030-01-01", today)).toMatch(/in the past/);
    expect(birthRefused("1950-06-01", today)).toMatch(/makes the pupil 76/);
    expect(birthRefused("2000-11-03", today)).toMatch(/makes the pupil 26/);
    expect(birthRefused("2000-11-04", today)).toBeUndefined();
    expect(birthRefused("2019-11-23", today)).toBeUndefined();
  });

  it("that does not fit the year group by more than a year is asked about", () => {
    expect(keys("2013-02-28", "Year 8")).toEqual([]);
    expect(keys("2013-02-28", "Year 9")).toEqual([]);
    expect(keys("2013-02-28", "Year 2")).toEqual(["birth"]);
    expect(keys("2025-06-01", "Nursery")).toEqual(["birth"]);
    expect(keys("2022-01-10", "Reception")).toEqual([]);
  });
});

describe("A year group (K5)", () => {
  it("is read as people and systems write it, and kept in one way", () => {
    expect(
      ["8", "Y8", "yr 8", "Year 8", "YEAR 08", "R", "reception", "0", "N2", "Year R"].map(yearGroupIn),
    ).toEqual([
      "Year 8",
      "Year 8",
      "Year 8",
      "Year 8",
      "Year 8",
      "Reception",
      "Reception",
      "Reception",
      "Nursery",
      "Reception",
    ]);
  });

  it("that is none is not read", () => {
    for (const typed of ["banana", "15", "Year 99", "-1", "Class 3", ""])
      expect(yearGroupIn(typed)).toBeUndefined();
  });

  it("that the school does not have is asked about", () => {
    expect(keys("2013-02-28", "Year 8", ["primary"])).toEqual(["year-group"]);
    expect(keys("2013-02-28", "Year 8", ["secondary"])).toEqual([]);
    expect(keys("2019-11-23", "Year 2", ["Infant", "Junior"])).toEqual([]);
    expect(keys("2013-02-28", "Year 8", ["special"])).toEqual([]);
  });
});
