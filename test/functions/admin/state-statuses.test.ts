import { describe, expect, it } from "vitest";
import { statesOfRun } from "#functions/web/admin/run/state-statuses.ts";
import type { RunEvent } from "#ports/runs.ts";

/** A history whose events follow each other; `Type:state` names a state. */
const history = (...types: readonly string[]): readonly RunEvent[] =>
  types.map((text, i) => {
    const [type = "", name] = text.split(":");
    return { id: i + 1, previousEventId: i, type, at: "2026-09-07T08:00:00Z", details: name ? { name } : {} };
  });

const statuses = (...types: readonly string[]) => statesOfRun(history(...types)).statuses;

const begun = ["ExecutionStarted", "TaskStateEntered:Ask", "TaskScheduled", "TaskStarted"] as const;

describe("what each state did in a run", () => {
  it("is running while it has not left", () => {
    expect(statuses(...begun)).toEqual({ Ask: "running" });
  });

  it("has succeeded when it left, also after a try that failed", () => {
    const retried = ["TaskFailed", "TaskScheduled", "TaskStarted", "TaskSucceeded", "TaskStateExited:Ask"];
    expect(statuses(...begun, ...retried)).toEqual({ Ask: "succeeded" });
  });

  it("was caught when it left after a timeout", () => {
    expect(statuses(...begun, "TaskTimedOut", "TaskStateExited:Ask", "TaskStateEntered:Ask again")).toEqual({
      Ask: "caught",
      "Ask again": "running",
    });
  });

  it("counts by its latest visit", () => {
    const again = [
      "TaskTimedOut",
      "TaskStateExited:Ask",
      "TaskStateEntered:Ask",
      "TaskSucceeded",
      "TaskStateExited:Ask",
    ];
    expect(statuses(...begun, ...again)).toEqual({ Ask: "succeeded" });
  });

  it("has failed, or was stopped, with the run that it was in", () => {
    expect(statuses(...begun, "TaskFailed", "ExecutionFailed")).toEqual({ Ask: "failed" });
    expect(statuses(...begun, "ExecutionAborted")).toEqual({ Ask: "aborted" });
    expect(statuses(...begun, "ExecutionTimedOut")).toEqual({ Ask: "failed" });
  });

  it("says of each event to which state it belongs", () => {
    const { stateOf } = statesOfRun(history(...begun));
    expect([...stateOf.values()]).toEqual(["", "Ask", "Ask", "Ask"]);
  });
});
