import type { Commit } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";

/** A policy by id and version. */
export type PolicyNamed = { readonly id: string; readonly version: string };

/** How often something is owed now, and how often it would be. */
export type NowAndThen = { readonly now: number; readonly would: number };

/** What another policy would do to the placements of a year. Numbers by row of the catalogue and by role. */
export type Compared = {
  readonly placements: number;
  readonly rows: Readonly<Record<string, NowAndThen & { readonly earlier: number; readonly later: number }>>;
  readonly roles: Readonly<Record<string, NowAndThen>>;
};

export type ComparisonEvent =
  | {
      readonly type: "comparison-begun";
      readonly comparison: string;
      readonly from: PolicyNamed;
      readonly to: PolicyNamed;
    }
  | { readonly type: "comparison-done"; readonly comparison: string; readonly compared: Compared }
  | { readonly type: "comparison-failed"; readonly comparison: string };

export type Comparison = {
  readonly id: string;
  readonly from: PolicyNamed;
  readonly to: PolicyNamed;
  readonly state: "working" | "done" | "failed";
  readonly at: string;
  readonly by: string;
  readonly compared?: Compared;
};

export const evolveComparisons = (
  all: readonly Comparison[],
  e: ComparisonEvent,
  { at, by }: Commit,
): readonly Comparison[] => {
  if (e.type === "comparison-begun")
    return [{ id: e.comparison, from: e.from, to: e.to, state: "working", at, by }, ...all];
  return all.map((each) => {
    if (each.id !== e.comparison) return each;
    return e.type === "comparison-done"
      ? { ...each, state: "done", compared: e.compared }
      : { ...each, state: "failed" };
  });
};

export const comparisonOf = (all: readonly Comparison[], id: string): Comparison | undefined =>
  all.find((each) => each.id === id);

/** Begins a comparison; one at a time. */
export const beginComparison = (
  all: readonly Comparison[],
  begun: Omit<Extract<ComparisonEvent, { type: "comparison-begun" }>, "type">,
): Decision<ComparisonEvent> =>
  all.some((each) => each.state === "working")
    ? refuse("Another comparison is being worked out. Wait until it is there.")
    : decided([{ type: "comparison-begun", ...begun }]);

/** Ends a comparison that is worked on; one that has ended stays as it is. */
export const endComparison = (
  all: readonly Comparison[],
  e: Exclude<ComparisonEvent, { type: "comparison-begun" }>,
): Decision<ComparisonEvent> => decided(comparisonOf(all, e.comparison)?.state === "working" ? [e] : []);
