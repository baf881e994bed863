import type { Calls } from "./calls.ts";
import type { Kernel, Ready } from "./kernel.ts";
import { loadRun } from "./storage/runs.ts";

/**
 * After a start: frames that had work get it again in the same order, and functions whose result was never
 * recorded are called once more with the same payload.
 */
export const recover = (kernel: Kernel, calls: Calls): void => {
  // The phases are written out, so that SQLite can take the index that holds only these frames.
  const rows = (phase: "ready" | "invoked") =>
    kernel.store
      .sql(`SELECT run, id AS frame, seq FROM frames WHERE phase = '${phase}' ORDER BY seq`)
      .all<Ready>();
  for (const ready of rows("ready")) kernel.readyFrames.push(ready);
  kernel.seq = kernel.readyFrames.at(-1)?.seq ?? 0;
  for (const { run, frame } of rows("invoked")) {
    const task = loadRun(kernel, run).frames.get(frame)?.task;
    if (task?.functionName === undefined) continue;
    const payload = JSON.stringify(task.payload);
    calls.start({ run, frame, scheduled: task.scheduled, functionName: task.functionName, payload });
  }
};
