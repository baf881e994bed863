import { createHash } from "node:crypto";
import type { Use } from "../metering/meter.ts";
import type { SchoolResult } from "../school/simulate-school.ts";
import type { Kept, Work } from "../school/tracking.ts";

type Counts = Record<string, number>;

/** Every school's numbers together. */
export type Totals = {
  readonly schools: number;
  readonly placements: number;
  /** One hash for all ledgers, in order of the schools' numbers. */
  readonly hash: string;
  readonly outcomes: Counts;
  readonly kept: Record<string, Kept>;
  readonly work: Record<string, Work>;
  readonly mails: Counts;
  readonly addresses: number;
  readonly composed: Counts;
  readonly uses: Record<string, Use>;
  readonly calls: Counts;
  readonly acts: Counts;
  readonly receipts: Counts;
  readonly commits: number;
  readonly followed: number;
  readonly sweeps: number;
  readonly storedBytes: number;
  readonly transitionsBy: Counts;
  readonly transitions: number;
  readonly historyEvents: number;
  readonly wakes: Counts;
  readonly runs: number;
  readonly failedRuns: number;
  readonly longestRun: number;
  /** By placement, without its share of attendance. */
  readonly perPlacement: readonly { readonly transitions: number; readonly events: number }[];
};

const added = (all: readonly Counts[]): Counts => {
  const to: Counts = {};
  for (const one of all) for (const [key, count] of Object.entries(one)) to[key] = (to[key] ?? 0) + count;
  return to;
};

const merged = <T extends object>(all: readonly Readonly<Record<string, T>>[]): Record<string, T> => {
  const to: Record<string, T> = {};
  for (const one of all)
    for (const [key, value] of Object.entries(one)) {
      const known = to[key];
      to[key] = known
        ? (Object.fromEntries(
            Object.entries(value).map(([name, count]) => {
              const before = (known as Record<string, unknown>)[name];
              return [name, typeof count === "number" ? Number(before) + count : count];
            }),
          ) as T)
        : value;
    }
  return to;
};

const total = (counts: Counts): number => Object.values(counts).reduce((a, b) => a + b, 0);

/** Adds the schools up; the same for any order of arrival. */
export const totalsOf = (results: readonly SchoolResult[]): Totals => {
  const all = results.toSorted((a, b) => a.number - b.number);
  const hash = createHash("sha256");
  for (const one of all) hash.update(one.hash);
  const sum = (of: (one: SchoolResult) => number): number => all.reduce((n, one) => n + of(one), 0);
  const transitionsBy = added(all.map((one) => one.histories.transitions));
  return {
    schools: all.length,
    placements: sum((one) => one.placements),
    hash: hash.digest("hex"),
    outcomes: added(all.map((one) => one.outcomes)),
    kept: merged(all.map((one) => one.kept)),
    work: merged(all.map((one) => one.work)),
    mails: added(all.map((one) => one.mails)),
    addresses: sum((one) => one.addresses),
    composed: added(all.map((one) => one.composed)),
    uses: merged(all.map((one) => one.uses)),
    calls: added(all.map((one) => one.calls)),
    acts: added(all.map((one) => one.acts)),
    receipts: added(all.map((one) => one.receipts)),
    commits: sum((one) => one.commits),
    followed: sum((one) => one.followed),
    sweeps: sum((one) => one.sweeps),
    storedBytes: sum((one) => one.storedBytes),
    transitionsBy,
    transitions: total(transitionsBy) + sum((one) => one.histories.retries),
    historyEvents: sum((one) => one.histories.events),
    wakes: added(all.map((one) => one.histories.wakes)),
    runs: sum((one) => one.histories.runs),
    failedRuns: sum((one) => one.histories.failed),
    longestRun: Math.max(0, ...all.map((one) => one.histories.longestRun)),
    perPlacement: all.flatMap((one) => one.histories.placements),
  };
};
