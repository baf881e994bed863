import { type Decision, decided } from "#domain/decision.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { ProviderHeld } from "#streams/placement/events/held.ts";
import { askedAgain, checksReply } from "#streams/placement/provider/checks.ts";
import { isBehind } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";

/** Whether a placement can still be spared what the school holds: its provider is the same, and has not answered yet. */
export const takesHeld = (p: Placement, provider: string): boolean =>
  p.version > 0 &&
  !isBehind(p) &&
  p.provider?.id === provider &&
  checksReply(p) === undefined &&
  askedAgain(p).length === 0;

/** Copies what the school holds of the provider to a placement that has nothing of it, or what is older. */
export const copyHeld = (
  p: Placement,
  provider: string,
  held: ProviderHeld | undefined,
): Decision<PlacementEvent> => {
  const has = p.held?.provider === provider ? p.held : undefined;
  return held && takesHeld(p, provider) && (!has || has.asked < held.asked)
    ? decided([{ type: "provider-held", held, from: "provider" }])
    : decided([]);
};
