import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INVOKE, machineArn, SYNC, WAIT_FOR_TOKEN } from "./bench.ts";
import { machineOf, plans, WORK } from "./plans.ts";
import { runKilled } from "./recovery.ts";

const never = () => false;
const always = () => true;

const task = (key: string, rest: object = {}) => ({
  Type: "Task",
  Resource: INVOKE,
  Arguments: {
    FunctionName: "work",
    Payload: { key, attempt: "{% $states.context.State.RetryCount %}", ...rest },
  },
});

const MACHINES: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  "a line with a retry, a wait and a catch": {
    main: {
      StartAt: "A",
      States: {
        A: { ...task("a", { fails: 1 }), Retry: [{ ErrorEquals: ["Flaky"] }], Assign: { n: 1 }, Next: "W" },
        W: { Type: "Wait", Seconds: 60, Next: "B" },
        B: { ...task("b", { fails: 9 }), Catch: [{ ErrorEquals: ["States.ALL"], Next: "C" }], End: true },
        C: { Type: "Pass", Output: { n: "{% $n %}", error: "{% $states.input.Error %}" }, End: true },
      },
    },
  },
  "branches and iterations": {
    main: {
      StartAt: "P",
      States: {
        P: {
          Type: "Parallel",
          Branches: [
            { StartAt: "A", States: { A: { ...task("a"), End: true } } },
            {
              StartAt: "W",
              States: { W: { Type: "Wait", Seconds: 5, Next: "B" }, B: { ...task("b"), End: true } },
            },
          ],
          Next: "M",
        },
        M: {
          Type: "Map",
          Items: [1, 2, 3],
          MaxConcurrency: 2,
          ItemProcessor: {
            StartAt: "I",
            States: {
              I: { ...task("{% 'i' & $states.input %}"), Output: "{% $states.result.Payload %}", End: true },
            },
          },
          End: true,
        },
      },
    },
  },
  "a child run and a failure of it": {
    child: {
      StartAt: "T",
      States: {
        T: {
          ...task("{% $states.context.Execution.Name %}", { fails: "{% $states.input.fails %}" }),
          End: true,
        },
      },
    },
    main: {
      StartAt: "Good",
      States: {
        Good: {
          Type: "Task",
          Resource: SYNC,
          Arguments: { StateMachineArn: machineArn("child"), Name: "good", Input: { fails: 0 } },
          Output: "{% $states.result.Output.Payload %}",
          Next: "Bad",
        },
        Bad: {
          Type: "Task",
          Resource: SYNC,
          Arguments: { StateMachineArn: machineArn("child"), Name: "bad", Input: { fails: 9 } },
          Catch: [
            { ErrorEquals: ["States.TaskFailed"], Output: "{% $states.errorOutput.Error %}", Next: "End" },
          ],
          End: true,
        },
        End: { Type: "Succeed" },
      },
    },
  },
  "expressions that are evaluated elsewhere": {
    main: {
      StartAt: "P",
      States: {
        P: { Type: "Pass", Output: "{% $map([1..3], function($n) { $n }) %}", Next: "A" },
        A: { ...task("{% $join($map($states.input, function($n) { 'k' & $n })) %}"), End: true },
      },
    },
  },
  "a wait for a token that times out": {
    main: {
      StartAt: "P",
      States: {
        P: {
          Type: "Task",
          Resource: WAIT_FOR_TOKEN,
          Arguments: {
            FunctionName: "work",
            Payload: { key: "park", attempt: 0, token: "{% $states.context.Task.Token %}" },
          },
          TimeoutSeconds: 30,
          Catch: [{ ErrorEquals: ["States.Timeout"], Next: "Late" }],
          End: true,
        },
        Late: { Type: "Pass", Output: "late", End: true },
      },
    },
  },
};

describe.each(Object.entries(MACHINES))("an engine that is killed: %s", (_name, machines) => {
  it("ends the same when it is killed once, after any commit", async () => {
    const straight = await runKilled(machines, {}, WORK, never);
    for (let commit = 1; commit <= straight.commits; commit++) {
      const killed = await runKilled(machines, {}, WORK, (count) => count === commit);
      expect(killed.facts).toEqual(straight.facts);
      expect(killed.history).toEqual(straight.history);
    }
  });

  it("ends the same when it is killed after every commit", async () => {
    const straight = await runKilled(machines, {}, WORK, never);
    const killed = await runKilled(machines, {}, WORK, always);
    expect(killed.facts).toEqual(straight.facts);
    expect(killed.history).toEqual(straight.history);
  });
});

describe("an engine that is killed", () => {
  it("never runs a task again whose result is on record", async () => {
    const machine = MACHINES["branches and iterations"] ?? {};
    const straight = await runKilled(machine, {}, WORK, never);
    for (let commit = 1; commit <= straight.commits; commit++) {
      const { calls } = await runKilled(machine, {}, WORK, (count) => count === commit);
      // One kill can double only what was at work at that moment: two branches, two iterations at most.
      const extra = Object.values(calls).reduce((sum, count) => sum + count - 1, 0);
      expect(extra).toBeLessThanOrEqual(2);
    }
  });

  it("gives any machine the same result in each of several runs whose writes share a commit", {
    timeout: 120_000,
  }, async () => {
    const names = ["a", "b", "c", "d"];
    let [grouped, alone] = [0, 0];
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const machines = { main: machineOf(plan) };
        const straight = await runKilled(machines, { start: 1 }, WORK, never, names);
        const killed = await runKilled(machines, { start: 1 }, WORK, always, names);
        expect(killed.ends).toEqual(straight.ends);
        // Each run by itself writes what it writes in company.
        const one = await runKilled(machines, { start: 1 }, WORK, never);
        expect(straight.ends).toEqual(names.map(() => one.ends[0]));
        grouped += straight.commits;
        alone += one.commits;
      }),
      { numRuns: 20, endOnFailure: true },
    );
    expect(grouped).toBeLessThan(alone * 2);
  });

  it("gives any machine the same result straight through and killed after every commit", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const machines = { main: machineOf(plan) };
        const straight = await runKilled(machines, { start: 1 }, WORK, never);
        const killed = await runKilled(machines, { start: 1 }, WORK, always);
        expect(killed.facts).toEqual(straight.facts);
        expect(killed.history).toEqual(straight.history);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
