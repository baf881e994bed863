import { listed, shortDate } from "#domain/calendar/date-words.ts";
import type { Met, Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { ended, type Facts } from "#streams/placement/facts.ts";
import { daysToTell } from "#streams/placement/notice/days-moved.ts";

const toTell = (f: Facts) => (ended(f.placement) ? undefined : daysToTell(f.placement, f.today));

const told = (f: Facts): Met | undefined => (toTell(f) ? undefined : f.placement.forms["days-moved"]);

/** Dates that are named; the form shows them all. */
const namedDates = 4;

const named = (what: string, dates: readonly string[]): readonly string[] => {
  if (dates.length === 0) return [];
  const more = dates.length - namedDates;
  const names = dates.slice(0, namedDates).map(shortDate);
  return [`${what} ${listed(more > 0 ? [...names, `${more} more`] : names)}`];
};

const title = "Tell the parents and the provider of changed days";

/** Days of the letter that a term, an INSET day or a closure has moved (catalogue O26; findings K2.3). */
export const daysMovedRows: readonly Row[] = [
  {
    id: "O26",
    part: "days-moved",
    title,
    titled: (f) => {
      const moved = toTell(f);
      return (
        moved && `${title}: ${listed([...named("not", moved.lost), ...named("now also", moved.gained)])}`
      );
    },
    owner: "ap-lead",
    phase: "active",
    always: true,
    form: "days-moved",
    each: (f) => (toTell(f) || told(f) ? [""] : []),
    due: (f) => {
      const moved = toTell(f);
      const first = moved && [...moved.lost, ...moved.gained].toSorted()[0];
      if (!moved || !first) return undefined;
      const soon = schoolDaysAfter(
        f.placement.calendar,
        dateOf(moved.at),
        targets.daysMovedTold,
        "the calendar was changed",
      );
      return first < soon.date
        ? { date: first, explanation: [`${shortDate(first)} is the first day that has changed.`] }
        : soon;
    },
    met: told,
  },
];
