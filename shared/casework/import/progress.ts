import type { Deps } from "#ports/host.ts";
import { note, notedOf } from "../jobs/parts.ts";

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

export const progressOf = async (deps: Deps, scope: string, id: string): Promise<Progress> =>
  ((await notedOf(deps, scope, "import", id)) as Progress | undefined) ?? noProgress;

export const noteProgress = (deps: Deps, scope: string, id: string, body: Progress): Promise<void> =>
  note(deps, scope, { work: "import", id, body });
