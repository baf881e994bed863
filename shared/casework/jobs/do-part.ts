import { faultName } from "#domain/failures/fault-name.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Part, removePart, triedPart } from "./parts.ts";
import { workers } from "./workers.ts";

/** After so many tries a part is given up, and is somebody's task. */
const mostTries = 5;

/**
 * Does one part of work. A part that cannot be done throws, and is tried again; the fifth time the work is given up and is
 * somebody's task.
 */
export const doPart = async (deps: Deps, at: SchoolRef, part: Part): Promise<void> => {
  const scope = scopeOf(at);
  const worker = workers[part.work];
  try {
    await worker.does(deps, at, part);
    await removePart(deps, scope, part);
  } catch (fault) {
    const tries = await triedPart(deps, scope, part);
    deps.log("warn", "A part of work in the background could not be done", {
      work: part.work,
      id: part.id,
      tries,
      fault: faultName(fault),
    });
    if (tries < mostTries) throw fault;
    await worker.givesUp(deps, at, part.id);
    await removePart(deps, scope, part);
  }
};
