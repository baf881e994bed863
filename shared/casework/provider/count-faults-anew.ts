import { londonDate } from "#domain/calendar/london.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";

/** The row that says that the faults of a school's providers were counted on a day. */
export const faultsRun = (at: SchoolRef, date: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `faults-${date}` }) as const;

/** After a pupil's statuses changed: a plan or care may make registration necessary (O35); the next sweep counts anew. */
export const recountFaults = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const { kind, scope, key } = faultsRun(at, londonDate(deps.clock.now()));
  await deps.effects.remove(kind, scope, key);
};
