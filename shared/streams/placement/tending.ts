import type { Temporal } from "temporal-polyfill";
import type { MailOwed } from "#domain/commit.ts";
import type { PlacementEvent } from "./events/events.ts";

/** What a gate has to do about something now, and when it must look again. */
export type Tending = {
  readonly events: readonly PlacementEvent[];
  readonly owes: readonly MailOwed[];
  readonly next: readonly Temporal.Instant[];
};

export const nothing: Tending = { events: [], owes: [], next: [] };

export const together = (parts: readonly Tending[]): Tending => ({
  events: parts.flatMap((p) => p.events),
  owes: parts.flatMap((p) => p.owes),
  next: parts.flatMap((p) => p.next),
});
