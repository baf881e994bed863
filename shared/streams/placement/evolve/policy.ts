import type { SettingName, SettingValue } from "#domain/rules/settings.ts";
import type { PlacementEvent } from "../events/events.ts";
import type { Placement } from "../state.ts";

/** A setting that was made stricter for one placement. */
export type Tightened = {
  readonly setting: SettingName;
  readonly is: SettingValue;
  readonly at: string;
  readonly by: string;
  readonly version: number;
};

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
