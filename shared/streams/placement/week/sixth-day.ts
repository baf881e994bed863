import { schoolDaysIn } from "#domain/calendar/school-days.ts";
import type { Deadline, NotDue } from "#domain/deadlines/deadline.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { sixthDayOf, standingSuspensions } from "#streams/pupil/suspensions.ts";
import { type Facts, startOf } from "../facts.ts";
import type { Placement } from "../state.ts";

/** By when education is owed for the suspensions on record, as the rules of the placement count; undefined: none stands. */
export const educationOwedBy = ({
  placement: p,
  rules,
}: Pick<Facts, "placement" | "rules">): Deadline | NotDue | undefined =>
  p.calendar && sixthDayOf(p.calendar, p.suspensions, rules.settings["sixthDay.day"].value);

/** Whether the placement begins before the sixth day: only then a parent may waive the hours of notice. */
export const startsEarly = (f: Facts): boolean => {
  const owed = educationOwedBy(f);
  return owed?.kind === "date" && startOf(f.placement) < owed.date;
};

export const permanentExclusion = (p: Placement): Suspension | undefined =>
  standingSuspensions(p.suspensions).findLast((s) => s.kind === "permanent-exclusion");

/** School days on which work is set and marked: the first five of the suspension that is on record last (catalogue O69). */
export const daysOfWork = ({ placement: p, rules }: Facts): readonly string[] => {
  const last = standingSuspensions(p.suspensions).at(-1);
  if (!last || !p.calendar) return [];
  const until = last.to || startOf(p) || last.from;
  const found = schoolDaysIn(p.calendar, { first: last.from, last: until });
  return found.kind === "days" ? found.dates.slice(0, rules.settings["sixthDay.day"].value - 1) : [];
};
