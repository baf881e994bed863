import { Temporal } from "temporal-polyfill";

export type BankHoliday = { readonly date: string; readonly name: string };

/** Years in which England's list was not the usual one (royal proclamations). */
const exceptions: Readonly<
  Record<number, { readonly without: readonly string[]; readonly with: readonly BankHoliday[] }>
> = {
  2022: {
    without: ["Spring bank holiday"],
    with: [
      { date: "2022-06-02", name: "Spring bank holiday" },
      { date: "2022-06-03", name: "Platinum Jubilee bank holiday" },
      { date: "2022-09-19", name: "State Funeral of Queen Elizabeth II" },
    ],
  },
  2023: { without: [], with: [{ date: "2023-05-08", name: "Coronation of King Charles III" }] },
};

/** Easter Sunday of a Gregorian year, by the anonymous computus (Meeus, Jones and Butcher). */
export const easterSunday = (year: number): Temporal.PlainDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
};

const firstMonday = (year: number, month: number): Temporal.PlainDate => {
  const first = new Temporal.PlainDate(year, month, 1);
  return first.add({ days: (8 - first.dayOfWeek) % 7 });
};

const lastMonday = (year: number, month: number): Temporal.PlainDate => {
  const first = new Temporal.PlainDate(year, month, 1);
  const last = first.with({ day: first.daysInMonth });
  return last.subtract({ days: last.dayOfWeek - 1 });
};

/** A feast on a weekend is kept on the next weekday that no other feast takes (`taken`). */
const kept = (name: string, feast: Temporal.PlainDate, taken: readonly string[] = []): BankHoliday => {
  if (feast.dayOfWeek <= 5) return { date: feast.toString(), name };
  let day = feast;
  while (day.dayOfWeek > 5 || taken.includes(day.toString())) day = day.add({ days: 1 });
  return { date: day.toString(), name: `${name} (substitute day)` };
};

const christmas = (year: number): readonly BankHoliday[] => {
  const feast = new Temporal.PlainDate(year, 12, 25);
  const boxing = kept("Boxing Day", feast.add({ days: 1 }), feast.dayOfWeek === 6 ? [`${year}-12-27`] : []);
  return [kept("Christmas Day", feast, [boxing.date]), boxing].sort((a, b) => (a.date < b.date ? -1 : 1));
};

const usual = (year: number): readonly BankHoliday[] => {
  const easter = easterSunday(year);
  return [
    kept("New Year's Day", new Temporal.PlainDate(year, 1, 1)),
    { date: easter.subtract({ days: 2 }).toString(), name: "Good Friday" },
    { date: easter.add({ days: 1 }).toString(), name: "Easter Monday" },
    { date: firstMonday(year, 5).toString(), name: "Early May bank holiday" },
    { date: lastMonday(year, 5).toString(), name: "Spring bank holiday" },
    { date: lastMonday(year, 8).toString(), name: "Summer bank holiday" },
    ...christmas(year),
  ];
};

const byYear = new Map<number, readonly BankHoliday[]>();

/**
 * England's bank holidays of a year in order, substitute days included, from the usual rules and the named
 * exceptions above. A holiday proclaimed later goes into a school's own calendar (`bankHolidays`).
 */
export const bankHolidays = (year: number): readonly BankHoliday[] => {
  const known = byYear.get(year);
  if (known) return known;
  const special = exceptions[year];
  const list = [...usual(year).filter((h) => !special?.without.includes(h.name)), ...(special?.with ?? [])];
  const sorted = list.sort((a, b) => (a.date < b.date ? -1 : 1));
  byYear.set(year, sorted);
  return sorted;
};

/** The bank holiday on an ISO date, if it is one. */
export const bankHolidayOn = (date: string): BankHoliday | undefined =>
  bankHolidays(Number(date.slice(0, 4))).find((h) => h.date === date);
