import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";
import type { Engine } from "../engine.ts";

export type KeptClock = Clock & { set(instant: Temporal.Instant): void };

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) > 0 ? a : b;

const kept = (file: string, first: Temporal.Instant): Temporal.Instant => {
  try {
    return Temporal.Instant.from(readFileSync(file, "utf8").trim());
  } catch {
    return first;
  }
};

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is moved, and remembers beside the engine's file where it stands. */
export const keptClock = (file: string, first: Temporal.Instant): KeptClock => {
  const path = `${file}.clock`;
  let now = kept(path, first);
  return {
    now: () => now,
    set: (instant) => {
      now = later(instant, now);
      writeFileSync(`${path}.new`, now.toString());
      renameSync(`${path}.new`, path);
    },
  };
};

/** Moves a clock to an instant by way of every due moment, one journey after the other. */
export const createJourneys = (
  engine: Pick<Engine, "nextDue" | "fireDue" | "settled">,
  clock: KeptClock,
  arrived: () => Promise<void> = async () => undefined,
): ((to: (now: Temporal.Instant) => Temporal.Instant) => Promise<void>) => {
  let last: Promise<unknown> = Promise.resolve();
  const travel = async (to: Temporal.Instant): Promise<void> => {
    await engine.settled();
    for (let due = engine.nextDue(); due !== undefined; due = engine.nextDue()) {
      if (Temporal.Instant.compare(due, to) > 0) break;
      clock.set(due);
      await engine.fireDue();
      await engine.settled();
    }
    clock.set(to);
    await arrived();
  };
  return (to) => {
    const done = last.then(() => travel(to(clock.now())));
    last = done.catch(() => undefined);
    return done;
  };
};
