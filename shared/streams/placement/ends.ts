import type { FormId } from "#ids/promise-id.ts";
import { didNotCome, neverArrived } from "./begun.ts";
import { answerOf } from "./facts.ts";
import type { Recorded } from "./recorded.ts";
import { latestOf, recordsOf } from "./records.ts";
import type { Placement } from "./state.ts";
import { plannedEnd } from "./week/planned.ts";

const before = <F extends FormId>(p: Placement, form: F, version: number): readonly Recorded<F>[] =>
  recordsOf(p, form).filter((r) => r.version < version);

/** A concern that was not sorted, or a suspension over one that was not lifted, when the end was recorded. */
const overConcern = (p: Placement, version: number): boolean => {
  const sorted = before(p, "concern-sorted", version);
  const suspended = sorted.findLast((r) => r.answers.about === "provider")?.version ?? 0;
  const lifted = before(p, "emergency-review", version).findLast((r) => r.answers.decision !== "stay");
  return before(p, "concern", version).length > sorted.length || suspended > (lifted?.version ?? 0);
};

/** Whether an end reaches the parents only as the safeguarding lead releases it (rules of sense, concern). `version`: of its record. */
export const isHeldBack = (p: Placement, why: string, version: number): boolean =>
  why === "safeguarding" || overConcern(p, version);

/** Whether the parents have known this last day since the start. */
export const isAsPlanned = (p: Placement, lastDay: string, why: string): boolean =>
  lastDay === plannedEnd(p) && ["planned-end", "objectives-met"].includes(why);

/** The end that waits for the safeguarding lead to release it to the parents. */
export const endToRelease = (p: Placement): Recorded<"end"> | undefined => {
  const { end } = p.forms;
  if (!end || neverArrived(p) || didNotCome(p) || !isHeldBack(p, answerOf(p, "end", "why"), end.version))
    return undefined;
  const review = latestOf(p, "emergency-review");
  if (review && review.version >= end.version && review.answers.parents === "released") return undefined;
  const released = latestOf(p, "end-released");
  return released && released.version > end.version && released.answers.how !== "not-yet" ? undefined : end;
};
