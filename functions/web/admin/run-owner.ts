import { namedRun } from "#domain/run-name.ts";
import type { SchoolRef } from "#domain/streams.ts";

/** What a run is about: a placement, or one school day of a school. */
export type RunOwner =
  | { readonly kind: "placement"; readonly placement: string }
  | { readonly kind: "day"; readonly date: string };

/** Read from a run's name; undefined for another school's day. Whose placement it is, its name does not say. */
export const ownerOf = (at: SchoolRef, machine: string, name: string): RunOwner | undefined => {
  const run = namedRun(machine, name);
  if (run?.of === "day") return run.school === at.school ? { kind: "day", date: run.date } : undefined;
  return run && { kind: "placement", placement: run.placement };
};
