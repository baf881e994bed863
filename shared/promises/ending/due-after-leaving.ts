import { counted, shortDate } from "#domain/calendar/date-words.ts";
import { plusDays, schoolDayFrom, termOf } from "#domain/calendar/school-days.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Leaving } from "#streams/placement/leaving.ts";
import type { Due } from "../obligations/obligation.ts";
import { schoolDaysAfter } from "../obligations/targets.ts";

/** The day from which is counted: of a first day of term, the day before, so that the term's first days count. */
const countedFrom = ({ placement: p }: Facts, from: string): string => {
  const term = p.calendar && termOf(p.calendar, from);
  const first = p.calendar && term ? schoolDayFrom(p.calendar, term.first) : undefined;
  return first?.kind === "found" && from <= first.date ? plusDays(from, -1) : from;
};

/** So many school days after the pupil goes on; where that is at the start of a term, its first so many. `source`: of the count. */
export const dueAfterLeaving = (f: Facts, { from }: Leaving, days: number, source: string): Due => ({
  date: schoolDaysAfter(f.placement.calendar, countedFrom(f, from), days, "leaving").date,
  explanation: [
    `Within ${counted(days, "school day")} of ${shortDate(from)}, when the pupil goes on; at the start of a term, within its first ${days} (${source}).`,
  ],
});
