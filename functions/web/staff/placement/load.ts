import { placements, read } from "#casework/commit/streams.ts";
import { pupilOf } from "#casework/people/people.ts";
import { nameFor, type PupilRecord } from "#contracts/people.ts";
import type { Commit } from "#domain/commit.ts";
import { placementStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";

export type Loaded = {
  readonly stream: string;
  readonly placement: Placement;
  readonly commits: readonly Commit<PlacementEvent>[];
  readonly pupil: PupilRecord | undefined;
  /** The pupil's name as this person may see it. */
  readonly who: string;
};

/** The placement of a page's address, folded from its stream; undefined when this school has none of that id. */
export const loadPlacement = async (c: StaffContext): Promise<Loaded | undefined> => {
  const id = c.request.params.placement ?? "";
  if (!/^[a-z0-9]{8,40}$/.test(id)) return undefined;
  const stream = placementStream(c.at, id);
  const { state, commits } = await read(c.deps, placements, stream);
  if (state.version === 0) return undefined;
  const pupil = await pupilOf(c.deps, c.scope, state.pupil);
  const who = pupil ? nameFor(c.sees, pupil) : "Pupil (record erased)";
  return { stream, placement: state, commits, pupil, who };
};
