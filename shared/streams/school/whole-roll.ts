import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { SchoolEvent } from "./events.ts";

/** Records the school’s whole roll in numbers; no part of it can be more than all. `today`: ISO London date. */
export const countWholeRoll = (
  { on, counts }: { readonly on: string; readonly counts: Readonly<Record<string, number>> },
  today: string,
): Decision<SchoolEvent> => {
  if (on > today) return refuse("The day must be today or in the past.", "on");
  const all = counts.all ?? 0;
  const [wrong] = Object.entries(counts).find(([, count]) => count > all) ?? [];
  return wrong === undefined
    ? decided([{ type: "whole-roll-counted", on, counts }])
    : refuse("This is more than the whole roll.", wrong);
};
