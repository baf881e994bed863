import type { Simulation } from "../command/options.ts";
import { priceTable } from "../price/price-table.ts";
import { type Billed, billOf } from "../price/pricing.ts";
import type { Totals } from "./totals.ts";
import { roundsOf } from "./work.ts";

export type ByClause = {
  readonly clause: string;
  readonly obligation: string;
  readonly title: string;
  readonly asked: number;
  readonly met: number;
  readonly late: number;
  readonly overdue: number;
};

/** What a placement-year costs in runs, its share of attendance included. */
export type PerYear = {
  readonly transitions: number;
  readonly historyEvents: number;
  readonly mails: number;
  readonly usd: number;
};

/** What a simulation reports: one JSON document. */
export type Report = {
  readonly simulated: {
    readonly profile: string;
    readonly year: string;
    readonly seed: string;
    readonly placements: number;
    readonly schools: number;
  };
  readonly ledger: string;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly obligations: readonly ByClause[];
  readonly mails: Readonly<Record<string, number>>;
  readonly work: ReturnType<typeof roundsOf>;
  readonly acts: Readonly<Record<string, number>>;
  readonly receipts: Readonly<Record<string, number>>;
  readonly transitions: {
    readonly all: number;
    readonly byState: Readonly<Record<string, number>>;
    readonly wakes: Readonly<Record<string, number>>;
    readonly most: number;
    readonly mean: number;
  };
  readonly history: {
    readonly all: number;
    readonly most: number;
    readonly mean: number;
    readonly longestRun: number;
    readonly failedRuns: number;
  };
  readonly database: Readonly<
    Record<string, { readonly reads: number; readonly writes: number; readonly calls: number }>
  >;
  readonly price: {
    readonly date: string;
    readonly lines: readonly Billed[];
    readonly usd: number;
  };
  readonly perPlacementYear: PerYear;
};

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const mean = (counts: readonly number[]): number => (counts.length === 0 ? 0 : sum(counts) / counts.length);
const most = (counts: readonly number[]): number => counts.reduce((a, b) => Math.max(a, b), 0);

const byClause = ({ kept }: Totals): readonly ByClause[] =>
  Object.entries(kept)
    .map(([key, { id, title, met, late, overdue }]) => ({
      clause: key.slice(0, key.indexOf("\t")),
      obligation: id,
      title,
      asked: met + late + overdue,
      met,
      late,
      overdue,
    }))
    .sort(
      (a, b) =>
        Number(a.obligation.slice(1)) - Number(b.obligation.slice(1)) || (a.clause < b.clause ? -1 : 1),
    );

/** Reads and writes in DynamoDB's units, by port. */
const database = ({ uses }: Totals): Report["database"] => {
  const ports: Record<string, { reads: number; writes: number; calls: number }> = {};
  for (const [key, use] of Object.entries(uses)) {
    const port = key.slice(key.lastIndexOf(" ") + 1).split(".")[0] ?? "";
    ports[port] ??= { reads: 0, writes: 0, calls: 0 };
    ports[port].reads += use.readUnits;
    ports[port].writes += use.writeUnits;
    ports[port].calls += use.calls;
  }
  return ports;
};

/** A share of what all schools' days take, so that a placement's own runs and its attendance add up. */
const shared = (all: number, own: number, t: Totals): number => (all - own) / Math.max(t.placements, 1);

export const reportOf = (simulation: Simulation, t: Totals): Report => {
  const lines = billOf(t);
  const usd = sum(lines.map((line) => line.usd));
  const transitions = t.perPlacement.map((p) => p.transitions);
  const events = t.perPlacement.map((p) => p.events);
  const days = {
    transitions: shared(t.transitions, sum(transitions), t),
    events: shared(t.historyEvents, sum(events), t),
  };
  const mails = sum(Object.values(t.mails));
  return {
    simulated: {
      profile: simulation.profile,
      year: simulation.year.name,
      seed: simulation.seed,
      placements: t.placements,
      schools: t.schools,
    },
    ledger: t.hash,
    outcomes: t.outcomes,
    obligations: byClause(t),
    mails: t.mails,
    work: roundsOf(t.work),
    acts: t.acts,
    receipts: t.receipts,
    transitions: {
      all: t.transitions,
      byState: t.transitionsBy,
      wakes: t.wakes,
      most: most(transitions) + days.transitions,
      mean: mean(transitions) + days.transitions,
    },
    history: {
      all: t.historyEvents,
      most: most(events) + days.events,
      mean: mean(events) + days.events,
      longestRun: t.longestRun,
      failedRuns: t.failedRuns,
    },
    database: database(t),
    price: { date: priceTable().date, lines, usd },
    perPlacementYear: {
      transitions: t.transitions / t.placements,
      historyEvents: t.historyEvents / t.placements,
      mails: mails / t.placements,
      usd: usd / t.placements,
    },
  };
};
