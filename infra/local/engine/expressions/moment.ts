import type { Ids } from "#ports/ids.ts";
import type { Json } from "../json.ts";

/** What an expression sees: `$states` and the variables in scope, by name without the dollar sign. */
export type Bindings = Readonly<Record<string, unknown>>;

/** What became of an evaluation: a value, nothing (and why that is no value), or a fault in jsonata's words. */
export type Outcome =
  | { readonly value: Json }
  | { readonly nothing: "undefined" | "no JSON" }
  | { readonly failed: string };

/** Where expressions are evaluated whose work nobody has bounded. */
export type Elsewhere = {
  /** The outcome, if it is there already. Throws NotYet otherwise: the step is taken again once it is. */
  ask(source: string, bindings: Bindings, now: number): Outcome;
};

/** What the job at hand, and the turn that it is part of, have taken: about a millionth of a second of processor each. */
export type Effort = { job: number; turn: number };

export const spend = (effort: Effort, amount: number): void => {
  effort.job += amount;
  effort.turn += amount;
};

/** Signs of a payload that are read, written out and stored in the time of one unit of effort. */
export const SIGNS = 64;

/** What a turn takes beside its jobs' own work: the next job finds it in memory. */
export const spendOnReading = (effort: Effort, text: string): void => {
  effort.turn += text.length / SIGNS;
};

/**
 * The instant (epoch milliseconds) and the source of randomness that an evaluation may see; without `elsewhere`
 * everything is evaluated in place, whatever its work.
 */
export type Moment = {
  readonly now: number;
  readonly ids: Pick<Ids, "id">;
  readonly elsewhere?: Elsewhere;
  readonly effort?: Effort;
};

/** Thrown through a step that needs an outcome which is not there yet: whatever it has done is undone. */
export class NotYet extends Error {
  override name = "NotYet";
}
