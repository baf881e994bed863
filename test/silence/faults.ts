import type { Temporal } from "temporal-polyfill";
import type { MailOwed } from "#domain/commit.ts";
import type { Chance } from "#infra/simulate/chance.ts";

/** What can be made to fail. */
export const faultKinds = ["step", "compose", "send", "refuse", "bounce", "sweep", "project"] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Which call of a sweep fails: each belongs to other parts of it. */
export const sweepCalls = [
  "runs.list",
  "effects.list parked",
  "effects.list unsent",
  "views.list placements",
] as const;

/** One thing that is made to fail, from a moment on; its id is known to the test alone. */
export type Fault = {
  readonly id: string;
  readonly kind: FaultKind;
  /** Before which happening of the year it begins, and by how many minutes. */
  readonly before: number;
  readonly minutes: number;
  /** Minutes for which it lasts. */
  readonly lasts: number;
  readonly call: (typeof sweepCalls)[number];
};

/** What a fault has hit. */
export type Struck =
  | {
      readonly kind: "mail";
      readonly stream: string;
      readonly mail: MailOwed;
      readonly how: "stuck" | "back";
    }
  | { readonly kind: "run"; readonly machine: string; readonly name: string }
  | { readonly kind: "sweep"; readonly call: string }
  | {
      readonly kind: "row";
      readonly view: string;
      readonly scope: string;
      readonly key: string;
      readonly version: number;
    };

export type Strike = { readonly fault: string; readonly at: Temporal.Instant; readonly struck: Struck };

const lasting: { readonly [K in FaultKind]: readonly [number, ...number[]] } = {
  step: [20, 40, 90],
  compose: [5, 60],
  send: [10, 70, 150],
  refuse: [5, 60],
  bounce: [5, 60],
  sweep: [6, 70],
  project: [6, 40, 90],
};

/** So many faults of a year, by chance, in the order in which they begin. */
export const faultsOf = (seed: number, count: number, happenings: number, chance: Chance): readonly Fault[] =>
  Array.from({ length: count }, (_, i): Fault => {
    const kind = faultKinds[(i + seed) % faultKinds.length] ?? "step";
    return {
      id: `fault-${seed}-${i}`,
      kind,
      before: chance.below(happenings),
      minutes: chance.below(3),
      lasts: chance.pick(lasting[kind]),
      call: chance.pick(sweepCalls),
    };
  }).toSorted((a, b) => a.before - b.before);
