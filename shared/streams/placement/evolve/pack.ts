import type { Words } from "#domain/commit.ts";
import type { PlacementEvent } from "../events/events.ts";
import type { Placement } from "../state.ts";
import type { Meta } from "./evolve.ts";

export type PackOffer = {
  readonly provider: string;
  readonly sheet: number;
  readonly start: string;
  readonly until: string;
  readonly at: string;
  readonly version: number;
};

export type PackOpening = {
  readonly provider: string;
  readonly sheet: number;
  readonly at: string;
  readonly version: number;
  readonly words: Words;
};

export type Pack = {
  /** Earliest first. */
  readonly offers: readonly PackOffer[];
  readonly openings: readonly PackOpening[];
  /** How many codes were asked for so far. */
  readonly codes: number;
};

export const blankPack: Pack = { offers: [], openings: [], codes: 0 };

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
