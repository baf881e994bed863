import type { Temporal } from "temporal-polyfill";
import type { House } from "../gate/house.ts";
import type { Fault, Strike } from "./faults.ts";
import type { Saboteur } from "./saboteur.ts";

/** What came of the faults of some placement-years. */
export type Tally = {
  placements: number;
  faults: number;
  /** Faults that hit something, and all that they hit. */
  readonly hit: Set<string>;
  strikes: number;
  healed: number;
  told: number;
  /** Tasks on which a person acted. */
  acted: number;
  readonly byKind: Record<string, number>;
  readonly findings: string[];
};

export const emptyTally = (): Tally => ({
  ...{ placements: 0, faults: 0, strikes: 0, healed: 0, told: 0, acted: 0 },
  hit: new Set(),
  byKind: {},
  findings: [],
});

/** One year as it is played. */
export type Play = {
  readonly house: House;
  readonly saboteur: Saboteur;
  readonly tally: Tally;
  readonly seed: number;
  /** Not yet healed and not yet told. */
  open: Strike[];
  /** How many strikes were looked at. */
  seen: number;
  readonly runs: Set<string>;
  /** When each open task was first seen by the test. */
  readonly since: Map<string, Temporal.Instant>;
  /** From when it lies in wait; it lasts from its first hit on, or until it has waited in vain. */
  active: { readonly fault: Fault; readonly gives: Temporal.Instant; until?: Temporal.Instant } | undefined;
  /** When the latest fault was over. */
  ended: Temporal.Instant;
  last: string;
};

/** Something that should not be: once for each sentence. */
export const find = (p: Play, sentence: string): void => {
  const line = `seed ${p.seed}, ${p.house.clock.now()}, after ${p.last}: ${sentence}`;
  if (!p.tally.findings.some((known) => known.endsWith(sentence))) p.tally.findings.push(line);
};
