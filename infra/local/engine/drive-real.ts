import type { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";
import type { Engine } from "./engine.ts";

/** Runs `then` after some milliseconds; returns what calls it off. */
export type After = (milliseconds: number, then: () => void) => () => void;

export type Drive = {
  /** Looks again at once: a new timer may be due before the one that the drive sleeps towards. */
  nudge(): void;
  /** Fires nothing more. Resolves once a firing under way has ended. */
  stop(): Promise<void>;
};

type Options = {
  readonly engine: Pick<Engine, "nextDue" | "fireDue">;
  readonly clock: Clock;
  readonly after?: After;
  /** Told when firing fails, e.g. because the disk is full; the drive goes on trying. */
  readonly onFault: (thrown: unknown) => void;
};

/**
 * Node fires a timer above 2^31-1 ms at once, and a machine that sleeps or whose clock is set back wakes at the
 * wrong time: so the drive sleeps in short steps and asks the clock anew after each.
 */
export const LONGEST_SLEEP = 60_000;
/** A timer that was set while the drive slept is found within this time even if nobody nudges. */
const IDLE_SLEEP = 60_000;

/** After a fault the drive gives the machine time, instead of asking it without a pause. */
const FAULT_SLEEP = 1_000;

const systemAfter: After = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

const sleepUntil = (due: Temporal.Instant | undefined, now: Temporal.Instant): number => {
  if (due === undefined) return IDLE_SLEEP;
  return Math.max(0, Math.min(LONGEST_SLEEP, due.epochMilliseconds - now.epochMilliseconds));
};

/** Lets an engine's timers fire as the clock passes them. */
export const driveReal = ({ engine, clock, after = systemAfter, onFault }: Options): Drive => {
  let stopped = false;
  let firing: Promise<void> | undefined;
  let again = false;
  let cancel = () => {};

  const sleep = (): void => {
    cancel();
    cancel = after(sleepUntil(engine.nextDue(), clock.now()), look);
  };
  const fire = async (): Promise<void> => {
    let failed = false;
    try {
      await engine.fireDue();
    } catch (thrown) {
      failed = true;
      onFault(thrown);
    }
    firing = undefined;
    if (stopped) return;
    if (failed) cancel = after(FAULT_SLEEP, look);
    else if (again) look();
    else sleep();
  };
  const look = (): void => {
    if (stopped) return;
    if (firing !== undefined) {
      again = true;
      return;
    }
    again = false;
    const due = engine.nextDue();
    if (due === undefined || due.epochMilliseconds > clock.now().epochMilliseconds) {
      sleep();
      return;
    }
    firing = fire();
  };

  look();
  return {
    nudge: look,
    stop: async () => {
      stopped = true;
      cancel();
      await firing;
    },
  };
};
