import { compileMachine } from "../definitions/compile.ts";
import type { Machine } from "../definitions/machine.ts";
import { spendOnReading } from "../expressions/moment.ts";
import type { JsonObject } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import type { Frame, Run, RunStatus } from "../run.ts";
import { writeEvents } from "./history.ts";
import { revisionAt, revisionKey } from "./machines.ts";

export type RunRow = {
  id: number;
  arn: string;
  machine: string;
  revision: number;
  name: string;
  status: RunStatus;
  input: string;
  output: string | null;
  error: string | null;
  cause: string | null;
  started: number;
  stopped: number | null;
  events: number;
  frames: number;
  redrives: number;
  redriven: number | null;
  redrive_token: string | null;
};

/** Open runs kept in memory between jobs, and their weight; more are read again from the file when they are needed. */
export const KEPT_RUNS = { most: 2_000, heaviest: 64_000_000 } as const;

/** Compiled revisions that are kept, and the length of their definitions: a run in memory looks its own up here. */
export const KEPT_MACHINES = { most: 500, heaviest: 4_000_000 } as const;

/** About what a run takes in memory: its data, a copy of them in each of its frames, and the items of its Map states. */
const weightOf = (run: Run): number => {
  let data = run.input.length + (run.output?.length ?? 0) + (run.cause?.length ?? 0);
  for (const { characters } of run.items.values()) data += characters;
  return 2_000 + data + run.frames.size * (1_000 + run.widest);
};

/** The compiled definition of a revision and the role that came with it. */
const revisionOf = (
  kernel: Kernel,
  arn: string,
  revision: number,
): { readonly machine: Machine; readonly role: string } => {
  const key = revisionKey(arn, revision);
  const known = kernel.machines.get(key);
  if (known !== undefined) return known;
  const { definition, role } = revisionAt(kernel, arn, revision);
  spendOnReading(kernel.effort, definition);
  const fresh = { machine: compileMachine(JSON.parse(definition) as JsonObject), role };
  kernel.machines.set(key, fresh, definition.length);
  kernel.machines.trim();
  return fresh;
};

const readFrames = (
  kernel: Kernel,
  run: number,
): { readonly frames: Map<number, Frame>; readonly widest: number } => {
  const rows = kernel.store
    .sql("SELECT body FROM frames WHERE run = ? ORDER BY id")
    .all<{ body: string }>(run);
  const frames = new Map<number, Frame>();
  let widest = 0;
  for (const { body } of rows) {
    spendOnReading(kernel.effort, body);
    const frame = JSON.parse(body) as Frame;
    frames.set(frame.id, frame);
    widest = Math.max(widest, body.length);
  }
  return { frames, widest };
};

const runOf = (kernel: Kernel, row: RunRow): Run => {
  const { frames, widest } = readFrames(kernel, row.id);
  return {
    id: row.id,
    arn: row.arn,
    machineArn: row.machine,
    machineName: row.machine.slice(row.machine.lastIndexOf(":") + 1),
    revision: row.revision,
    role: revisionOf(kernel, row.machine, row.revision).role,
    name: row.name,
    input: row.input,
    started: row.started,
    get machine() {
      return revisionOf(kernel, row.machine, row.revision).machine;
    },
    status: row.status,
    output: row.output ?? undefined,
    error: row.error ?? undefined,
    cause: row.cause ?? undefined,
    stopped: row.stopped ?? undefined,
    events: row.events,
    lastFrame: row.frames,
    widest,
    redrives: row.redrives,
    redriven: row.redriven ?? undefined,
    redriveToken: row.redrive_token ?? undefined,
    frames,
    stored: new Set(frames.keys()),
    changed: new Set(),
    items: new Map(),
    parsedInput: undefined,
  };
};

/** The run with its frames, from memory or from the file. */
export const loadRun = (kernel: Kernel, id: number): Run => {
  const known = kernel.runs.get(id);
  if (known !== undefined) return known;
  const row = kernel.store.sql("SELECT * FROM runs WHERE id = ?").get<RunRow>(id);
  if (row === undefined) throw new Error(`no run ${id}`);
  const run = runOf(kernel, row);
  kernel.runs.set(id, run, weightOf(run));
  return run;
};

/** Notes that a frame must be written before the turn ends. */
export const change = (kernel: Kernel, run: Run, frame: Frame): void => {
  if (run.frames.get(frame.id) === frame) run.changed.add(frame);
  kernel.touched.add(run);
};

/** Puts a frame in the line of work. */
export const makeReady = (kernel: Kernel, run: Run, frame: Frame): void => {
  frame.phase = "ready";
  frame.seq = ++kernel.seq;
  change(kernel, run, frame);
  kernel.readyFrames.push({ run: run.id, frame: frame.id, seq: frame.seq });
};

export const removeFrame = (kernel: Kernel, run: Run, frame: Frame): void => {
  run.frames.delete(frame.id);
  run.changed.delete(frame);
  if (!run.stored.delete(frame.id)) return;
  kernel.store.sql("DELETE FROM frames WHERE run = ? AND id = ?").run(run.id, frame.id);
};

/** A run that has succeeded needs none of its frames any more. */
export const removeFrames = (kernel: Kernel, run: Run): void => {
  run.frames.clear();
  run.changed.clear();
  if (run.stored.size === 0) return;
  run.stored.clear();
  kernel.store.sql("DELETE FROM frames WHERE run = ?").run(run.id);
};

const UPDATE_FRAME = "UPDATE frames SET phase = ?, seq = ?, body = ? WHERE run = ? AND id = ?";
const INSERT_FRAME = "INSERT INTO frames (phase, seq, body, run, id) VALUES (?, ?, ?, ?, ?)";

const writeFrames = (kernel: Kernel, run: Run): void => {
  const [update, insert] = [kernel.store.sql(UPDATE_FRAME), kernel.store.sql(INSERT_FRAME)];
  for (const frame of run.changed) {
    const write = run.stored.has(frame.id) ? update : insert;
    const body = JSON.stringify(frame);
    run.widest = Math.max(run.widest, body.length);
    write.run(frame.phase, frame.seq, body, run.id, frame.id);
    run.stored.add(frame.id);
  }
  run.changed.clear();
};

/** Writes what is known of a run apart from its frames. */
export const writeRun = (kernel: Kernel, run: Run): void => {
  kernel.store
    .sql(
      `UPDATE runs SET status = ?, output = ?, error = ?, cause = ?, stopped = ?, events = ?, frames = ?,
       redrives = ?, redriven = ?, redrive_token = ? WHERE id = ?`,
    )
    .run(
      run.status,
      run.output ?? null,
      run.error ?? null,
      run.cause ?? null,
      run.stopped ?? null,
      run.events,
      run.lastFrame,
      run.redrives,
      run.redriven ?? null,
      run.redriveToken ?? null,
      run.id,
    );
};

/** Writes what has changed, and lets go of the runs that are over, and of those that were used longest ago. */
export const writeChanges = (kernel: Kernel): void => {
  writeEvents(kernel);
  for (const run of kernel.touched) {
    writeFrames(kernel, run);
    writeRun(kernel, run);
    if (run.status === "RUNNING") kernel.runs.set(run.id, run, weightOf(run));
    else kernel.runs.delete(run.id);
  }
  kernel.touched.clear();
  kernel.runs.trim();
};
