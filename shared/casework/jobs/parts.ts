import type { Effect } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";

/** What goes on in the background. */
export type WorkKind = "import" | "pack" | "comparison";

/** A part of work that is to be done in the background: on AWS by the function that the table's stream calls, here in the lane. */
export type Part = {
  readonly work: WorkKind;
  /** Which of them. */
  readonly id: string;
  readonly step: string;
  /** Where in the work this part begins. */
  readonly offset: number;
  readonly tries: number;
  /** ISO instant at which it was laid down. */
  readonly at: string;
};

export type PartNamed = Pick<Part, "work" | "id" | "step" | "offset">;

const keyOf = ({ id, step, offset }: PartNamed): string => `${id}-${step}-${String(offset).padStart(6, "0")}`;

/** The part that a row holds; those that an earlier version laid down are of imports, and say so by their name for it. */
export const partIn = (row: Effect): Part => {
  const { import: id, ...body } = row.body as Part & { readonly import?: string };
  return id === undefined ? body : { ...body, work: "import", id };
};

/** Lays a part down; the same part laid down twice is one. */
export const layPart = async (deps: Deps, scope: string, part: PartNamed): Promise<void> => {
  const body: Part = { ...part, tries: 0, at: deps.clock.now().toString() };
  await deps.effects.putIfAbsent({ kind: "job", scope, key: keyOf(part), body });
};

export const removePart = (deps: Deps, scope: string, part: Part): Promise<void> =>
  deps.effects.remove("job", scope, keyOf(part));

/** Notes that a part could not be done this time; says how often that was so. */
export const triedPart = async (deps: Deps, scope: string, part: Part): Promise<number> => {
  const key = keyOf(part);
  const row = await deps.effects.get("job", scope, key);
  if (!row) return 0;
  const tries = partIn(row).tries + 1;
  await deps.effects.replace({ kind: "job", scope, key, body: { ...partIn(row), tries } }, row.revision);
  return tries;
};

/** How long a part may wait before it is laid down anew (milliseconds). */
const patience = 4 * 60_000;

/** Lays parts down anew that nobody has done: only a new row is told by the table's stream. */
export const ringForParts = async (deps: Deps, scope: string): Promise<void> => {
  const before = deps.clock.now().epochMilliseconds - patience;
  for (const row of await deps.effects.list("job", scope)) {
    const part = partIn(row);
    if (Date.parse(part.at) > before) continue;
    await deps.effects.remove("job", scope, row.key);
    const body: Part = { ...part, at: deps.clock.now().toString() };
    await deps.effects.putIfAbsent({ kind: "job", scope, key: row.key, body });
  }
};

const progressRow = (work: WorkKind, id: string, scope: string) =>
  ({ kind: "run", scope, key: `${work}-${id}` }) as const;

/** What was noted of how far work has come; undefined before its first part is done. */
export const notedOf = async (
  deps: Deps,
  scope: string,
  work: WorkKind,
  id: string,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const { kind, key } = progressRow(work, id, scope);
  return (await deps.effects.get(kind, scope, key))?.body;
};

/** Notes how far work has come. */
export const note = async (
  deps: Deps,
  scope: string,
  { work, id, body }: Pick<Part, "work" | "id"> & { readonly body: Effect["body"] },
): Promise<void> => {
  const row = progressRow(work, id, scope);
  const before = await deps.effects.get(row.kind, scope, row.key);
  const next = { ...row, body };
  if (before) await deps.effects.replace(next, before.revision);
  else await deps.effects.putIfAbsent(next);
};
