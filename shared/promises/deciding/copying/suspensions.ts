import { type Decision, decided } from "#domain/decision.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";

/** Copies the pupil's suspensions to an open placement after a change; nothing where they are the same already. */
export const copySuspensions = (
  p: Placement,
  suspensions: readonly Suspension[],
  from: string,
): Decision<PlacementEvent> =>
  p.version > 0 && p.phase !== "closed" && JSON.stringify(suspensions) !== JSON.stringify(p.suspensions)
    ? decided([{ type: "suspensions-copied", suspensions, from }])
    : decided([]);
