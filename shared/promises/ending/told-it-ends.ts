import type { Placement } from "#streams/placement/state.ts";
import { type Telling, tellParents } from "../deciding/telling/parents.ts";

/** Those who may be told hear that the placement ends: once, when it is decided or released. */
export const toldItEnds = (p: Placement): Telling =>
  tellParents(p, { notice: "placement-ending", key: `${p.id}-ending`, facts: { placement: p.id } });
