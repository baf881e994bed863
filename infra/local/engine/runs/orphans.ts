import type { Kernel } from "../kernel.ts";
import { loadRun } from "../storage/runs.ts";
import { closeRun } from "./close.ts";

/** Aborts the runs whose parents wait no longer, and the runs that those wait for. */
export const endOrphans = (kernel: Kernel): void => {
  for (let id = kernel.orphans.shift(); id !== undefined; id = kernel.orphans.shift()) {
    const run = loadRun(kernel, id);
    if (run.status === "RUNNING") closeRun(kernel, run, { status: "ABORTED", previous: 0 });
  }
};
