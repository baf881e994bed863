import type { Kernel } from "../kernel.ts";
import type { Frame, Run } from "../run.ts";

/** Notes that `frame` of `run` waits for the end of `child`. */
export const awaitChild = (kernel: Kernel, run: Run, frame: Frame, child: number): void => {
  kernel.store
    .sql("INSERT OR IGNORE INTO children (child, run, frame) VALUES (?, ?, ?)")
    .run(child, run.id, frame.id);
};

export const forgetChildren = (kernel: Kernel, run: Run, frame: Frame): void => {
  kernel.store.sql("DELETE FROM children WHERE run = ? AND frame = ?").run(run.id, frame.id);
};

/** The frame no longer waits: the runs that it started for itself are ended as soon as this step is done. */
export const orphanChildrenOf = (kernel: Kernel, run: Run, frame: Frame): void => {
  const rows = kernel.store
    .sql("SELECT child FROM children WHERE run = ? AND frame = ?")
    .all<{ child: number }>(run.id, frame.id);
  if (rows.length === 0) return;
  forgetChildren(kernel, run, frame);
  kernel.orphans.push(...rows.map(({ child }) => child));
};
