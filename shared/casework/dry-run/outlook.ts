import type { GateInput } from "#contracts/machines.ts";
import type { MailOwed } from "#domain/commit.ts";
import { parseStream, type SchoolRef, type StreamName, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { noLongerOwed } from "#promises/deciding/telling/mail-outcomes.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import type { Ask } from "#streams/placement/asks.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";
import { cycleOf, type Placement } from "#streams/placement/state.ts";
import { plannedDays } from "#streams/placement/week/timetable-change.ts";
import { placements, read } from "../commit/streams.ts";
import type { Parked } from "../gate/parked.ts";
import { tendGate } from "../gate/tend-and-park.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { shadowOf } from "./shadow.ts";

/** A mail that would be owed, and the stream that would owe it. */
export type MailAhead = { readonly mail: MailOwed; readonly of: StreamName };

/** What would become of one placement. */
export type PlacementAhead = {
  readonly id: string;
  readonly at: SchoolRef;
  readonly before: Placement;
  readonly after: Placement;
  /** Owed then and not now. */
  readonly owed: readonly Obligation[];
  /** Owed now and no more then, without having been done. */
  readonly spared: readonly Obligation[];
  readonly moved: readonly { readonly obligation: Obligation; readonly from: string; readonly to: string }[];
  /** Questions that would be put, and those that would be taken back. */
  readonly asked: readonly Ask[];
  readonly takenBack: readonly Ask[];
  /** Days at the provider from today on that would fall away, and those that would be new (ISO dates). */
  readonly daysLost: readonly string[];
  readonly daysGained: readonly string[];
  readonly phase: Phase | undefined;
};

/** What would follow from a command: placement by placement, and the mails that would go at once. */
export type Outlook = {
  readonly placements: readonly PlacementAhead[];
  readonly mails: readonly MailAhead[];
};

/** Gates that close one after the other in one go; more is a defect. */
const gatesAtMost = 8;

const gateOf = async (deps: Deps, at: SchoolRef, p: Placement): Promise<GateInput> => {
  const row = await deps.effects.get("parked", scopeOf(at), p.id);
  const rollAt = deps.clock
    .now()
    .add({ hours: 24 * 300 })
    .toString({ smallestUnit: "millisecond" });
  return {
    tenant: at.tenant,
    school: at.school,
    placement: p.id,
    epoch: p.epoch,
    phase: p.phase,
    cycle: cycleOf(p),
    rollAt: row ? (row.body as Parked).gate.rollAt : rollAt,
  };
};

/** Lets the gates do what they would do when they are woken, until they wait again. */
const tended = async (deps: Deps, at: SchoolRef, stream: string): Promise<void> => {
  for (let gates = 0; gates < gatesAtMost; gates += 1) {
    const { state } = await read(deps, placements, stream);
    if (state.phase === "closed" || state.stopped) return;
    const { outcome } = await tendGate(await gateOf(deps, at, state), deps);
    if (outcome !== "go") return;
  }
};

const isOpen = (o: Obligation | undefined): o is Obligation => o?.state === "owed" || o?.state === "asked";

const byKey = (f: Facts): ReadonlyMap<string, Obligation> => new Map(obligationsOf(f).map((o) => [o.key, o]));

const stands = (ask: Ask): boolean => ask.withdrawn === undefined;

const daysFrom = (p: Placement, today: string): readonly string[] =>
  (plannedDays(p) ?? []).filter((date) => date >= today);

const aheadOf = (at: SchoolRef, now: Facts, then: Facts): PlacementAhead => {
  const [before, after] = [byKey(now), byKey(then)];
  const owed = [...after.values()].filter((o) => isOpen(o) && !isOpen(before.get(o.key)));
  const left = [...before.values()].filter((o) => isOpen(o) && !isOpen(after.get(o.key)));
  const moved = [...after.values()].flatMap((o) => {
    const from = before.get(o.key);
    return isOpen(o) && isOpen(from) && o.due !== from.due
      ? [{ obligation: o, from: from.due ?? "", to: o.due ?? "" }]
      : [];
  });
  const [p, q] = [now.placement, then.placement];
  const [days, next] = [daysFrom(p, now.today), daysFrom(q, now.today)];
  const ofAsk = (asks: readonly Ask[], id: string) => asks.find((a) => a.id === id);
  return {
    id: p.id,
    at,
    before: p,
    after: q,
    owed,
    spared: left.filter((o) => after.get(o.key)?.state !== "met"),
    moved,
    asked: q.asks.filter((a) => stands(a) && !ofAsk(p.asks, a.id)),
    takenBack: q.asks.filter((a) => !stands(a) && stands(ofAsk(p.asks, a.id) ?? a)),
    daysLost: days.filter((date) => !next.includes(date)),
    daysGained: next.filter((date) => !days.includes(date)),
    phase: p.phase === q.phase ? undefined : q.phase,
  };
};

/** Whether anything follows besides the record itself. */
export const isNothing = ({ placements: all, mails }: Outlook): boolean =>
  mails.length === 0 &&
  all.every(
    (p) =>
      p.phase === undefined &&
      [p.owed, p.spared, p.moved, p.asked, p.takenBack, p.daysLost, p.daysGained].every(
        (l) => l.length === 0,
      ),
  );

/**
 * Runs a command, and all that follows from it, on a shadow of the ports: decided by the same rules and guards, folded on,
 * copied to other streams, tended by the gates, and nothing of it stored, sent or started. Says what would be different
 * then. `done`: what the command answered; `shadow`: the ports as they would then stand.
 */
export const outlookOf = async <T>(
  deps: Deps,
  run: (shadow: Deps) => Promise<T>,
): Promise<{ readonly done: T; readonly outlook: Outlook; readonly shadow: Deps }> => {
  const shadow = shadowOf(deps);
  const done = await run(shadow.deps);
  const touched = [...new Set(shadow.commits.map((c) => c.stream))].filter(
    (stream) => parseStream(stream).kind === "placement",
  );
  const found: PlacementAhead[] = [];
  for (const stream of touched) {
    const name = parseStream(stream);
    const { state: now } = await read(deps, placements, stream);
    const at = { tenant: name.tenant, school: name.school };
    await tended(shadow.deps, at, stream);
    const { state: then } = await read(shadow.deps, placements, stream);
    found.push(aheadOf(at, factsNow(deps, now), factsNow(deps, then)));
  }
  const goes = ({ mail, of }: MailAhead): boolean => {
    const placement = found.find((p) => of.kind === "placement" && p.id === of.id);
    return !placement || noLongerOwed(placement.after, mail) === undefined;
  };
  const mails = shadow.commits
    .flatMap((c) => c.owes.map((mail): MailAhead => ({ mail, of: parseStream(c.stream) })))
    .filter(goes);
  return { done, outlook: { placements: found, mails }, shadow: shadow.deps };
};
