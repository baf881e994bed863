import { placements, read } from "#casework/commit/streams.ts";
import type { Parked } from "#casework/gate/parked.ts";
import { rootRunName } from "#casework/gate/start-run.ts";
import { parkedOf } from "#casework/runs/wake-now.ts";
import type { MachineName } from "#contracts/machines.ts";
import type { Commit } from "#domain/commit.ts";
import { placementStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { RunFacts } from "#ports/runs.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { machineOf } from "../run-names.ts";
import { ownerOf } from "../run-owner.ts";
import { type History, keptHistory } from "./kept-histories.ts";

/** The placement that a run tends. */
export type Tended = {
  readonly kind: "placement";
  readonly stream: string;
  readonly placement: Placement;
  /** What was decided of it, in order. */
  readonly commits: readonly Commit<PlacementEvent>[];
  /** The placement's root run of its present epoch; undefined when the engine has none of that name any more. */
  readonly root: RunFacts | undefined;
  /** The gate of its present epoch, while it waits. */
  readonly parked: Parked | undefined;
};

export type LoadedRun = {
  readonly machine: MachineName;
  readonly run: RunFacts;
  /** Or the school day whose attendance it collects. */
  readonly of: Tended | { readonly kind: "day"; readonly date: string };
};

const tendedBy = async (c: StaffContext, id: string, run: RunFacts): Promise<Tended | undefined> => {
  const stream = placementStream(c.at, id);
  const { state: placement, commits } = await read(c.deps, placements, stream);
  if (placement.version === 0) return undefined;
  const name = rootRunName(placement.id, placement.epoch);
  const isRoot = run.machine === "placement" && run.name === name;
  const root = isRoot ? run : await c.deps.runs.describe("placement", name);
  const waits = await parkedOf(c.deps, c.scope, id);
  const parked = waits?.gate.epoch === placement.epoch ? waits : undefined;
  return { kind: "placement", stream, placement, commits, root, parked };
};

/** A run by its machine and name, if it is a run of this school. */
export const loadRunNamed = async (
  c: StaffContext,
  machineName: string | undefined,
  name: string,
): Promise<LoadedRun | undefined> => {
  const machine = machineOf(machineName);
  const owner = machine && /^[A-Za-z0-9_-]{1,80}$/.test(name) ? ownerOf(c.at, machine, name) : undefined;
  const run = machine && owner ? await c.deps.runs.describe(machine, name) : undefined;
  if (!machine || !owner || !run) return undefined;
  const of = owner.kind === "day" ? owner : await tendedBy(c, owner.placement, run);
  return of && { machine, run, of };
};

/** The run of a page's address, if it is a run of this school. */
export const loadRun = (c: StaffContext): Promise<LoadedRun | undefined> =>
  loadRunNamed(c, c.request.params.machine, c.request.params.name ?? "");

/** A run's history as far as it is known, in order, without its tokens. */
export const historyOf = (c: StaffContext, { run }: LoadedRun): Promise<History> => keptHistory(c.deps, run);
