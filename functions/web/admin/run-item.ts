import type { SchoolRef } from "#domain/streams.ts";
import type { RunFacts } from "#ports/runs.ts";
import { runHref } from "./run-names.ts";
import { ownerOf, type RunOwner } from "./run-owner.ts";

/** The placement's address only for whoever may open it: many an administrator may not. */
const ownerFacts = (owner: RunOwner | undefined, mayOpen: boolean) => {
  if (owner?.kind === "day") return { date: owner.date };
  if (!owner) return {};
  const { placement } = owner;
  return mayOpen ? { placement, placementHref: `/placements/${placement}` } : { placement };
};

/** A run in the list. */
export type Item = Pick<RunFacts, "machine" | "name" | "status" | "startedAt" | "stoppedAt"> & {
  readonly href: string;
  readonly placement?: string;
  readonly placementHref?: string;
  readonly date?: string;
};

export const itemOf = (at: SchoolRef, run: RunFacts, mayOpen: boolean): Item => ({
  machine: run.machine,
  name: run.name,
  href: runHref(run.machine, run.name),
  ...ownerFacts(ownerOf(at, run.machine, run.name), mayOpen),
  status: run.status,
  startedAt: run.startedAt,
  ...(run.stoppedAt ? { stoppedAt: run.stoppedAt } : {}),
});
