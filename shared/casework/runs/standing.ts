import { Temporal } from "temporal-polyfill";
import { namedRun } from "#domain/run-name.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Parked } from "../gate/parked.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";
import type { RunRow } from "./run-rows.ts";

/** How a run stands, the worst first: the order of the list. */
export const standings = ["failed", "stuck", "stopped", "waiting", "ended"] as const;
export type Standing = (typeof standings)[number];

/** What tells how runs stand; nothing of it comes from the engine. */
export type Tending = {
  readonly now: Temporal.Instant;
  readonly placements: ReadonlyMap<string, PlacementRow>;
  readonly parked: ReadonlyMap<string, Parked>;
};

/** Reads it out of a school's own lists. */
export const tendingOf = async (deps: Deps, at: SchoolRef): Promise<Tending> => {
  const [placements, parked] = await Promise.all([
    placementRows(deps, scopeOf(at)),
    deps.effects.list("parked", scopeOf(at)),
  ]);
  return {
    now: deps.clock.now(),
    placements: new Map(placements.map((row) => [row.id, row])),
    parked: new Map(parked.map(({ key, body }) => [key, body as Parked])),
  };
};

/** A wait this long past its due moment has lost its timer: the sweep takes it up. */
export const timerLateBy = { hours: 1 } as const;

/** Whether an ISO instant lies this long back, or longer. */
export const isPast = (at: string, by: Temporal.DurationLike, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at).add(by), now) <= 0;

/** A run that should wait for something, and has no timer or a lost one. */
const isStuck = (row: RunRow, placement: string, k: Tending): boolean => {
  if (k.placements.get(placement)?.phase === "closed") return false;
  const waits = k.parked.get(placement);
  if (!waits || (row.machine === "gate" && waits.run !== row.name))
    return isPast(row.startedAt, timerLateBy, k.now);
  return isPast(waits.due, timerLateBy, k.now);
};

/** How a run stands; `placement`: that which it tends, none for a school day. */
export const standingOf = (row: RunRow, placement: string | undefined, k: Tending): Standing => {
  switch (row.status) {
    case "SUCCEEDED":
      return "ended";
    case "ABORTED":
      return "stopped";
    case "FAILED":
    case "TIMED_OUT":
      return "failed";
    case "RUNNING":
    case "PENDING_REDRIVE":
      return placement !== undefined && isStuck(row, placement, k) ? "stuck" : "waiting";
  }
};

/** When it looks again by itself (ISO instant), or "": of a placement's own run, when its phase does. */
export const looksAgainAt = (row: RunRow, placement: string, standing: Standing, k: Tending): string => {
  const parked = k.parked.get(placement);
  // What has failed or was stopped looks at nothing any more, though its wait may still be written down.
  if (standing === "ended" || standing === "failed" || standing === "stopped") return "";
  if (row.machine === "gate" && parked?.run !== row.name) return "";
  return parked?.due ?? "";
};

/** As much of a run as its place in the list hangs on: of thousands only those of one page are told in words. */
export type Sketch = {
  readonly row: RunRow;
  readonly standing: Standing;
  readonly due: string;
  readonly stoppedAt?: string;
};

/** Nothing for a name that this product gives to no run. */
export const sketchOf = (row: RunRow, k: Tending): Sketch | undefined => {
  const run = namedRun(row.machine, row.name);
  if (!run) return undefined;
  const ended = row.endedAt ? { stoppedAt: row.endedAt } : {};
  if (run.of === "day") return { row, standing: standingOf(row, undefined, k), due: "", ...ended };
  const standing = standingOf(row, run.placement, k);
  return { row, standing, due: looksAgainAt(row, run.placement, standing, k), ...ended };
};

/** How many runs there are of each standing. */
export const countedStandings = (all: readonly Sketch[]): Readonly<Record<Standing, number>> => {
  const counts = Object.fromEntries(standings.map((each) => [each, 0])) as Record<Standing, number>;
  for (const { standing } of all) counts[standing] += 1;
  return counts;
};

/** A placement's reference, as mails and lists give it. */
export const referenceOf = (placement: string): string => placement.slice(0, 6).toUpperCase();
