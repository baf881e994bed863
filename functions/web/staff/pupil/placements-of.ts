import { routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { StaffContext } from "#door/context.ts";
import { type Phase, phaseNames } from "#streams/placement/phase.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { placementHref } from "./list.ts";

export type PlacementShown = {
  readonly id: string;
  readonly phase: string;
  /** By which way it came about. */
  readonly route: string;
  readonly open: boolean;
  readonly start: string;
  readonly end: string;
  readonly href?: string;
};

/** Every referral and placement of a pupil, the latest first; also those of a record that has become part of this one. */
export const placementsOf = async (c: StaffContext, pupil: Pupil): Promise<readonly PlacementShown[]> => {
  const rows = await Promise.all(pupil.placements.map((id) => c.deps.views.get("placements", c.scope, id)));
  return pupil.placements
    .map((id, i) => {
      const body = rows[i]?.body;
      const phase = (body?.phase ?? "referral") as Phase;
      const href = rows[i] && placementHref(c, id, phase);
      return {
        id,
        phase: phaseNames[phase],
        route: routeNames[(body?.route ?? "agreement") as Route],
        open: pupil.open.some((o) => o.placement === id),
        start: String(body?.start ?? ""),
        end: String(body?.end ?? ""),
        ...(href ? { href } : {}),
      };
    })
    .reverse();
};
