import { londonDate } from "#domain/calendar/london.ts";
import { type Decision, decided } from "#domain/decision.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";

/**
 * What a concern about a provider means for another pupil's placement there: one that has not begun is suspended, so
 * that nobody starts; of one that runs, the safeguarding lead is told and decides (catalogue 1N, O100).
 */
export const heedConcern = (
  p: Placement,
  concern: { readonly provider: string; readonly of: string; readonly at: string },
): Decision<PlacementEvent> => {
  const elsewhere = p.provider?.id !== concern.provider || p.id === concern.of;
  if (elsewhere || p.phase === "closed" || p.phase === "reintegration" || p.frozen) return decided([]);
  const told = {
    notice: "staff-notice" as const,
    facts: { placement: p.id, what: "concern-at-provider" },
    to: "role:dsl",
    key: `${p.id}-concern-at-provider-${concern.of}-${concern.at}`,
  };
  const heeded: PlacementEvent = hasBegun(p, londonDate(concern.at))
    ? {
        type: "reminded",
        key: `concern-at-provider-${concern.of}`,
        due: londonDate(concern.at),
      }
    : { type: "frozen", reason: "concern-at-provider" };
  return decided([heeded], [told]);
};
