import { describe, expect, it } from "vitest";
import {
  birthdayAt,
  compulsorySchoolAge,
  isOfCompulsoryAge,
  leavingDate,
} from "#domain/deadlines/compulsory-age.ts";

describe("compulsory school age", () => {
  it.each([
    ["2021-08-31", "2026-08-31"],
    ["2021-09-01", "2026-12-31"],
    ["2021-12-31", "2026-12-31"],
    ["2022-01-01", "2027-03-31"],
    ["2022-03-31", "2027-03-31"],
    ["2022-04-01", "2027-08-31"],
  ])("born %s begins on %s", (born, first) => {
    expect(compulsorySchoolAge(born).first).toBe(first);
  });

  it.each([
    ["2010-09-01", "2027-06-25"],
    ["2011-06-25", "2027-06-25"],
    ["2011-06-26", "2027-06-25"],
    ["2011-08-31", "2027-06-25"],
    ["2011-09-01", "2028-06-30"],
  ])("born %s ends on %s, the last Friday in June", (born, last) => {
    expect(compulsorySchoolAge(born).last).toBe(last);
  });

  it("leaves out a nursery child and a pupil after year 11", () => {
    expect(isOfCompulsoryAge("2022-10-10", "2026-11-23")).toBe(false);
    expect(isOfCompulsoryAge("2012-10-10", "2026-11-23")).toBe(true);
    expect(isOfCompulsoryAge("2011-02-02", "2027-06-25")).toBe(true);
    expect(isOfCompulsoryAge("2011-02-02", "2027-06-26")).toBe(false);
  });

  it("ends on the last Friday in June", () => {
    expect([2025, 2026, 2027, 2028].map(leavingDate)).toEqual([
      "2025-06-27",
      "2026-06-26",
      "2027-06-25",
      "2028-06-30",
    ]);
  });
});

describe("age 18", () => {
  it("is reached on the birthday; on 1 March by one born on 29 February", () => {
    expect(birthdayAt("2008-11-23", 18)).toBe("2026-11-23");
    expect(birthdayAt("2008-02-29", 18)).toBe("2026-03-01");
    expect(birthdayAt("2008-02-29", 20)).toBe("2028-02-29");
  });
});
