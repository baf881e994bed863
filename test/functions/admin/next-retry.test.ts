import { describe, expect, it } from "vitest";
import { nextRetry } from "#functions/web/admin/run/next-retry.ts";
import { stepsOf } from "#functions/web/admin/run/steps.ts";
import type { RunEvent } from "#ports/runs.ts";

const event = (id: number, type: string, second: number, name?: string): RunEvent => ({
  id,
  previousEventId: id - 1,
  type,
  at: `2026-09-07T08:00:${String(second).padStart(2, "0")}Z`,
  details: name ? { name } : {},
});

const definition = {
  StartAt: "Tend what is owed",
  States: {
    "Tend what is owed": {
      Type: "Task",
      Retry: [{ IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 6, MaxDelaySeconds: 300 }],
    },
  },
};

const failing = [
  event(1, "ExecutionStarted", 0),
  event(2, "TaskStateEntered", 0, "Tend what is owed"),
  event(3, "TaskFailed", 1),
  event(4, "TaskScheduled", 3),
  event(5, "TaskFailed", 4),
];

describe("a state that failed", () => {
  it("is said to be tried again, how often it was, and by when", () => {
    expect(nextRetry(definition, failing)).toEqual({
      state: "Tend what is owed",
      attempts: 2,
      mostAttempts: 7,
      by: "2026-09-07T08:00:08Z",
    });
  });

  it("is not, once it goes on, has no retry left, or its definition is gone", () => {
    expect(nextRetry(definition, [...failing, event(6, "TaskSucceeded", 9)])).toBeUndefined();
    expect(nextRetry(undefined, failing)).toBeUndefined();
    const often = Array.from({ length: 7 }, (_, n) => event(6 + n, "TaskFailed", 10 + n));
    expect(nextRetry(definition, [...failing, ...often])).toBeUndefined();
  });

  it("is told with its failures and how long it has lasted until now", () => {
    expect(stepsOf(failing, "2026-09-07T08:05:00Z")).toEqual([
      {
        state: "Tend what is owed",
        says: "Looked what is owed; asked and reminded where it was time",
        from: "2026-09-07T08:00:00Z",
        lasted: "5 minutes",
        failures: 2,
      },
    ]);
  });
});
