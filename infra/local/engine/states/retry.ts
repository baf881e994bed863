import type { Catcher, Retrier } from "../definitions/machine.ts";
import type { Failure } from "../faults.ts";

/** Errors that end a run whatever its retriers and catchers say. */
export const isFatal = (failure: Failure): boolean => failure.error === "States.Runtime";

const matches = (name: string, failure: Failure): boolean => {
  const isTerminal = failure.error === "States.DataLimitExceeded" && failure.ofResult !== true;
  if (name === "States.ALL") return !isTerminal;
  if (name === "States.TaskFailed") return failure.error !== "States.Timeout" && !isTerminal;
  if (name === "States.HeartbeatTimeout" && failure.heartbeat) return true;
  return name === failure.error;
};

const answers = (rule: { readonly errors: readonly string[] }, failure: Failure): boolean =>
  !isFatal(failure) && rule.errors.some((name) => matches(name, failure));

/** The first retrier for this failure, if it has an attempt left. `used` counts by retrier. */
export const retrierFor = (
  retriers: readonly Retrier[],
  failure: Failure,
  used: readonly number[],
): { readonly retrier: Retrier; readonly index: number } | undefined => {
  const index = retriers.findIndex((retrier) => answers(retrier, failure));
  const retrier = retriers[index];
  if (retrier === undefined || (used[index] ?? 0) >= retrier.maxAttempts) return undefined;
  return { retrier, index };
};

export const catcherFor = (
  catchers: readonly Catcher[],
  failure: Failure,
): { readonly catcher: Catcher; readonly index: number } | undefined => {
  const index = catchers.findIndex((catcher) => answers(catcher, failure));
  const catcher = catchers[index];
  return catcher === undefined ? undefined : { catcher, index };
};

/** Milliseconds before attempt `used + 1`; with full jitter any part of it, as `draw` (in [0, 1)) says. */
export const delayOf = (retrier: Retrier, used: number, draw: () => number): number => {
  const grown = retrier.intervalSeconds * retrier.backoffRate ** used;
  const seconds = Math.min(grown, retrier.maxDelaySeconds ?? Number.MAX_SAFE_INTEGER / 1e6);
  return Math.round(seconds * 1000 * (retrier.fullJitter ? draw() : 1));
};
