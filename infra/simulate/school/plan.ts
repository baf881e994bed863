import type { Route } from "#domain/rules/rules.ts";
import type { Sessions } from "#domain/week/timetable.ts";
import { type Chance, chanceAbout } from "../chance.ts";
import type { Known } from "../people/filling.ts";
import type { SchoolYear } from "./year.ts";

/** What is in store for one pupil: school days (ISO), and what the office knows when it fills in forms. */
export type Plan = {
  readonly pupil: string;
  readonly provider: string;
  /** The day on which a teacher refers the pupil. */
  readonly referred: string;
  /** First and last day that the office means to agree. */
  readonly start: string;
  readonly end: string;
  /** The day on which the end is recorded, where it is not the agreed one. */
  readonly endsEarly: string | undefined;
  readonly why: string;
  readonly place: boolean;
  /** A change of sessions, and a concern, each on a day of its own. */
  readonly changes: string | undefined;
  readonly concern: string | undefined;
  readonly week: Known;
  /** By agreement, where none is given. */
  readonly route?: Route;
};

type Week = readonly Sessions[];

const days = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

/** Sessions of a week, about five of them: one a day, or fewer days with two. */
const patterns: readonly [Week, ...Week[]] = [
  ["morning", "morning", "morning", "morning", "morning"],
  ["day", "none", "day", "none", "morning"],
  ["none", "day", "none", "day", "none"],
  ["morning", "none", "morning", "none", "morning"],
  ["afternoon", "afternoon", "none", "afternoon", "afternoon"],
];

const weekOf = (chance: Chance): Known => {
  const pattern = chance.pick(patterns);
  return {
    ...Object.fromEntries(days.map((day, i) => [day, pattern[i] ?? "none"])),
    "starts-at": "09:15",
    "break-from": "12:00",
    "break-to": "12:45",
    "ends-at": "14:45",
  };
};

const sometime = (year: SchoolYear, from: number, span: number, chance: Chance): string =>
  year.schoolDays[Math.min(from + chance.below(span), year.schoolDays.length - 1)] ?? year.first;

/** Most pupils are referred in September and stay until July; some leave earlier, a few never start. */
export const planOf = (seed: string, year: SchoolYear, pupil: string, provider: string): Plan => {
  const chance = chanceAbout(seed, "plan", pupil);
  const referredOn = chance.below(12);
  const length = year.schoolDays.length;
  const early = chance.once(8);
  return {
    pupil,
    provider,
    referred: year.schoolDays[referredOn] ?? year.first,
    start: sometime(year, referredOn + 20, 8, chance),
    end: sometime(year, length - 22, 8, chance),
    endsEarly: early ? sometime(year, 90, 60, chance) : undefined,
    why: early ? chance.pick(["objectives-met", "moved-away", "not-meeting-needs"]) : "planned-end",
    place: !chance.once(25),
    changes: chance.once(6) ? sometime(year, 70, 60, chance) : undefined,
    concern: chance.once(25) ? sometime(year, 60, 80, chance) : undefined,
    week: weekOf(chance),
  };
};
