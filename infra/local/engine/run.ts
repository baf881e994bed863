import type { Machine } from "./definitions/machine.ts";
import type { Failure } from "./faults.ts";
import type { Json } from "./json.ts";

export type RunStatus = "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED";

/**
 * `ready`: the engine has work on it. `invoked`: a function runs for it. `waiting`: for a timer, an answer, a
 * child run or its branches. `done`: a finished branch. `stopped`: its run closed before it finished.
 */
export type Phase = "ready" | "invoked" | "waiting" | "done" | "stopped";

/** What a ready frame does next: enter its state, work on it, leave it with an outcome, or face a failure. */
export type Step = "enter" | "attempt" | "exit" | "fail";

export type TaskAtWork = {
  /** Id of the TaskScheduled event: tells this attempt from an earlier one. */
  readonly scheduled: number;
  readonly resource: string;
  /** The function was named by its ARN: its events and its result are the function's own. */
  readonly direct?: boolean;
  readonly resourceType: "lambda" | "states";
  readonly functionName: string | undefined;
  readonly payload: Json;
  readonly token: string | undefined;
  readonly heartbeatSeconds: number | undefined;
  /** False if it has neither timeout nor heartbeat; frames of older files do not say. */
  readonly timed?: boolean;
  /** The run that a startExecution.sync:2 waits for. */
  readonly child: number | undefined;
};

/** The branches or iterations of a Parallel or Map state. */
export type Fork = {
  /** Id of the Started event, from which every branch goes out. */
  readonly started: number;
  /** Iterations at a time. */
  readonly limit: number;
  /** Branches or iterations in all. */
  readonly total: number;
  /** Frame ids in order of branch or item; an iteration that has not begun has none yet. */
  readonly frames: number[];
  done: number;
  /** Characters that the results of those that are done come to; frames of older files do not say. */
  held?: number;
};

/** An item of a Map state, and what its iteration is given. */
export type MapItem = { readonly item: Json; readonly input: Json };

export type Frame = {
  readonly id: number;
  readonly parent: number | undefined;
  /** Number of the branch, or of the item. */
  readonly index: number;
  readonly item: { readonly Index: number; readonly Value: Json } | undefined;
  phase: Phase;
  seq: number;
  state: string;
  step: Step;
  input: Json;
  vars: Readonly<Record<string, Json>>;
  /** The event that this frame's next event names as its previous one. */
  previous: number;
  /** The event before the state's Entered event; frames of older files have none. */
  before?: number;
  /** Id and time of the state's Entered event. */
  entered: number;
  enteredAt: number;
  retries: number[];
  retryCount: number;
  outcome: Json | undefined;
  failure: Failure | undefined;
  task: TaskAtWork | undefined;
  fork: Fork | undefined;
};

export type Run = {
  readonly id: number;
  readonly arn: string;
  readonly machineArn: string;
  readonly machineName: string;
  readonly revision: number;
  readonly role: string;
  readonly name: string;
  readonly input: string;
  readonly started: number;
  /** Compiled: looked up whenever it is asked for, so that runs in memory hold no definitions. */
  readonly machine: Machine;
  status: RunStatus;
  output: string | undefined;
  error: string | undefined;
  cause: string | undefined;
  stopped: number | undefined;
  events: number;
  /** Highest frame id ever given. */
  lastFrame: number;
  /** Length of the longest of its frames so far, as it is written. */
  widest: number;
  redrives: number;
  redriven: number | undefined;
  redriveToken: string | undefined;
  readonly frames: Map<number, Frame>;
  readonly changed: Set<Frame>;
  /** Ids of the frames that the file has. */
  readonly stored: Set<number>;
  /** The items of each Map state at work, by frame. */
  readonly items: Map<number, { readonly list: readonly MapItem[]; readonly characters: number }>;
  parsedInput: Json | undefined;
};

/** A frame that is about to enter `state`. */
export const newFrame = (
  fields: Pick<Frame, "id" | "parent" | "index" | "item" | "state" | "input" | "vars" | "previous">,
): Frame => ({
  ...fields,
  phase: "ready",
  seq: 0,
  step: "enter",
  entered: 0,
  enteredAt: 0,
  retries: [],
  retryCount: 0,
  outcome: undefined,
  failure: undefined,
  task: undefined,
  fork: undefined,
});

export const stateOf = (run: Run, frame: Frame) => {
  const state = run.machine.states.get(frame.state);
  if (state === undefined) throw new Error(`${run.arn} is in ${frame.state}, which its definition has not`);
  return state;
};
