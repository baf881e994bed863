import type { PlacementInput } from "#contracts/machines.ts";
import type { Commit } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { cycleOf, type Placement } from "#streams/placement/state.ts";
import { placements, read } from "../commit/streams.ts";
import { scopeOfStream } from "../mail/outbox.ts";
import { noteBegun } from "../runs/run-rows.ts";

export const rootRunName = (placement: string, epoch: number): string => `${placement}-e${epoch}`;

/** What the root run of an epoch is started with; the same at every attempt while nothing was judged. */
const inputOf = (stream: string, p: Placement): PlacementInput => {
  const { tenant, school } = parseStream(stream);
  return { tenant, school, placement: p.id, epoch: p.epoch, phase: p.phase, cycle: cycleOf(p) };
};

const beginsRun = (commit: Commit): boolean =>
  commit.events.some((e) => e.type === "placement-opened" || e.type === "epoch-advanced");

/** Starts the run of an epoch; a run of that name that exists already is the one. */
export const startRun = async (deps: Deps, stream: string): Promise<"started" | "exists"> => {
  const { commits } = await read(deps, placements, stream);
  const from = commits.findLastIndex(beginsRun);
  const begun = placements(parseStream(stream).id, commits.slice(0, from + 1));
  const name = rootRunName(begun.id, begun.epoch);
  const done = await deps.runs.start("placement", name, inputOf(stream, begun));
  if (done === "started") await noteBegun(deps, scopeOfStream(stream), "placement", name);
  return done;
};
