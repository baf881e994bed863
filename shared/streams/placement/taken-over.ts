import type { Phase } from "./phase.ts";
import { answerIn } from "./recorded.ts";
import { recordsOf } from "./records.ts";
import type { Placement } from "./state.ts";
import { termsSince } from "./terms/bound.ts";

/**
 * Whether all is as it was when the placement was taken over: nothing was asked of anybody then, and nobody is asked
 * before something changes that parents or provider would have to agree to.
 */
export const isAsTakenOver = (p: Placement, bound: "parents" | "provider"): boolean =>
  p.takenOver !== undefined &&
  (p.takenOver.runsFrom === undefined || termsSince(p, bound) <= p.takenOver.runsFrom);

/** What comes before a start: it lies behind a placement that is taken over. */
const before: readonly Phase[] = ["referral", "consent", "checks", "commissioning"];

/** What has to be known of it, that the pupil can be expected at the right place and time. */
const isNeeded = ({ forms }: Placement, form: string): boolean =>
  (form === "provider" && !forms.provider) || (form === "timetable" && !forms.timetable);

type Asked = { readonly phase: Phase; readonly form: string };

/** Whether a row is of the time before a placement was taken over: it is shown that it was done, or it is a gap. */
export const isOfBefore = (p: Placement, { phase, form }: Asked): boolean =>
  p.takenOver !== undefined && (before.includes(phase) || form === "arrival") && !isNeeded(p, form);

/** That something was done before the placement was taken over: ISO date, and where it can be seen. */
export type ShownBefore = { readonly on: string; readonly where: string; readonly version: number };

/** How an obligation of before is shown to have been met, by its key; undefined: it is not. */
export const shownBefore = (p: Placement, key: string): ShownBefore | undefined => {
  if (!p.takenOver) return undefined;
  const record = recordsOf(p, "shown-before").findLast((r) => {
    const keys = r.answers.keys;
    return Array.isArray(keys) && keys.some((k) => k === key);
  });
  return (
    record && {
      on: String(answerIn(record, "on") ?? ""),
      where: String(answerIn(record, "where") ?? ""),
      version: record.version,
    }
  );
};

/** The latest day (ISO) of something that comes again, as it was known when the placement was taken over. */
export const lastBefore = (p: Placement, form: string): string | undefined =>
  form === "review" || form === "visit" || form === "progress-report" ? p.takenOver?.last[form] : undefined;
