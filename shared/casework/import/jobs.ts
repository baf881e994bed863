import type { Effect } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";

/** A part of an import that is to be done in the background: on AWS by the function that the table's stream calls, here in the lane. */
export type ImportJob = {
  readonly import: string;
  readonly step: "check" | "take";
  /** The child of the plan with which this part begins. */
  readonly offset: number;
  readonly tries: number;
  /** ISO instant at which it was laid down. */
  readonly at: string;
};

const keyOf = (job: Pick<ImportJob, "import" | "step" | "offset">): string =>
  `${job.import}-${job.step}-${String(job.offset).padStart(6, "0")}`;

export const jobIn = (row: Effect): ImportJob => row.body as ImportJob;

/** Lays a part down; the same part laid down twice is one. */
export const layJob = async (
  deps: Deps,
  scope: string,
  job: Pick<ImportJob, "import" | "step" | "offset">,
): Promise<void> => {
  const body: ImportJob = { ...job, tries: 0, at: deps.clock.now().toString() };
  await deps.effects.putIfAbsent({ kind: "job", scope, key: keyOf(job), body });
};

export const removeJob = (deps: Deps, scope: string, job: ImportJob): Promise<void> =>
  deps.effects.remove("job", scope, keyOf(job));

/** Notes that a part could not be done this time; says how often that was so. */
export const triedJob = async (deps: Deps, scope: string, job: ImportJob): Promise<number> => {
  const key = keyOf(job);
  const row = await deps.effects.get("job", scope, key);
  if (!row) return 0;
  const tries = jobIn(row).tries + 1;
  await deps.effects.replace({ kind: "job", scope, key, body: { ...jobIn(row), tries } }, row.revision);
  return tries;
};

/** How long a part may wait before it is laid down anew (milliseconds). */
const patience = 4 * 60_000;

/** Lays parts down anew that nobody has done: only a new row is told by the table's stream. */
export const ringForJobs = async (deps: Deps, scope: string): Promise<void> => {
  const before = deps.clock.now().epochMilliseconds - patience;
  for (const row of await deps.effects.list("job", scope)) {
    const job = jobIn(row);
    if (Date.parse(job.at) > before) continue;
    await deps.effects.remove("job", scope, row.key);
    const body: ImportJob = { ...job, at: deps.clock.now().toString() };
    await deps.effects.putIfAbsent({ kind: "job", scope, key: row.key, body });
  }
};

/** How far taking in has come: children of the plan, and what became of them. */
export type Progress = {
  readonly done: number;
  readonly of: number;
  readonly fresh: number;
  readonly changes: number;
  readonly contacts: number;
  readonly refused: number;
};

export const noProgress: Progress = { done: 0, of: 0, fresh: 0, changes: 0, contacts: 0, refused: 0 };

const progressRow = (id: string, scope: string) => ({ kind: "run", scope, key: `import-${id}` }) as const;

export const progressOf = async (deps: Deps, scope: string, id: string): Promise<Progress> => {
  const { kind, key } = progressRow(id, scope);
  return ((await deps.effects.get(kind, scope, key))?.body as Progress | undefined) ?? noProgress;
};

export const noteProgress = async (
  deps: Deps,
  scope: string,
  id: string,
  progress: Progress,
): Promise<void> => {
  const row = progressRow(id, scope);
  const before = await deps.effects.get(row.kind, scope, row.key);
  const next = { ...row, body: progress };
  if (before) await deps.effects.replace(next, before.revision);
  else await deps.effects.putIfAbsent(next);
};
