import { Temporal } from "temporal-polyfill";
import { endOfDay, instantFrom, londonInstant } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { neverArrived } from "#streams/placement/begun.ts";
import { tendConcerns } from "#streams/placement/concerns.ts";
import { consentStands } from "#streams/placement/consent/consent.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { evolvePlacement } from "#streams/placement/evolve/evolve.ts";
import { answerOf, decidedAgainst, ended, type Facts, openAsks } from "#streams/placement/facts.ts";
import { following, type Phase } from "#streams/placement/phase.ts";
import { tendPack } from "#streams/placement/provider/pack.ts";
import { reportAskedOn } from "#streams/placement/reviews/reports.ts";
import { reviewedInCycle } from "#streams/placement/reviews/review.ts";
import { cycleOf } from "#streams/placement/state.ts";
import { nothing, type Tending, together } from "#streams/placement/tending.ts";
import { tendChange } from "#streams/placement/week/timetable-change.ts";
import { blocking, obligationsOf } from "../obligations/obligations-of.ts";
import { tendConsent } from "./asking.ts";
import { tendEvidence } from "./asking-evidence.ts";
import { tendProvider } from "./asking-provider.ts";
import { goesBack, reopensBeforeStart, wasRunning } from "./going-back.ts";
import { isAtOnce } from "./ready.ts";
import { tendSafety } from "./reminding.ts";

/** The gate run that asks: its phase and visit, its root run's epoch, and when that must hand over. */
export type GateRun = {
  readonly phase: string;
  readonly cycle: number;
  readonly epoch: number;
  readonly rollAt: string;
};

export type Outcome =
  | { readonly outcome: "wait"; readonly due: Temporal.Instant }
  | { readonly outcome: "go"; readonly phase: Phase; readonly cycle: number }
  | { readonly outcome: "handover" }
  | { readonly outcome: "superseded" };

export type Judgement = {
  readonly events: readonly PlacementEvent[];
  readonly owes: readonly MailOwed[];
  readonly outcome: Outcome;
};

const just = (outcome: Outcome): Judgement => ({ events: [], owes: [], outcome });

/** Where the placement goes once nothing blocks, or for what reason it leaves its phase early. */
const goesOnTo = (f: Facts): Phase | undefined => {
  const p = f.placement;
  if (ended(p) && p.phase !== "reintegration") {
    if (p.phase !== "active" || neverArrived(p)) return "closed";
    return f.today > answerOf(p, "end", "last-day") ? "reintegration" : undefined;
  }
  if (p.phase === "referral" && decidedAgainst(p)) return "closed";
  // What one alone has recorded of a joint decision is a proposal: nothing goes on before the others have agreed.
  if (p.phase === "referral" && (p.proposal?.awaits.length ?? 0) > 0) return undefined;
  if (wasRunning(f)) return "active";
  const obligations = obligationsOf(f);
  if (reopensBeforeStart(f, obligations)) return "commissioning";
  if (p.phase === "active") return reviewedInCycle(p) ? "active" : undefined;
  const back = goesBack(f, obligations);
  if (back) return back;
  if (blocking(obligations, p.phase).length > 0) return undefined;
  if (p.phase === "consent" && !consentStands(f)) return undefined;
  return following(p.phase);
};

/** A concern that nobody has taken, sorted or reviewed: the placement does not close over it. */
const concernOpen = (f: Facts): boolean =>
  obligationsOf(f).some((o) => isAtOnce(o.form) && (o.state === "owed" || o.state === "asked"));

const goesTo = (f: Facts): Phase | undefined => {
  const next = goesOnTo(f);
  return next === "closed" && concernOpen(f) ? undefined : next;
};

const leave = (f: Facts, next: Phase): readonly PlacementEvent[] => [
  ...(next === "closed"
    ? openAsks(f.placement)
        .filter((a) => a.purpose !== "data-returned")
        .map((a): PlacementEvent => ({ type: "ask-withdrawn", ask: a.id, reason: "ended" }))
    : []),
  { type: "gate-closed", phase: f.placement.phase, cycle: cycleOf(f.placement), next },
];

