import type { Follow } from "#promises/act.ts";
import type { Submission } from "#promises/deciding/guards/guard.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";

/** The parents agreed to the provider that they were told of: another one is asked about anew. */
const askedAnew = (p: Placement, s: Submission): readonly PlacementEvent[] =>
  s.provider && p.provider && s.provider.id !== p.provider.id
    ? p.asks
        .filter((a) => a.purpose === "consent" && !a.withdrawn)
        .map((a) => ({ type: "ask-withdrawn", ask: a.id, reason: "ask-again" }))
    : [];

export const providerFollows: Follow = (f, s) => ({ events: askedAnew(f.placement, s), owes: [] });
