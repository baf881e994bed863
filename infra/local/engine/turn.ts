import { NotYet } from "./expressions/moment.ts";
import { type Kernel, keyOf, type Ready } from "./kernel.ts";
import { endOrphans } from "./runs/orphans.ts";
import { advance } from "./states/advance.ts";
import { loadRun, writeChanges } from "./storage/runs.ts";

export type Ended = { readonly result: unknown } | { readonly thrown: unknown };

/** A job that was done together with others has thrown: all of them have to be done again, each by itself. */
export class Again extends Error {}

const forgetMemory = (kernel: Kernel): void => {
  kernel.runs.clear();
  kernel.touched.clear();
  kernel.events.length = 0;
  kernel.orphans.length = 0;
};

/**
 * Does a job by itself: if it throws, it alone is undone. Whatever others have left to be written is written before, so
 * that it reads the file as it should be.
 */
export const doAlone = async (kernel: Kernel, work: () => unknown): Promise<Ended> => {
  writeChanges(kernel);
  const [effects, frames] = [kernel.afterCommit.length, kernel.readyFrames.length];
  kernel.store.mark();
  try {
    const result = await work();
    endOrphans(kernel);
    kernel.store.keep();
    return { result };
  } catch (thrown) {
    kernel.store.undo();
    for (const run of kernel.touched) kernel.runs.delete(run.id);
    kernel.touched.clear();
    kernel.events.length = 0;
    kernel.orphans.length = 0;
    kernel.afterCommit.length = effects;
    kernel.readyFrames.length = frames;
    return { thrown };
  }
};

/** Does a job with those before and after it: what they change is written once, when the turn ends. */
export const doTogether = async (kernel: Kernel, work: () => unknown): Promise<Ended> => {
  try {
    const result = await work();
    endOrphans(kernel);
    return { result };
  } catch (thrown) {
    return { thrown };
  }
};

/** Remembers where a turn began; what it gives takes everything since then back, in the file and in memory. */
export const beginTurn = (kernel: Kernel): (() => void) => {
  kernel.store.begin();
  kernel.effort.turn = 0;
  const [effects, frames] = [kernel.afterCommit.length, kernel.readyFrames.length];
  const answers = new Map(kernel.answers);
  return () => {
    kernel.store.restart();
    kernel.effort.turn = 0;
    forgetMemory(kernel);
    kernel.afterCommit.length = effects;
    kernel.readyFrames.length = frames;
    kernel.answers.clear();
    for (const [key, known] of answers) kernel.answers.set(key, known);
  };
};

/** Ends a turn: says whether anything was written. */
export const endTurn = (kernel: Kernel): boolean => {
  writeChanges(kernel);
  return kernel.store.commit();
};

/** Takes a ready frame as far as it goes; one that has moved on since it became ready is left alone. */
export const workOn = async (kernel: Kernel, ready: Ready): Promise<void> => {
  const run = loadRun(kernel, ready.run);
  const frame = run.frames.get(ready.frame);
  const answers = kernel.answers.get(keyOf(ready)) ?? [];
  kernel.answers.delete(keyOf(ready));
  kernel.asking.begin(answers);
  kernel.effort.job = 0;
  if (run.status !== "RUNNING" || frame?.phase !== "ready" || frame.seq !== ready.seq) return;
  await advance(kernel, run, frame);
};

/** Frames whose state asks for an evaluation elsewhere are worked on alone: they are undone more often than not. */
export const isAlone = (kernel: Kernel, ready: Ready): boolean => {
  const run = kernel.runs.get(ready.run);
  const state = run?.frames.get(ready.frame)?.state ?? "";
  return run?.machine.states.get(state)?.unbounded === true;
};

export const isNotYet = (ended: Ended): boolean => "thrown" in ended && ended.thrown instanceof NotYet;
