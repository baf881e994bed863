import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";

/** Lambda's own clock. */
export function realClock(): Clock {
  return { now: () => Temporal.Now.instant() };
}
