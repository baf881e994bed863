import { describe, expect, it } from "vitest";
import { previousOf, runOnce, typesOf } from "../bench.ts";

const undefinedPass = { Type: "Pass", Output: { v: "{% $states.input.missing %}" }, End: true };

const causeOf = (state: string, entered: number, field: string) =>
  `An error occurred while executing the state '${state}' (entered at the event id #${entered}). ` +
  `The JSONata expression '$states.input.missing' specified for the field '${field}' returned nothing (undefined).`;

describe("history of Map", () => {
  const map = (processor: object, rest: object = { End: true }) => ({
    Type: "Map",
    Items: "{% $states.input.items %}",
    ItemProcessor: { ProcessorConfig: { Mode: "INLINE" }, ...processor },
    ...rest,
  });

  it("wraps each iteration and goes on from the last one's end", async () => {
    const states = { M: map({ StartAt: "I", States: { I: { Type: "Pass", End: true } } }) };
    const { history } = await runOnce({ StartAt: "M", States: states }, { items: [1, 2] });
    expect(history).toHaveLength(14);
    expect(history[2]?.mapStateStartedEventDetails).toEqual({ length: 2 });
    const started = history.filter((event) => event.type === "MapIterationStarted");
    expect(started.map((event) => event.mapIterationStartedEventDetails)).toEqual([
      { name: "M", index: 0 },
      { name: "M", index: 1 },
    ]);
    expect(previousOf(started)).toEqual([3, 3]);
    const last = history.findLast((event) => event.type === "MapIterationSucceeded");
    const succeeded = history.find((event) => event.type === "MapStateSucceeded");
    const exited = history.find((event) => event.type === "MapStateExited");
    expect([succeeded?.previousEventId, exited?.previousEventId]).toEqual([last?.id, last?.id]);
  });

  it("exits from its Started event over no items", async () => {
    const states = { M: map({ StartAt: "I", States: { I: { Type: "Pass", End: true } } }) };
    const { history } = await runOnce({ StartAt: "M", States: states }, { items: [] });
    expect(typesOf(history).slice(1)).toEqual([
      "MapStateEntered",
      "MapStateStarted",
      "MapStateSucceeded",
      "MapStateExited",
      "ExecutionSucceeded",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 3, 5]);
  });

  it("records a failed iteration beside the chain", async () => {
    const states = {
      M: map({ StartAt: "Undef", States: { Undef: undefinedPass } }, { MaxConcurrency: 1, End: true }),
    };
    const { history, facts } = await runOnce({ StartAt: "M", States: states }, { items: [1, 2] });
    expect(typesOf(history).slice(1)).toEqual([
      "MapStateEntered",
      "MapStateStarted",
      "MapIterationStarted",
      "PassStateEntered",
      "EvaluationFailed",
      "MapIterationFailed",
      "MapStateFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 4, 6, 6, 8]);
    expect(facts.cause).toBe(causeOf("Undef", 5, "Output/v"));
  });

  it("fails before it starts when its Items fail", async () => {
    const states = { M: map({ StartAt: "I", States: { I: { Type: "Pass", End: true } } }) };
    const { history } = await runOnce({ StartAt: "M", States: states });
    expect(typesOf(history).slice(1)).toEqual([
      "MapStateEntered",
      "EvaluationFailed",
      "MapStateFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 0, 3, 4]);
  });
});
