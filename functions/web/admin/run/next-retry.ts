import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { RunEvent } from "#ports/runs.ts";

/** How a state that failed is tried again. */
export type NextRetry = {
  readonly state: string;
  /** Attempts until now. */
  readonly attempts: number;
  readonly mostAttempts: number;
  /** Tried again at the latest then (ISO instant). */
  readonly by: string;
};

const retrier = z.looseObject({
  IntervalSeconds: z.number().default(1),
  BackoffRate: z.number().default(2),
  MaxAttempts: z.number().default(3),
  MaxDelaySeconds: z.number().default(Number.POSITIVE_INFINITY),
});
const machine = z.looseObject({
  States: z.record(z.string(), z.looseObject({ Retry: z.array(retrier).optional() })),
});

const isFault = (type: string): boolean => /(Failed|TimedOut)$/.test(type) && !type.startsWith("Execution");

/** When the state in which a run stands is tried again; undefined where the last thing that happened is no failure. */
export const nextRetry = (
  definition: object | undefined,
  events: readonly RunEvent[],
): NextRetry | undefined => {
  const last = events.at(-1);
  const entered = events.findLastIndex(({ type }) => type.endsWith("StateEntered"));
  if (!last || !isFault(last.type) || entered < 0) return undefined;
  const state = String(events[entered]?.details.name ?? "");
  const retry = machine.safeParse(definition).data?.States[state]?.Retry?.[0];
  const failures = events.slice(entered).filter(({ type }) => isFault(type)).length;
  if (!retry || failures > retry.MaxAttempts) return undefined;
  const wait = Math.min(retry.IntervalSeconds * retry.BackoffRate ** (failures - 1), retry.MaxDelaySeconds);
  return {
    state,
    attempts: failures,
    mostAttempts: retry.MaxAttempts + 1,
    by: Temporal.Instant.from(last.at)
      .add({ milliseconds: Math.ceil(wait * 1000) })
      .toString(),
  };
};
