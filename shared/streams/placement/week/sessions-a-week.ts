import { weekOf } from "#domain/week/timetable.ts";
import type { Placement } from "../state.ts";
import { pendingChange } from "./planned.ts";

/** Half-day sessions of a week, as they are planned now; 0 while there is no timetable. */
export const sessionsAWeek = (p: Placement): number => {
  const timetable = p.forms.timetable?.answers;
  if (!timetable) return 0;
  const week = weekOf({ ...timetable, ...pendingChange(p)?.answers });
  return week.reduce((sum, day) => sum + (day === "none" ? 0 : day === "day" ? 2 : 1), 0);
};
