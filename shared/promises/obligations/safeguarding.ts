import { hasProvider } from "#domain/routes.ts";
import {
  allegationToTell,
  suspendedBy,
  unacknowledged,
  unshared,
  unsorted,
} from "#streams/placement/concerns.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/life.ts";
import type { Met, Row } from "./obligation.ts";
import { called } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const none = "No concern has been raised.";

const sameDay = (why: string) => (_f: Facts, by: Met) => ({ date: dateOf(by.at), explanation: [why] });

/** Safeguarding never waits and never asks for a story: references, times and decisions only (catalogue 1H, 1N). */
export const safeguardingRows: readonly Row[] = [
  called({
    id: "O124",
    part: "acknowledge",
    title: "Acknowledge the safeguarding concern",
    owner: "dsl",
    blocks: "law-or-safety",
    form: "concern-acknowledged",
    settings: ["concern.acknowledgeMinutes"],
    by: (f) => unacknowledged(f.placement)[0],
    due: sameDay("At once: after the minutes that the rule sets, the deputy is alerted."),
    otherwise: none,
    answered: (f) => latestOf(f.placement, "concern-acknowledged") ?? latestOf(f.placement, "concern-sorted"),
  }),
  called({
    id: "O124",
    part: "lado",
    title: "Ring the LADO about the allegation",
    owner: "dsl",
    blocks: "law-or-safety",
    form: "lado-told",
    always: true,
    by: (f) => allegationToTell(f.placement),
    due: sameDay("On the day on which it became known; within one working day at the latest."),
    otherwise: "No allegation against an adult has been made.",
    answered: (f) => latestOf(f.placement, "lado-told"),
  }),
  called({
    id: "O99",
    on: hasProvider,
    title: "Share the concern with the provider's safeguarding lead, by word and in writing",
    owner: "dsl",
    form: "concern-shared",
    by: (f) => unshared(f.placement),
    due: sameDay("At once, on the day of the concern."),
    otherwise: none,
  }),
  called({
    id: "O100",
    part: "sort",
    title: "Sort the concern: about the child, or about the provider",
    owner: "dsl",
    blocks: "law-or-safety",
    form: "concern-sorted",
    settings: ["safeguarding.onConcern"],
    by: (f) => unsorted(f.placement)[0],
    due: sameDay("On the day of the concern."),
    otherwise: none,
  }),
  called({
    id: "O100",
    part: "review",
    title: "Hold the emergency review of the suspended placement",
    owner: "dsl",
    blocks: "law-or-safety",
    form: "emergency-review",
    settings: ["safeguarding.onConcern"],
    by: (f) =>
      suspendedBy(f.placement) ??
      (f.placement.frozen ? { at: f.now.toString(), version: f.placement.version } : undefined),
    due: (f, by) =>
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.emergencyReview,
        "the placement was suspended",
      ),
    otherwise: "The placement is not suspended.",
  }),
];
