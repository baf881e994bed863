import type { Kernel } from "../kernel.ts";
import type { Frame, Run } from "../run.ts";

export type TimerKind = "wait" | "retry" | "timeout" | "heartbeat" | "run";

export type Timer = {
  readonly seq: number;
  readonly due: number;
  readonly run: number;
  readonly frame: number;
  readonly kind: TimerKind;
};

/** The run's own clock is no frame's. */
const RUN = 0;

const insert = (kernel: Kernel, run: number, frame: number, kind: TimerKind, due: number): void => {
  kernel.store
    .sql("INSERT INTO timers (due, run, frame, kind) VALUES (?, ?, ?, ?)")
    .run(Math.ceil(due), run, frame, kind);
};

export const setTimer = (kernel: Kernel, run: Run, frame: Frame, kind: TimerKind, due: number): void =>
  insert(kernel, run.id, frame.id, kind, due);

/** When the whole run is over: TimeoutSeconds of the machine, one year at most. */
export const setRunTimer = (kernel: Kernel, run: Run, due: number): void =>
  insert(kernel, run.id, RUN, "run", due);

export const clearTimers = (kernel: Kernel, run: Run, frame: Frame): void => {
  kernel.store.sql("DELETE FROM timers WHERE run = ? AND frame = ?").run(run.id, frame.id);
};

export const clearRunTimers = (kernel: Kernel, run: Run): void => {
  kernel.store.sql("DELETE FROM timers WHERE run = ?").run(run.id);
};

/** A heartbeat came: its deadline starts anew. */
export const restartHeartbeat = (kernel: Kernel, run: Run, frame: Frame, due: number): void => {
  kernel.store
    .sql("DELETE FROM timers WHERE run = ? AND frame = ? AND kind = 'heartbeat'")
    .run(run.id, frame.id);
  setTimer(kernel, run, frame, "heartbeat", due);
};

/** The first timer due at or before `now`; equal times go in the order in which they were set. */
export const dueTimer = (kernel: Kernel, now: number): Timer | undefined =>
  kernel.store.sql("SELECT * FROM timers WHERE due <= ? ORDER BY due, seq LIMIT 1").get<Timer>(now);

/** When the earliest stored timer is due, epoch milliseconds. */
export const earliestDue = (kernel: Kernel): number | undefined =>
  kernel.store.sql("SELECT due FROM timers ORDER BY due, seq LIMIT 1").get<{ due: number }>()?.due;

export const removeTimer = (kernel: Kernel, timer: Timer): void => {
  kernel.store.sql("DELETE FROM timers WHERE seq = ?").run(timer.seq);
};
