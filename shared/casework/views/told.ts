import { takesHeld } from "#promises/deciding/copying/held.ts";
import { fallToActOn } from "#streams/placement/reviews/attendance-fell.ts";
import type { Placement } from "#streams/placement/state.ts";

/** What a placement has been told already, so that the looks of each day read only those that have something to learn. */
export type Told = {
  /** What stops its provider. */
  readonly faults: readonly string[];
  /** ISO date until which the audit that the provider has signed holds, or "". */
  readonly audited: string;
  /** Whether it may yet be given what the school holds of the provider. */
  readonly takesHeld: boolean;
  /** Whether attendance has fallen, and nobody has acted on it yet. */
  readonly fell: boolean;
};

export const toldOf = (p: Placement): Told => ({
  faults: p.providerFaults?.faults ?? [],
  audited: p.audited?.until ?? "",
  takesHeld: takesHeld(p, p.provider?.id ?? ""),
  fell: fallToActOn(p) !== undefined,
});
