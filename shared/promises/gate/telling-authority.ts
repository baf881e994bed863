import { longDate, shortDate } from "#domain/calendar/date-words.ts";
import { halfTermOf } from "#domain/calendar/half-terms.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { neverArrived } from "#streams/placement/begun.ts";
import { arrived, decidedToPlace, endOf, type Facts, formOf, startOf } from "#streams/placement/facts.ts";
import { answerIn, type Recorded } from "#streams/placement/recorded.ts";
import { latestOf, recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Due, Met } from "../obligations/obligation.ts";

export type Telling = {
  readonly what: "start" | "change" | "end";
  readonly by: Recorded;
  readonly on: string;
};

const reports = (p: Placement): readonly Recorded<"timetable-report">[] => recordsOf(p, "timetable-report");

const toldSince = (p: Placement, version: number, ...what: readonly string[]): boolean =>
  reports(p).some((r) => r.version > version && what.includes(String(r.answers.what)));

const dayOf = (r: Recorded, field: string): string => String(answerIn(r, field) ?? "") || londonDate(r.at);

/** What the authority has not been told yet of a timetable of the school’s own, the earliest first (catalogue O116, O118; WBS 9.7, 10.7). */
export const toTell = (p: Placement): Telling | undefined => {
  const timetable = p.history.timetable?.[0];
  if (!timetable || !decidedToPlace(p)) return undefined;
  if (!toldSince(p, 0, "start", "return"))
    return neverArrived(p) ? undefined : { what: "start", by: timetable, on: startOf(p) };
  const change = latestOf(p, "sessions-changed");
  if (arrived(p) && change && !toldSince(p, change.version, "change", "return", "end"))
    return { what: "change", by: change, on: dayOf(change, "from") };
  const end = formOf(p, "end");
  return end && !toldSince(p, end.version, "end", "return")
    ? { what: "end", by: end, on: endOf(p) }
    : undefined;
};

/** The record that told the last of it. */
export const lastTold = (p: Placement): Met | undefined => reports(p).at(-1);

const words = { start: "It begins", change: "It changes", end: "It ends" } as const;

/** By when: at once, within two weeks, or in the return of the half-term, as the authority’s procedure has it. */
export const tellBy = (f: Facts, { what, on }: Telling): Due => {
  const rule = f.rules.settings["ptt.authorityReport"].value;
  const begins = `${words[what]} on ${shortDate(on)}.`;
  if (rule === "at-once")
    return { date: on, explanation: [begins, "The authority hears of it by that day at the latest."] };
  if (rule === "within-two-weeks")
    return { date: plusDays(on, 14), explanation: [begins, "The authority hears of it within two weeks."] };
  const half = f.placement.calendar && halfTermOf(f.placement.calendar, on);
  return half
    ? {
        date: half.last,
        explanation: [
          begins,
          `It goes into the authority’s return for ${half.name}, to ${longDate(half.last)}.`,
        ],
      }
    : {
        date: plusDays(on, 14),
        explanation: [begins, "It goes into the authority’s next half-termly return."],
      };
};
