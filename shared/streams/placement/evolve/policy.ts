import type { PlacementEvent } from "../events/events.ts";
import type { Placement } from "../state.ts";

type Meta = { readonly at: string; readonly by: string; readonly version: number };

/** What events change of the rules by which a placement is judged. */
export const evolvePolicy = (p: Placement, e: PlacementEvent, { at, by, version }: Meta): Placement => {
  switch (e.type) {
    case "trust-copied":
      return { ...p, trust: e.trust };
    case "policy-changed":
      return { ...p, profile: e.to };
    case "rule-tightened":
      return {
        ...p,
        tightened: [...p.tightened, { setting: e.setting, is: e.is, at, by, version }],
      };
    default:
      return p;
  }
};
