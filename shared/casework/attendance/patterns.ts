import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { counted, shortDate, weekdayNames } from "#domain/calendar/date-words.ts";
import type { Deps } from "#ports/host.ts";
import { registerRows } from "../views/register-rows.ts";

/** Times from which on something is a pattern that is worth a word. */
const worth = 2;

const onOneWeekday = (dates: readonly string[]): string => {
  const weekdays = new Set(dates.map(weekdayOf));
  const [only] = weekdays;
  return weekdays.size === 1 && only ? `, each time on a ${weekdayNames[only - 1]}` : "";
};

const sentence = (what: string, dates: readonly string[]): readonly string[] => {
  const [first] = dates;
  return first && dates.length >= worth
    ? [`${what} ${counted(dates.length, "time")} since ${shortDate(first)}${onOneWeekday(dates)}.`]
    : [];
};

/**
 * What no single day shows of a pupil's attendance at providers, from one ISO date to another: leaving early and coming late,
 * again and again, and on which weekday.
 */
export const patternsOf = async (
  deps: Pick<Deps, "views">,
  scope: string,
  pupil: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly string[]> => {
  const rows = await registerRows(deps, scope, from, to);
  const daysWith = (what: "leftEarly" | "late"): readonly string[] => [
    ...new Set(rows.filter((r) => (r.pupils?.[pupil]?.[what] ?? 0) > 0).map((r) => r.date)),
  ];
  return [...sentence("Left early", daysWith("leftEarly")), ...sentence("Came late", daysWith("late"))];
};
