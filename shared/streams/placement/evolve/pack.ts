import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import type { Placement } from "../state.ts";

/** The pack for day one: offered to the provider, asked for, opened. */
export const evolvePack = (p: Placement, e: PlacementEvent, { at, version }: Meta): Placement => {
  switch (e.type) {
    case "pack-offered": {
      const { type: _type, ...offer } = e;
      return { ...p, pack: { ...p.pack, offers: [...p.pack.offers, { ...offer, at, version }] } };
    }
    case "pack-code-asked":
      return { ...p, pack: { ...p.pack, codes: p.pack.codes + 1 } };
    case "pack-opened": {
      const { type: _type, ...opening } = e;
      return { ...p, pack: { ...p.pack, openings: [...p.pack.openings, { ...opening, at, version }] } };
    }
    default:
      return p;
  }
};
