import { describe, expect, it } from "vitest";
import { bankHolidays, easterSunday } from "#domain/calendar/bank-holidays.ts";

const datesOf = (year: number) => bankHolidays(year).map((h) => h.date);

describe("Easter Sunday", () => {
  it.each([
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2022, "2022-04-17"],
    [2023, "2023-04-09"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2028, "2028-04-16"],
    [2038, "2038-04-25"],
    [2049, "2049-04-18"],
    [2076, "2076-04-19"],
  ])("of %i is %s", (year, date) => {
    expect(easterSunday(year).toString()).toBe(date);
  });
});

describe("England's bank holidays", () => {
  it("of a usual year are the eight", () => {
    expect(datesOf(2026)).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-05-04",
      "2026-05-25",
      "2026-08-31",
      "2026-12-25",
      "2026-12-28",
    ]);
  });

  it("give substitute days when Christmas falls on a weekend", () => {
    expect(datesOf(2021).slice(-2)).toEqual(["2021-12-27", "2021-12-28"]);
    expect(bankHolidays(2021).at(-2)?.name).toBe("Christmas Day (substitute day)");
    expect(datesOf(2022).slice(-2)).toEqual(["2022-12-26", "2022-12-27"]);
    expect(bankHolidays(2022).at(-1)?.name).toBe("Christmas Day (substitute day)");
  });

  it("give a substitute day for a New Year's Day on a weekend", () => {
    expect(datesOf(2022)[0]).toBe("2022-01-03");
    expect(datesOf(2028)[0]).toBe("2028-01-03");
  });

  it("know the named exceptions", () => {
    expect(datesOf(2022)).toContain("2022-06-02");
    expect(datesOf(2022)).toContain("2022-06-03");
    expect(datesOf(2022)).toContain("2022-09-19");
    expect(datesOf(2022)).not.toContain("2022-05-30");
    expect(bankHolidays(2023).find((h) => h.date === "2023-05-08")?.name).toContain("Coronation");
  });

  it("fall on weekdays only, in order, without doubles, for a century", () => {
    for (let year = 2000; year < 2100; year++) {
      const dates = datesOf(year);
      expect(dates).toEqual([...new Set(dates)].sort());
      for (const date of dates) expect([0, 6]).not.toContain(new Date(`${date}T12:00Z`).getUTCDay());
    }
  });
});
