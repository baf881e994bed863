import { placements, read } from "#casework/commit/streams.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { isDirection } from "#domain/routes.ts";
import { placementStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import {
  directionApproved,
  directionDecision,
  panelOf,
  readyToApprove,
} from "#streams/placement/direction.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Loaded, loadPlacement } from "../placement/load.ts";

/** Clerk and leads see each proposed direction; a governor the cases that they are named for, and no other (catalogue 1N). */
export const maySeeCase = (c: StaffContext, p: Placement): boolean =>
  isDirection(p.route) &&
  p.phase !== "closed" &&
  (c.may("form.direction-panel") || panelOf(p).includes(c.staff));

export const mayDecideCase = (c: StaffContext, p: Placement): boolean =>
  c.may("form.direction-approval") || panelOf(p).includes(c.staff);

/** The case of a page's address; undefined where there is none that this person may see. */
export const loadCase = async (c: StaffContext): Promise<Loaded | undefined> => {
  const loaded = await loadPlacement(c);
  return loaded && maySeeCase(c, loaded.placement) ? loaded : undefined;
};

/** Where the governing body's decision stands, in a few words. */
export const standingOf = (p: Placement): string => {
  if (directionApproved(p)) return "Approved";
  const decision = directionDecision(p);
  if (decision?.answers.decision === "not-approved") return "Not approved";
  if (decision) return "Approved for a shorter time: to be decided again";
  if (!readyToApprove(p)) return "Not ready: decision, provider or dates are missing";
  return panelOf(p).length > 0 ? "Waits for the decision" : "Governors to be named";
};

/** Every case that this person may see. */
export const casesOf = async (c: StaffContext): Promise<readonly Placement[]> => {
  const rows = (await placementRows(c.deps, c.scope)).filter((row) => row.phase !== "closed");
  const all = await Promise.all(
    rows.map(async (row) => (await read(c.deps, placements, placementStream(c.at, row.id))).state),
  );
  return all.filter((p) => maySeeCase(c, p));
};
