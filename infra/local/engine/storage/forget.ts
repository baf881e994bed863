import type { Kernel } from "../kernel.ts";

/** Closed runs whose name begins so, or that ended before this moment (epoch milliseconds); both, where both are given. */
export type ClosedRuns = { readonly prefix?: string; readonly before?: number };

const TABLES = ["frames", "items", "events", "timers", "tokens", "children"] as const;

/** Runs for which nobody waits any more, by their number in the file; `most` of them. */
export const closedRuns = (
  kernel: Kernel,
  { prefix = "", before }: ClosedRuns,
  most = Number.MAX_SAFE_INTEGER,
): readonly number[] =>
  kernel.store
    .sql(
      `SELECT id FROM runs WHERE stopped IS NOT NULL AND status <> 'RUNNING' AND stopped < ?
       AND name >= ? AND name < ? AND id NOT IN (SELECT child FROM children) ORDER BY id LIMIT ?`,
    )
    .all<{ id: number }>(before ?? Number.MAX_SAFE_INTEGER, prefix, `${prefix}\u{10FFFF}`, most)
    .map(({ id }) => id);

/** Erases `most` closed runs, their histories and all that belongs to them; says how many. */
export const forgetRuns = (kernel: Kernel, closed: ClosedRuns, most: number): number => {
  const ids = closedRuns(kernel, closed, most);
  for (const id of ids) {
    for (const table of TABLES) kernel.store.sql(`DELETE FROM ${table} WHERE run = ?`).run(id);
    kernel.store.sql("DELETE FROM runs WHERE id = ?").run(id);
    kernel.runs.delete(id);
  }
  return ids.length;
};
