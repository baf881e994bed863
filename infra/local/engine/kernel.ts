import type { Ids } from "#ports/ids.ts";
import type { Machine } from "./definition.ts";
import type { Run } from "./run.ts";
import type { Store } from "./store.ts";

/** What every part of the engine works with; jobs run one at a time, so nothing here is ever shared. */
export type Kernel = {
  readonly store: Store;
  readonly ids: Ids;
  readonly region: string;
  readonly account: string;
  /** The engine's time during this job, epoch milliseconds. */
  now: number;
  /** Order in which frames became ready; also their order after a restart. */
  seq: number;
  /** Runs in memory by id; the file has the same. */
  readonly runs: Map<number, Run>;
  readonly machines: Map<string, Machine>;
  /** Runs that this job changed. */
  readonly touched: Set<Run>;
  /** Frames with work, in order. */
  readonly readyFrames: Ready[];
  /** Things that may only happen once this job's writes are on the disk. */
  readonly afterCommit: (() => void)[];
  /** Told, after the commit, of each run that ended without reaching its end. */
  readonly failed: (run: Pick<Run, "machineArn" | "name">) => void;
  /** Calls a function for a frame, after the commit. */
  readonly invoke: (call: FunctionCall) => void;
};

/** An entry is stale once its frame has another seq or is no longer ready. */
export type Ready = { readonly run: number; readonly frame: number; readonly seq: number };

export type FunctionCall = {
  readonly run: number;
  readonly frame: number;
  readonly scheduled: number;
  readonly functionName: string;
  /** JSON text. */
  readonly payload: string;
};
