import { mostObjectives, objectiveField } from "#domain/objectives.ts";
import { answerIn, type Recorded } from "../recorded.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";

/** How far a provider says that the pupil has come with the objectives, in the order of the plan of then. */
export type Towards = {
  /** ISO date up to which it reports; the day of the record for a final report. */
  readonly on: string;
  readonly of: Recorded<"progress-report" | "final-report">;
  /** The plan whose objectives they are. */
  readonly plan: Recorded<"plan">;
  /** 1 (not started) to 5 (reached), for each objective; undefined where it was not asked. */
  readonly steps: readonly (number | undefined)[];
};

const stepsIn = (r: Recorded): readonly (number | undefined)[] =>
  Array.from({ length: mostObjectives }, (_, i) => {
    const step = Number(answerIn(r, objectiveField(i + 1)));
    return step >= 1 && step <= 5 ? step : undefined;
  });

/** Every report that says something of the objectives, the earliest first (catalogue O93, O105). */
export const towardsObjectives = (p: Placement): readonly Towards[] =>
  (["progress-report", "final-report"] as const)
    .flatMap((form) => recordsOf(p, form))
    .toSorted((a, b) => a.version - b.version)
    .flatMap((of) => {
      const plan = recordsOf(p, "plan").findLast((r) => r.version < of.version);
      const steps = stepsIn(of);
      const on = String(answerIn(of, "covers-to") ?? of.at.slice(0, 10));
      return plan && steps.some((step) => step !== undefined) ? [{ on, of, plan, steps }] : [];
    });
