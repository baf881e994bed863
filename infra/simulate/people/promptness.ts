import type { Owed } from "#casework/views/owed.ts";
import { daysBetween, plusDays } from "#domain/calendar/school-days.ts";
import { chanceOn, type Stage } from "./stage.ts";

const dayOf = (from: string, until: string, part: number): string =>
  plusDays(from, Math.floor((Math.max(0, daysBetween(from, until)) * part) / 100));

/**
 * The day on which somebody gets round to a task that was first seen on `since`: most in good time, some a few days
 * late, a few very late. The same for the same task, whenever it is asked.
 */
export const doneOn = (stage: Stage, placement: string, task: Owed, since: string): string => {
  const chance = chanceOn(stage, "task", placement, task.key, task.due);
  const roll = chance.below(100);
  if (!task.due) return plusDays(since, chance.below(4));
  const from = task.opens > since ? task.opens : since;
  const intime = dayOf(from, task.due, chance.below(90));
  if (roll < 88) return intime;
  const late = roll < 97 ? 1 + chance.below(4) : 5 + chance.below(10);
  return plusDays(task.due > since ? task.due : since, late);
};
