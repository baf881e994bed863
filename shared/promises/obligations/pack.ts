import { shortDate } from "#domain/date-words.ts";
import { hasProvider } from "#domain/routes.ts";
import { plusDays, subtractSchoolDays } from "#domain/school-days.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import { offered, openedNow, sheetForm, sheetOf } from "#streams/placement/pack.ts";
import type { Due, Row } from "./obligation.ts";
import { dateOf } from "./targets.ts";

/** School days before the first day by which the sheet should be there: the product's target, not a rule of law. */
const sheetBeforeStart = 3;

/** So many school days before the start; plain days where the calendar does not reach. */
const before = (f: Facts, start: string, count: number): string => {
  const { calendar } = f.placement;
  const found = calendar && subtractSchoolDays(calendar, start, count);
  return found?.kind === "found" ? found.date : plusDays(start, -count);
};

const sheetDue = (f: Facts): Due | undefined => {
  const start = startOf(f.placement);
  return start
    ? {
        date: before(f, start, sheetBeforeStart),
        explanation: [
          `${sheetBeforeStart} school days before the first day on ${shortDate(start)}, so that the provider can prepare. This is the product's target, not a rule of law.`,
        ],
      }
    : undefined;
};

/** Late on the morning of the last school day before the start: then there is still a day to ring. */
const openingDue = (f: Facts): Due | undefined => {
  const offer = offered(f.placement);
  if (!offer) return undefined;
  const last = before(f, offer.start, 1);
  const eve = plusDays(last, -1);
  const sent = dateOf(offer.at);
  return sent > eve
    ? { date: sent, explanation: [`The provider was told on ${shortDate(sent)}.`] }
    : {
        date: eve,
        explanation: [
          `The last school day before the first day is ${shortDate(last)}. Whoever has not opened the pack by that morning is rung that day.`,
        ],
      };
};

/** The pack for day one: made by the school, read by the provider (catalogue O57; rules of sense, blocks). */
export const packRows: readonly Row[] = [
  {
    id: "O57",
    part: "pack",
    title: "Prepare the emergency sheet for the day-one pack",
    owner: "senco",
    phase: "commissioning",
    blocks: "law-or-safety",
    always: true,
    form: sheetForm,
    on: hasProvider,
    due: sheetDue,
    met: (f) => sheetOf(f.placement),
  },
  {
    id: "O57",
    part: "opened",
    title: "See that the provider has opened the day-one pack",
    owner: "ap-lead",
    phase: "active",
    always: true,
    form: "pack-again",
    on: hasProvider,
    due: openingDue,
    asked: (f) => offered(f.placement) !== undefined,
    met: (f) => openedNow(f.placement),
  },
];
