import type { Temporal } from "temporal-polyfill";

/** The one source of time. Only its adapters read the system clock; it may stand still or jump. */
export interface Clock {
  now(): Temporal.Instant;
}
