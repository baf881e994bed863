import type { Commit } from "#domain/commit.ts";
import type { Decision } from "#domain/decision.ts";
import { copyWeeks, noteConcernBeside } from "#domain/placement/decide/weeks.ts";
import type { PlacementEvent } from "#domain/placement/events.ts";
import { partOf } from "#domain/placement/own-week.ts";
import type { Placement } from "#domain/placement/state.ts";
import { keepWeek, weeksBeside } from "#domain/pupil/claims.ts";
import type { Pupil } from "#domain/pupil/pupil.ts";
import { placementStream, pupilStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { carryOn } from "../commit/execute.ts";
import { placements, pupils, read } from "../commit/streams.ts";

type Copy = (p: Placement, pupil: Pupil) => Decision<PlacementEvent>;

/** What a pupil's commit means for each of their open placements; one whose own stream has not begun learns it when it does. */
export const toOpenPlacements = async (
  deps: Deps,
  at: SchoolRef,
  commit: Commit,
  copy: Copy,
): Promise<void> => {
  const { state } = await read(deps, pupils, commit.stream);
  for (const { placement } of state.open) {
    const stream = placementStream(at, placement);
    if ((await deps.ledger.head(stream)) === 0) continue;
    const command = { stream, id: `copy-${commit.hash.slice(0, 32)}`, by: "system" };
    await carryOn(deps, placements, command, (p) => copy(p, state));
  }
};

/** After a claim on the pupil's week: each open placement learns what the others take of it. */
export const copyWeek = (deps: Deps, at: SchoolRef, commit: Commit): Promise<void> =>
  toOpenPlacements(deps, at, commit, (p, pupil) => copyWeeks(p, weeksBeside(pupil, p.id), commit.hash));

const weekly = ["timetable", "sessions-changed", "end"];
const saysWeek = (e: PlacementEvent): boolean =>
  e.type === "route-changed" || (e.type === "form-submitted" && weekly.includes(e.form));

/**
 * Tells the pupil's week what a placement takes of it: sessions that were claimed before they were recorded stay as they
 * are; an earlier end, another route or a claim that was lost on the way is brought up to date.
 */
export const tellWeek = async (deps: Deps, at: SchoolRef, commit: Commit): Promise<void> => {
  const events = commit.events as readonly PlacementEvent[];
  if (!events.some(saysWeek)) return;
  const { state: p } = await read(deps, placements, commit.stream);
  const part = partOf(p);
  if (!part) return;
  const command = {
    stream: pupilStream(at, p.pupil),
    id: `week-${commit.hash.slice(0, 32)}`,
    by: "system",
  };
  await carryOn(deps, pupils, command, (pupil) => keepWeek(pupil, part));
};

/** A concern that was sorted, whatever it is about, reaches the pupil's other open placements. */
export const heedBeside = async (deps: Deps, at: SchoolRef, commit: Commit): Promise<void> => {
  const sorted = (commit.events as readonly PlacementEvent[]).find(
    (e) => e.type === "form-submitted" && e.form === "concern-sorted",
  );
  if (sorted?.type !== "form-submitted") return;
  const { state: of } = await read(deps, placements, commit.stream);
  const { state: pupil } = await read(deps, pupils, pupilStream(at, of.pupil));
  const about = String(sorted.answers.about ?? "");
  for (const { placement } of pupil.open) {
    if (placement === of.id) continue;
    const stream = placementStream(at, placement);
    const command = { stream, id: `beside-${commit.hash.slice(0, 32)}`, by: "system" };
    await carryOn(deps, placements, command, (p) =>
      noteConcernBeside(p, { of: of.id, about, at: commit.at }),
    );
  }
};
