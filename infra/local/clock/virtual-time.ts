import { Temporal } from "temporal-polyfill";
import type { Engine } from "../engine/engine.ts";
import type { HostClock } from "./open-clock.ts";

/** What moving the clock needs of the host. */
export type VirtualTimeParts = {
  readonly clock: Extract<HostClock, { readonly kind: "virtual" }>;
  readonly engine: Pick<Engine, "nextDue" | "fireDue">;
  readonly settle: () => Promise<void>;
  readonly sweep: () => Promise<void>;
  /** When the sweep has something to send that waits for its moment. */
  readonly nextMail?: () => Promise<Temporal.Instant | undefined>;
  /** Asked once a journey, so that a year is not looked through a hundred times in a minute. */
  readonly lookDaily?: () => Promise<void>;
};

export type VirtualTime = {
  /** Moves to `target` by way of every due moment; resolves when all that fell due has settled. RangeError if it lies in the past. */
  advance(target: Temporal.Instant): Promise<void>;
  /** To the next moment at which a run has something to do; stays when nothing is due ever. */
  toNext(): Promise<void>;
};

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) > 0 ? a : b;

/** Virtual time stands still between requests and moves only here, one journey at a time. */
export const virtualTime = ({
  clock,
  engine,
  settle,
  sweep,
  nextMail,
  lookDaily,
}: VirtualTimeParts): VirtualTime => {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  /** The sweep starts what pages made necessary: a day's run must be there before time passes over its morning. */
  const calm = async (): Promise<void> => {
    await settle();
    await sweep();
    await settle();
  };
  const step = async (due: Temporal.Instant): Promise<void> => {
    clock.set(later(due, clock.clock.now()));
    await engine.fireDue();
    await calm();
  };
  const nextDue = async (): Promise<Temporal.Instant | undefined> => {
    const [run, mail] = [engine.nextDue(), await nextMail?.()];
    return run && mail && Temporal.Instant.compare(mail, run) < 0 ? mail : (run ?? mail);
  };
  const travel = async (target: Temporal.Instant): Promise<void> => {
    if (Temporal.Instant.compare(target, clock.clock.now()) < 0)
      throw new RangeError(`The clock stands at ${clock.clock.now()} and cannot go back to ${target}`);
    await calm();
    for (;;) {
      const due = await nextDue();
      if (due === undefined || Temporal.Instant.compare(due, target) > 0) break;
      await step(due);
    }
    clock.set(later(target, clock.clock.now()));
    await calm();
    await lookDaily?.();
  };
  return {
    advance: (target) => inTurn(() => travel(target)),
    toNext: () =>
      inTurn(async () => {
        await calm();
        const due = engine.nextDue();
        if (due !== undefined) await travel(later(due, clock.clock.now()));
      }),
  };
};
