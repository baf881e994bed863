import { isSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";

/** A school year as the simulator plays it: ISO London dates. */
export type SchoolYear = {
  readonly name: string;
  /** The first day on which anybody does anything. */
  readonly first: string;
  /** The day on which what is still open is counted. */
  readonly last: string;
  readonly schoolDays: readonly string[];
};

const nameOf = (september: number): string =>
  `${september}-${String((september + 1) % 100).padStart(2, "0")}`;

const known = (): readonly string[] =>
  sampleCalendar.terms
    .filter((term) => term.name.startsWith("Autumn"))
    .map((term) => nameOf(Number(term.first.slice(0, 4))));

const spanOf = (september: number): readonly string[] => {
  const days: string[] = [];
  for (let day = `${september}-09-01`; day < `${september + 1}-08-31`; day = plusDays(day, 1))
    if (isSchoolDay(sampleCalendar, day) === true) days.push(day);
  return days;
};

/** The school year of a name like `2026-27`, or why there is none. */
export const schoolYearOf = (name: string): SchoolYear | string => {
  const september = Number(/^(\d{4})-\d{2}$/.exec(name)?.[1] ?? Number.NaN);
  if (Number.isNaN(september) || nameOf(september) !== name) return `is not a school year like 2026-27`;
  if (!known().includes(name))
    return `lies outside the calendar that the simulator knows: ${known().join(", ")}`;
  const schoolDays = spanOf(september);
  return {
    name,
    first: schoolDays[0] ?? "",
    last: `${september + 1}-08-31`,
    schoolDays,
  };
};
