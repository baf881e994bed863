import type { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import type { MailOwed, Words } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import type { Flag } from "#domain/safety.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";

/** That somebody outside said of their own words that they are about safety. */
export type Flagged = { readonly flag: Flag; readonly words?: Words; readonly now: Temporal.Instant };

export const flaggedBy = (
  flag: Flag | undefined,
  words: Words | undefined,
  now: Temporal.Instant,
): Flagged | undefined => flag && { flag, now, ...(words ? { words } : {}) };

/**
 * A concern, raised by whoever ticked it: it is acknowledged, sorted and escalated as every other, and its words are read by the
 * safeguarding leads alone (catalogue O99, O124).
 */
const concernOf = ({ flag, words, now }: Flagged): PlacementEvent => {
  const at = now.toZonedDateTimeISO(zone);
  return {
    type: "form-submitted",
    form: "concern",
    answers: {
      on: at.toPlainDate().toString(),
      at: at.toPlainTime().toString({ smallestUnit: "minute" }),
      "by-word": "no",
      safety: flag,
    },
    words: words ? { concern: words } : {},
  };
};

const alertOf = (p: Placement): MailOwed => ({
  key: `${p.id}-concern-told-${recordsOf(p, "concern").length + 1}-dsl`,
  notice: "staff-notice",
  to: "role:dsl",
  facts: { placement: p.id, what: "concern-told" },
});

/** A concern by itself, where the words came to another stream. */
export const raiseConcern = (p: Placement, flagged: Flagged): Decision<PlacementEvent> =>
  withConcern(p, decided([]), flagged);

/** What was decided, and the concern with it, where the tick was set. */
export const withConcern = (
  p: Placement,
  decision: Decision<PlacementEvent>,
  flagged: Flagged | undefined,
): Decision<PlacementEvent> =>
  decision.kind === "refused" || !flagged
    ? decision
    : {
        ...decision,
        events: [...decision.events, concernOf(flagged)],
        owes: [alertOf(p), ...decision.owes],
      };
