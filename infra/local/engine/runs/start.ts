import { uuidOf } from "../expressions/functions.ts";
import { ServiceFault } from "../faults.ts";
import { bytesOf, isNestedTooDeep, NESTED_TOO_DEEP } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { PAYLOAD_BYTES, RUN_MILLIS } from "../limits.ts";
import { newFrame, type Run } from "../run.ts";
import { append, WHOLE } from "../storage/history.ts";
import { checkName, findMachine } from "../storage/machines.ts";
import { loadRun, makeReady } from "../storage/runs.ts";
import { setRunTimer } from "../storage/timers.ts";

type Start = { readonly machine: string; readonly name: string | undefined; readonly input: string };

const checkInput = (input: string): void => {
  if (isNestedTooDeep(input)) {
    const words = `Invalid State Machine Execution Input: '${NESTED_TOO_DEEP}'`;
    throw new ServiceFault("InvalidExecutionInput", words);
  }
  try {
    JSON.parse(input);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : "";
    throw new ServiceFault("InvalidExecutionInput", `Invalid State Machine Execution Input: '${why}'`);
  }
  if (bytesOf(input) <= PAYLOAD_BYTES) return;
  throw new ServiceFault(
    "ValidationException",
    `1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to ${PAYLOAD_BYTES}`,
  );
};

/** The run of that name if it is open with the same input; a name that was used otherwise is refused. */
const sameRun = (kernel: Kernel, arn: string, input: string): Run | undefined => {
  const row = kernel.store.sql("SELECT id FROM runs WHERE arn = ?").get<{ id: number }>(arn);
  if (row === undefined) return undefined;
  const run = loadRun(kernel, row.id);
  if (run.status === "RUNNING" && run.input === input) return run;
  throw new ServiceFault("ExecutionAlreadyExists", `Execution Already Exists: '${arn}'`);
};

/** When the run is over at the latest: its machine's TimeoutSeconds, one year at most. */
export const startRunTimer = (kernel: Kernel, run: Run): void => {
  const limit = run.started + RUN_MILLIS;
  const seconds = run.machine.timeoutSeconds;
  setRunTimer(kernel, run, seconds === undefined ? limit : Math.min(limit, kernel.now + seconds * 1000));
};

const insert = (kernel: Kernel, start: Start, arn: string, name: string, revision: number): Run => {
  const id = kernel.store
    .sql(
      `INSERT INTO runs (arn, machine, revision, name, status, input, started, events, frames, redrives)
       VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, 0, 0, 0)`,
    )
    .run(arn, start.machine, revision, name, start.input, kernel.now);
  return loadRun(kernel, id);
};

/**
 * Starts a run, or finds the open one of the same name and input. Throws ServiceFault StateMachineDoesNotExist,
 * StateMachineDeleting, InvalidName, InvalidExecutionInput, ExecutionAlreadyExists.
 */
export const startRun = (kernel: Kernel, start: Start): Run => {
  const machine = findMachine(kernel, start.machine);
  if (machine.status === "DELETING") {
    throw new ServiceFault("StateMachineDeleting", `State Machine Deleting: '${start.machine}'`);
  }
  const name = start.name ?? uuidOf(kernel.ids.id());
  checkName(name);
  checkInput(start.input);
  const arn = `arn:aws:states:${kernel.region}:${kernel.account}:execution:${machine.name}:${name}`;
  const open = sameRun(kernel, arn, start.input);
  if (open !== undefined) return open;
  const run = insert(kernel, start, arn, name, machine.revision);
  const started = { input: start.input, inputDetails: WHOLE, roleArn: run.role };
  append(kernel, run, "ExecutionStarted", 0, started);
  const frame = newFrame({
    id: ++run.lastFrame,
    parent: undefined,
    index: 0,
    item: undefined,
    state: run.machine.startAt,
    input: JSON.parse(start.input),
    vars: {},
    previous: 0,
  });
  run.frames.set(frame.id, frame);
  makeReady(kernel, run, frame);
  startRunTimer(kernel, run);
  return run;
};
