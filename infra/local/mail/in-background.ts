import { doPart } from "#casework/jobs/do-part.ts";
import { partIn } from "#casework/jobs/parts.ts";
import type { Effect } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import type { Lane } from "./lane.ts";

/** The school whose scope a row names. */
const schoolOf = (scope: string) => {
  const [tenant = "", school = ""] = scope.split("/");
  return { tenant, school };
};

/**
 * Does work that was laid down, one part after the other and between other jobs of the lane. What could not be done has said so
 * in the log, and stays where it is for the sweep.
 */
export const inBackground =
  (lane: Lane, deps: () => Deps) =>
  (row: Omit<Effect, "revision">): void => {
    lane
      .add(() => doPart(deps(), schoolOf(row.scope), partIn({ ...row, revision: 1 })))
      .catch(() => undefined);
  };
