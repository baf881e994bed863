import { counted } from "#domain/calendar/date-words.ts";
import { daysBetween } from "#domain/calendar/school-days.ts";
import { hasProvider } from "#domain/routes.ts";
import { planOf, weeklySessions } from "#domain/week/plan.ts";
import { endOf, type Facts, startOf } from "./facts.ts";

/** Sessions a week up to which the plans of government see no limit of weeks: two days. */
const fewSessions = 4;

/** Of two weeks in turn the mean: the plans speak of a week. */
const sessionsIn = (f: Facts): number => weeklySessions(planOf(f.placement.forms.timetable?.answers ?? {}));

/**
 * That a placement is longer than is advised (`placement.adviseMaxWeeks`): planned limits, which are neither law nor a
 * standard, so that it is only pointed out. undefined where it is not longer, or takes two days a week at most.
 */
export const longerThanAdvised = (f: Facts): string | undefined => {
  const [start, end] = [startOf(f.placement), endOf(f.placement)];
  const advised = f.rules.settings["placement.adviseMaxWeeks"];
  if (!hasProvider(f.placement.route) || start === "" || end === "" || sessionsIn(f) <= fewSessions)
    return undefined;
  const weeks = Math.ceil((daysBetween(start, end) + 1) / 7);
  return weeks > advised.value
    ? `Advice only: this placement takes ${counted(weeks, "week")}, with more than ${fewSessions} sessions in each. More than ${advised.value} is pointed out (${advised.won.clause}). Say in the plan why it is right so, and when it is looked at again.`
    : undefined;
};