/** The same facts where nothing happened, so that what was worked out of them is not worked out again. */
const applied = (f: Facts, events: readonly PlacementEvent[]): Facts =>
  events.length === 0
    ? f
    : {
        ...f,
        placement: events.reduce(
          (p, e) => evolvePlacement(p, e, { at: f.now.toString(), by: "system", version: p.version + 1 }),
          f.placement,
        ),
      };

const earliest = (moments: readonly Temporal.Instant[]): Temporal.Instant =>
  moments.reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b));

/** Tending of what belongs to the phase: who is asked, nudged, escalated. */
const tendPhase = (f: Facts): Tending => {
  const again = reportAskedOn(f);
  const look =
    f.placement.phase === "active" && again && again > f.today ? [londonInstant(again, "08:00")] : [];
  return together([
    ended(f.placement) ? nothing : tendConsent(f),
    tendProvider(f),
    tendEvidence(f),
    tendPack(f),
    { ...nothing, next: look },
  ]);
};

const lastDay = (f: Facts): readonly Temporal.Instant[] => {
  const day = answerOf(f.placement, "end", "last-day");
  return day ? [endOfDay(day).add({ seconds: 1 })] : [];
};

/** A waiver that has run out puts its obligation back. */
const waiverEnds = (f: Facts): readonly Temporal.Instant[] =>
  Object.values(f.placement.waivers).map((w) => endOfDay(w.until).add({ seconds: 1 }));

/** What no suspension stops: concerns that wait to be acknowledged, and a recorded change of sessions. */
const tendAlways = (f: Facts): Tending => together([tendConcerns(f), tendChange(f)]);

/** A suspended placement stands still but for its own safety; only a recorded decision lifts it. */
const standing = (f: Facts, rollAt: Temporal.Instant): Judgement => {
  const always = tendAlways(f);
  const overdue = tendSafety(applied(f, always.events));
  const both = together([always, overdue]);
  const later = both.next.filter((at) => Temporal.Instant.compare(at, f.now) > 0);
  return {
    events: both.events,
    owes: both.owes,
    outcome: { outcome: "wait", due: earliest([rollAt, ...later]) },
  };
};

const found = (facts: Facts, gate: GateRun): Judgement => {
  const p = facts.placement;
  if (p.epoch > gate.epoch) return just({ outcome: "superseded" });
  if (p.phase !== gate.phase || cycleOf(p) !== gate.cycle)
    return just({ outcome: "go", phase: p.phase, cycle: cycleOf(p) });
  const rollAt = instantFrom(gate.rollAt);
  if (Temporal.Instant.compare(facts.now, rollAt) >= 0) return just({ outcome: "handover" });
  if (p.frozen) return standing(facts, rollAt);

  const always = tendAlways(facts);
  const phase = together([always, tendPhase(applied(facts, always.events))]);
  const overdue = tendSafety(applied(facts, phase.events));
  const events = [...phase.events, ...overdue.events];
  const owes = [...phase.owes, ...overdue.owes];
  const next = goesTo(applied(facts, events));
  if (next) {
    const leaving = leave(facts, next);
    const after = applied(facts, [...events, ...leaving]).placement;
    return {
      events: [...events, ...leaving],
      owes,
      outcome: { outcome: "go", phase: next, cycle: cycleOf(after) },
    };
  }
  const later = [...phase.next, ...overdue.next, ...lastDay(facts), ...waiverEnds(facts)].filter(
    (at) => Temporal.Instant.compare(at, facts.now) > 0,
  );
  return { events, owes, outcome: { outcome: "wait", due: earliest([rollAt, ...later]) } };
};

type Judged = { readonly gate: GateRun; readonly judgement: Judgement };

/** Whoever wakes a gate has judged the same facts a moment before. */
const judged = new WeakMap<Facts, Judged>();

const sameGate = (a: GateRun, b: GateRun): boolean =>
  a.phase === b.phase && a.cycle === b.cycle && a.epoch === b.epoch && a.rollAt === b.rollAt;

/**
 * What a gate finds when it tends: what to ask, remind and escalate now, and whether to stay or go. Pure, and the
 * same whoever asks: a wake that was lost is made good by the next due moment. Found once for the same facts.
 */
export const judge = (facts: Facts, gate: GateRun): Judgement => {
  const before = judged.get(facts);
  if (before && sameGate(before.gate, gate)) return before.judgement;
  const judgement = found(facts, gate);
  judged.set(facts, { gate, judgement });
  return judgement;
};
