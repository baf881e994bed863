import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";

/** The machine's own clock. */
export function realClock(): Clock {
  return { now: () => Temporal.Now.instant() };
}

/** A clock that stands still until it is set. */
export type VirtualClock = Clock & {
  /** Moves on to `instant`. Throws RangeError when that lies in the past: what has been recorded stays true. */
  set(instant: Temporal.Instant): void;
};

/** A clock for tests, demonstrations and the simulator, standing at `start`. */
export function virtualClock(start: Temporal.Instant): VirtualClock {
  let at = start;
  return {
    now: () => at,
    set(instant) {
      if (Temporal.Instant.compare(instant, at) < 0) {
        throw new RangeError(`The clock stands at ${at} and cannot go back to ${instant}`);
      }
      at = instant;
    },
  };
}
