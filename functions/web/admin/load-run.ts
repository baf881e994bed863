import { rootRunName } from "../../../shared/casework/start-runs.ts";
import { placements, read } from "../../../shared/casework/streams.ts";
import type { MachineName } from "../../../shared/contracts/machines.ts";
import type { Placement } from "../../../shared/domain/placement/state.ts";
import { placementStream } from "../../../shared/domain/streams.ts";
import type { StaffContext } from "../../../shared/door/context.ts";
import type { RunEvent, RunFacts } from "../../../shared/ports/runs.ts";
import { machineOf, placementOf } from "./run-names.ts";

export type LoadedRun = {
  readonly machine: MachineName;
  readonly run: RunFacts;
  readonly stream: string;
  readonly placement: Placement;
  /** The placement's root run of its present epoch; undefined when the engine has none of that name any more. */
  readonly root: RunFacts | undefined;
};

/** The run of a page's address, if it is a run of one of this school's placements. */
export const loadRun = async (c: StaffContext): Promise<LoadedRun | undefined> => {
  const machine = machineOf(c.request.params.machine);
  const name = c.request.params.name ?? "";
  if (!machine || !/^[A-Za-z0-9_-]{1,80}$/.test(name)) return undefined;
  const stream = placementStream(c.at, placementOf(name));
  const { state } = await read(c.deps, placements, stream);
  if (state.version === 0) return undefined;
  const run = await c.deps.runs.describe(machine, name);
  if (!run) return undefined;
  const rootName = rootRunName(state.id, state.epoch);
  const root =
    run.machine === "placement" && run.name === rootName
      ? run
      : await c.deps.runs.describe("placement", rootName);
  return { machine, run, stream, placement: state, root };
};

/** The longest history that a run may have is 25,000 events. */
const mostPages = 25;

/** A run's whole history, in order. */
export const historyOf = async (
  c: StaffContext,
  { machine, run }: LoadedRun,
): Promise<readonly RunEvent[]> => {
  const events: RunEvent[] = [];
  let next: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await c.deps.runs.history(machine, run.name, next);
    events.push(...found.items);
    next = found.next;
    if (!next) break;
  }
  return events;
};
