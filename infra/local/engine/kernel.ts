import type { Ids } from "#ports/ids.ts";
import type { Judgement } from "./definitions/judgement.ts";
import type { Machine } from "./definitions/machine.ts";
import type { Answered, Asking } from "./expressions/asking.ts";
import type { Effort } from "./expressions/moment.ts";
import type { Run, RunStatus } from "./run.ts";
import type { Kept } from "./storage/kept.ts";
import type { Store } from "./storage/store.ts";

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
  readonly runs: Kept<number, Run>;
  readonly machines: Kept<string, { readonly machine: Machine; readonly role: string }>;
  /** Runs that have changed since they were last written. */
  readonly touched: Set<Run>;
  /** Events that are not written yet. */
  readonly events: EventRow[];
  /** Runs that nobody waits for any more, to be ended before anything else happens. */
  readonly orphans: number[];
  /** Frames with work, in order. */
  readonly readyFrames: Ready[];
  /** What the job at hand and its turn have taken so far. */
  readonly effort: Effort;
  /** Large definitions that have been judged elsewhere, until their operation is done. */
  readonly judged: Map<string, Judgement>;
  /** What the job at hand asks of expressions that are evaluated elsewhere. */
  readonly asking: Asking;
  /** Answers to what a frame's last job has asked, until it is taken again. */
  readonly answers: Map<string, readonly Answered[]>;
  /** Things that may only happen once this job's writes are on the disk. */
  readonly afterCommit: (() => void)[];
  /** Told, after the commit, of each run that ended. */
  readonly ended: (run: Run) => void;
  /** Told what was done. */
  readonly measure: (measure: Measure) => void;
  /** Calls a function for a frame, after the commit. */
  readonly invoke: (call: FunctionCall) => void;
};

/** What a host can count: a turn of the line with its one commit, a function, an expression elsewhere, a run's end. */
export type Measure =
  | { readonly kind: "turn"; readonly jobs: number; readonly steps: number; readonly wrote: boolean }
  | { readonly kind: "call"; readonly functionName: string; readonly failed: boolean }
  | { readonly kind: "evaluation"; readonly expressions: number }
  | { readonly kind: "run"; readonly machineArn: string; readonly status: RunStatus };

/** An entry is stale once its frame has another seq or is no longer ready. */
export type Ready = { readonly run: number; readonly frame: number; readonly seq: number };

/** Names one turn of one frame. */
export const keyOf = ({ run, frame, seq }: Ready): string => `${run}/${frame}/${seq}`;

/** An event as it is written: run, id, previous id, type, time, details. */
export type EventRow = readonly [number, number, number, string, number, string | null];

export type FunctionCall = {
  readonly run: number;
  readonly frame: number;
  readonly scheduled: number;
  readonly functionName: string;
  /** JSON text. */
  readonly payload: string;
};
