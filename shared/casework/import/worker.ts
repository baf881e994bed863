import type { Refusal } from "#domain/decision.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Import } from "#streams/sheets/imports.ts";
import type { Plan, Planned } from "./plan.ts";

/** What became of one of a plan. */
export type Taken = {
  readonly fresh: number;
  readonly changes: number;
  readonly contacts: number;
  readonly refused: readonly string[];
};

export const nothingTaken: Taken = { fresh: 0, changes: 0, contacts: 0, refused: [] };

export const plusTaken = (a: Taken, b: Taken): Taken => ({
  fresh: a.fresh + b.fresh,
  changes: a.changes + b.changes,
  contacts: a.contacts + b.contacts,
  refused: [...a.refused, ...b.refused],
});

type Of = readonly [deps: Deps, at: SchoolRef, i: Import];

/** A plan, and how many lines it was made of; or why none can be made. */
export type Planner<P extends Planned> = (
  ...of: Of
) => Promise<{ readonly plan: Plan<P>; readonly lines: number } | Refusal>;

/** Takes one of a plan in; done again, it is done once. */
export type Taker<P extends Planned> = (...of: readonly [...Of, P]) => Promise<Taken>;

/** How one kind of import is planned and carried out. */
export type Worker = { readonly plan: Planner<Planned>; readonly take: Taker<Planned> };

/** Both halves of one kind: what the one has written, the other reads. */
export const worker = <P extends Planned>(plan: Planner<P>, take: Taker<P>): Worker => ({
  plan,
  take: (deps, at, i, planned) => take(deps, at, i, planned as P),
});
