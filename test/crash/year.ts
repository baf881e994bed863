import { londonInstant } from "#domain/calendar/london.ts";
import { isSchoolDay, nextSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { type Chance, chanceOf } from "#infra/simulate/chance.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import type { MarkKind } from "#streams/register/events.ts";
import {
  answers,
  changesContact,
  issuesLetter,
  type Person,
  providerAnswers,
  records,
  refers,
  reports,
  worksOff,
  writesReferral,
} from "./people.ts";

/** One thing that happens at a moment; two at one moment go in their order. */
export type Happening = { readonly at: string; readonly name: string; readonly person: Person };

/** A placement's year: what people do when, all of it from the seed, and when it is over (ISO instants). */
export type Year = {
  readonly seed: number;
  readonly begins: string;
  readonly happenings: readonly Happening[];
  readonly over: string;
};

const begins = "2026-09-07T08:00";
const provider = sampleId("provider", "tideway-nurture");

const at = (day: string, time: string): string => londonInstant(day, time).toString();

const schoolDay = (from: string): string => {
  if (isSchoolDay(sampleCalendar, from)) return from;
  const found = nextSchoolDay(sampleCalendar, from);
  if (!("date" in found)) throw new Error(`The sample's calendar ends before ${from}`);
  return found.date;
};

const week = (chance: Chance): Known => ({
  monday: "none",
  tuesday: "none",
  wednesday: chance.pick(["morning", "none"]),
  thursday: "day",
  friday: "none",
  "starts-at": "09:15",
  "break-from": "12:00",
  "break-to": "12:45",
  "ends-at": "14:45",
});

/** When a placement begins and ends, and what the office knows when it fills in forms. */
const plansOf = (chance: Chance) => {
  const start = schoolDay(plusDays("2026-10-06", chance.below(10)));
  const end = schoolDay(plusDays(start, 7 + chance.below(14)));
  const dates = { start, end, ...week(chance) };
  const how = chance.pick(["by-hand", "post", "left-at-address"]);
  return { start, end, dates, known: { ...dates, provider, how, channel: chance.pick(["paper", "phone"]) } };
};

/** Parents answer at once, late, twice, against their first word, or never. */
const parents = (pupil: string, chance: Chance, from: string): readonly Happening[] => {
  const said = (number: number, after: number, answer: "agree" | "refuse" | "question"): Happening => ({
    at: at(plusDays(from, after), "18:30"),
    name: `parent ${number} says ${answer}`,
    person: answers(pupil, number, answer),
  });
  switch (chance.below(6)) {
    case 0:
      return [said(0, 1, "agree"), said(0, 1, "agree"), said(1, 9, "agree")];
    case 1:
      return [said(0, 2, "refuse"), said(0, 4, "agree"), said(1, 3, "agree")];
    case 2:
      return [said(0, 1, "agree"), said(1, 1, "question"), said(1, 12, "agree")];
    case 3:
      return [said(0, 8, "agree")];
    case 4:
      return [];
    default:
      return [said(0, 1, "agree"), said(1, 2, "agree")];
  }
};

/** The office works on some days, now and then for long on none. */
const office = (pupil: string, chance: Chance, known: Known, until: string): readonly Happening[] => {
  const all: Happening[] = [];
  for (let day = "2026-09-08"; day < until; day = plusDays(day, 1 + chance.below(4))) {
    if (!isSchoolDay(sampleCalendar, day)) continue;
    for (let thing = 0; thing < 2 + chance.below(4); thing += 1)
      all.push({
        at: at(day, "10:00"),
        name: "the office works",
        person: worksOff(pupil, chance.below(60), known),
      });
    all.push({ at: at(day, "11:00"), name: "the head issues the letter", person: issuesLetter(pupil) });
  }
  return all;
};

/** The provider answers its mailed questions after a while, or only when it was reminded. */
const answering = (pupil: string, chance: Chance, until: string): readonly Happening[] => {
  const all: Happening[] = [];
  for (let day = "2026-09-10"; day < until; day = plusDays(day, 2 + chance.below(5)))
    if (isSchoolDay(sampleCalendar, day))
      all.push({ at: at(day, "13:30"), name: "the provider answers", person: providerAnswers(pupil, {}) });
  return all;
};

/** The provider answers for each day, late or not at all; now and then twice and otherwise. */
const attendance = (chance: Chance, from: string, to: string): readonly Happening[] => {
  const all: Happening[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    if (!isSchoolDay(sampleCalendar, day) || chance.once(3)) continue;
    const first = chance.pick<MarkKind>(["present", "present", "absent", "late"]);
    all.push({
      at: at(day, chance.pick(["09:20", "10:10"])),
      name: `${first} today`,
      person: reports(provider, first),
    });
    if (chance.once(4))
      all.push({ at: at(day, "14:00"), name: "present after all", person: reports(provider, "present") });
  }
  return all;
};

const pupils = ["marlow", "adeyemi", "penrose", "osei"] as const;

/** What one pupil's placement brings with it. */
const placementOf = (name: (typeof pupils)[number], chance: Chance): readonly Happening[] => {
  const pupil = sampleId("pupil", name);
  const { start, end, dates, known } = plansOf(chance);
  const written = schoolDay(plusDays("2026-09-07", chance.pick([0, 0, 1, 16])));
  const all: Happening[] = [{ at: at("2026-09-07", "09:10"), name: "refers", person: refers(pupil) }];
  for (let step = 0; step < 6; step += 1)
    all.push({ at: at(written, "12:00"), name: `referral ${step + 1}`, person: writesReferral(pupil, step) });
  all.push(...parents(pupil, chance, plusDays(written, chance.pick([3, 5, 8]))));
  const closing = schoolDay(plusDays(end, 5));
  all.push(...office(pupil, chance, known, plusDays(closing, 12)));
  if (chance.once(2)) {
    const moved = { ...dates, start: schoolDay(plusDays(start, 2)), end: schoolDay(plusDays(end, 3)) };
    const day = schoolDay(plusDays("2026-09-14", chance.below(14)));
    all.push({ at: at(day, "16:00"), name: "dates move", person: records(pupil, "timetable", moved) });
  }
  if (chance.once(2))
    all.push({
      at: at(schoolDay(plusDays("2026-09-09", chance.below(10))), "15:00"),
      name: "letters by post from now on",
      person: changesContact(pupil, { emailNotices: "no" }),
    });
  const last = chance.once(3) ? schoolDay(plusDays("2026-09-21", chance.below(10))) : closing;
  const why = { "last-day": last, why: last === closing ? "planned-end" : "not-going-ahead" };
  all.push({ at: at(last, "16:30"), name: "the end", person: records(pupil, "end", why) });
  all.push({
    at: at(plusDays(closing, 14), "16:30"),
    name: "the end, again",
    person: records(pupil, "end", why),
  });
  for (let thing = 0; thing < 12; thing += 1)
    all.push({
      at: at(schoolDay(plusDays(closing, 15)), "10:00"),
      name: "what is left",
      person: worksOff(pupil, thing, known),
    });
  all.push(...answering(pupil, chance, closing));
  all.push(...attendance(chance, start, plusDays(end, 3)));
  return all;
};

/** Nobody touches it for the best part of a year: its run hands over to a second one, and then it ends. */
const forgotten = (chance: Chance): readonly Happening[] => {
  const pupil = sampleId("pupil", "osei");
  const day = schoolDay(plusDays("2027-07-06", chance.below(6)));
  return [
    { at: at("2026-09-07", "09:10"), name: "refers", person: refers(pupil) },
    {
      at: at(day, "10:00"),
      name: "the end",
      person: records(pupil, "end", { "last-day": day, why: "moved-away" }),
    },
  ];
};

const byTime = (a: Happening, b: Happening): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

const ended = (seed: number, all: readonly Happening[]): Year => {
  const happenings = all.toSorted(byTime);
  return { seed, begins, happenings, over: plusDays((happenings.at(-1)?.at ?? "").slice(0, 10), 1) };
};

/** A school's year in which each of these pupils has a placement. */
export const yearWith = (seed: number, names: readonly (typeof pupils)[number][]): Year => {
  const chance = chanceOf(seed);
  return ended(
    seed,
    names.flatMap((name) => placementOf(name, chance)),
  );
};

/** The year of a seed. Every fifth is one of a placement that is forgotten, every third has a second pupil. */
export const yearOf = (seed: number): Year => {
  const chance = chanceOf(seed);
  const first = chance.below(pupils.length);
  if (seed % 5 === 4) return ended(seed, forgotten(chance));
  const count = seed % 3 === 2 ? 2 : 1;
  const names = Array.from({ length: count }, (_, i) => pupils[(first + i) % pupils.length] ?? "marlow");
  return ended(
    seed,
    names.flatMap((name) => placementOf(name, chance)),
  );
};
