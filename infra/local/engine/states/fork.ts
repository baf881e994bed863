import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { type Fork, type Frame, newFrame, type Run, stateOf } from "../run.ts";
import { append } from "../storage/history.ts";
import { itemAt } from "../storage/items.ts";
import { change, makeReady } from "../storage/runs.ts";

/** Starts one branch or iteration of a frame that stands in a Parallel or Map state. */
export const startBranch = (
  kernel: Kernel,
  run: Run,
  parent: Frame,
  fork: Fork,
  branch: { readonly state: string; readonly input: Json; readonly previous: number; readonly item?: Json },
): void => {
  const index = fork.frames.length;
  const frame = newFrame({
    id: ++run.lastFrame,
    parent: parent.id,
    index,
    item: branch.item === undefined ? parent.item : { Index: index, Value: branch.item },
    state: branch.state,
    input: branch.input,
    vars: parent.vars,
    previous: branch.previous,
  });
  fork.frames.push(frame.id);
  run.frames.set(frame.id, frame);
  makeReady(kernel, run, frame);
};

const branchesOf = (run: Run, fork: Fork): Frame[] =>
  fork.frames.map((id) => {
    const frame = run.frames.get(id);
    if (frame === undefined) throw new Error(`${run.arn} lost its frame ${id}`);
    return frame;
  });

/** Every branch is done: the results in order, and the frame goes on from the last event of any branch. */
export const join = (kernel: Kernel, run: Run, frame: Frame, fork: Fork): void => {
  const branches = branchesOf(run, fork);
  const last = branches.reduce((latest, branch) => Math.max(latest, branch.previous), fork.started);
  append(kernel, run, `${stateOf(run, frame).type}StateSucceeded`, last);
  frame.previous = last;
  frame.outcome = branches.map((branch) => branch.outcome ?? null);
  frame.step = "exit";
};

const nextIteration = (kernel: Kernel, run: Run, parent: Frame, fork: Fork, after: number): void => {
  const state = stateOf(run, parent);
  if (state.type === "Map") startIteration(kernel, run, parent, fork, { startAt: state.startAt, after });
};

/** Starts the next item of a Map state; its first event follows `after`. */
export const startIteration = (
  kernel: Kernel,
  run: Run,
  parent: Frame,
  fork: Fork,
  { startAt, after }: { readonly startAt: string; readonly after: number },
): void => {
  const index = fork.frames.length;
  const previous = append(kernel, run, "MapIterationStarted", after, { name: parent.state, index });
  const { item, input } = itemAt(kernel, run, parent, index);
  startBranch(kernel, run, parent, fork, { state: startAt, input, previous, item });
};

/** Told by a branch that has come to its end. */
export const branchDone = (kernel: Kernel, run: Run, branch: Frame): void => {
  const parent = run.frames.get(branch.parent ?? 0);
  const fork = parent?.fork;
  if (parent === undefined || fork === undefined) throw new Error(`${run.arn} lost a Parallel or Map state`);
  const details = { name: parent.state, index: branch.index };
  const last = branch.previous;
  if (stateOf(run, parent).type === "Map") {
    branch.previous = append(kernel, run, "MapIterationSucceeded", branch.previous, details);
  }
  fork.done++;
  change(kernel, run, parent);
  if (fork.frames.length < fork.total) nextIteration(kernel, run, parent, fork, last);
  if (fork.done < fork.total) return;
  join(kernel, run, parent, fork);
  makeReady(kernel, run, parent);
};
