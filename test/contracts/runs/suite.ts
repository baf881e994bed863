import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Runs } from "#ports/runs.ts";

/** A runs adapter on an engine that has the machines `wait-a-day`, `park` and `echo`. */
export type Subject = {
  readonly runs: Runs;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
  /** Lets time pass. */
  pass(seconds: number): Promise<void>;
  /** Tokens that `park` handed out, in order. */
  readonly tokens: readonly string[];
  close(): Promise<void>;
};

const task = (functionName: string, rest: object) => ({
  Type: "Task",
  Arguments: { FunctionName: functionName, Payload: { token: "{% $states.context.Task.Token %}" } },
  ...rest,
});

/** The machines that a subject must have; `park` calls a function of that name with a token. */
export const MACHINES = {
  echo: { StartAt: "Echo", States: { Echo: { Type: "Pass", End: true } } },
  "wait-a-day": { StartAt: "Wait", States: { Wait: { Type: "Wait", Seconds: 86_400, End: true } } },
  park: {
    StartAt: "Park",
    States: {
      Park: task("park", {
        Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
        TimeoutSeconds: 3600,
        End: true,
      }),
    },
  },
};

/** What every adapter of the runs port does. */
export const describeRuns = (adapter: string, open: () => Promise<Subject>): void => {
  describe(`runs: ${adapter}`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.close());

    describe("start", () => {
      it("starts a run once under its name", async () => {
        const { runs } = subject;
        expect(await runs.start("echo", "one", { id: "p1" })).toBe("started");
        await subject.settle();
        const facts = await runs.describe("echo", "one");
        expect(facts).toMatchObject({
          name: "one",
          machine: "echo",
          status: "SUCCEEDED",
          input: '{"id":"p1"}',
        });
        expect(facts?.startedAt).toBe("2026-11-02T09:00:00.000Z");
        expect(facts?.stoppedAt).toBe("2026-11-02T09:00:00.000Z");
        expect(JSON.parse(facts?.output ?? "")).toEqual({ id: "p1" });
      });

      it("answers the same while the run is open and has the same input", async () => {
        expect(await subject.runs.start("wait-a-day", "one", { id: "p1" })).toBe("started");
        expect(await subject.runs.start("wait-a-day", "one", { id: "p1" })).toBe("started");
        expect((await subject.runs.list("wait-a-day")).items).toHaveLength(1);
      });

      it("says that the run exists when the input differs or the run is closed", async () => {
        await subject.runs.start("wait-a-day", "one", { id: "p1" });
        expect(await subject.runs.start("wait-a-day", "one", { id: "p2" })).toBe("exists");
        await subject.pass(86_400);
        expect(await subject.runs.start("wait-a-day", "one", { id: "p1" })).toBe("exists");
      });

      it("throws for a machine that is not there", async () => {
        await expect(subject.runs.start("none", "one", {})).rejects.toMatchObject({
          name: "StateMachineDoesNotExist",
        });
      });
    });

    describe("answer", () => {
      it("answers a parked task once", async () => {
        await subject.runs.start("park", "one", {});
        await subject.settle();
        const [token = ""] = subject.tokens;
        expect(await subject.runs.answer(token, { woken: true })).toBe("answered");
        await subject.settle();
        expect((await subject.runs.describe("park", "one"))?.output).toBe('{"woken":true}');
        expect(await subject.runs.answer(token, {})).toBe("gone");
      });

      it("finds gone what timed out, what was stopped and what never was", async () => {
        await subject.runs.start("park", "late", {});
        await subject.runs.start("park", "stopped", {});
        await subject.settle();
        const [late = "", stopped = ""] = subject.tokens;
        await subject.runs.stop("park", "stopped", "Superseded", "a newer run");
        expect(await subject.runs.answer(stopped, {})).toBe("gone");
        await subject.pass(3600);
        expect(await subject.runs.answer(late, {})).toBe("gone");
        expect(await subject.runs.answer("no-such-token", {})).toBe("gone");
      });
    });

    it("stops a run with its reason", async () => {
      await subject.runs.start("wait-a-day", "one", {});
      await subject.settle();
      await subject.runs.stop("wait-a-day", "one", "Superseded", "a newer run");
      expect(await subject.runs.describe("wait-a-day", "one")).toMatchObject({
        status: "ABORTED",
        error: "Superseded",
        cause: "a newer run",
      });
    });

    it("takes up again where it failed what ended before its end, once for a token, and nothing else", async () => {
      await subject.runs.start("wait-a-day", "one", {});
      await subject.settle();
      expect(await subject.runs.redrive("wait-a-day", "one", "a")).toBe("cannot");
      await subject.runs.stop("wait-a-day", "one", "Superseded", "a newer run");
      expect(await subject.runs.describe("wait-a-day", "one")).toMatchObject({ redrivable: true });
      for (let time = 0; time < 2; time += 1)
        expect(await subject.runs.redrive("wait-a-day", "one", "a")).toBe("redriven");
      expect(await subject.runs.describe("wait-a-day", "one")).toMatchObject({ status: "RUNNING" });
      expect(await subject.runs.redrive("wait-a-day", "none", "a")).toBe("cannot");
    });

    it("describes nothing for a run that never was", async () => {
      expect(await subject.runs.describe("echo", "none")).toBeUndefined();
      expect(await subject.runs.definition("echo", "none")).toBeUndefined();
    });

    it("lists the latest first, by status and by page", async () => {
      for (const name of ["a", "b", "c"]) await subject.runs.start("wait-a-day", name, {});
      await subject.runs.stop("wait-a-day", "b", "E", "c");
      const first = await subject.runs.list("wait-a-day", { limit: 2 });
      expect(first.items.map((run) => run.name)).toEqual(["c", "b"]);
      const second = await subject.runs.list("wait-a-day", { limit: 2, next: first.next ?? "" });
      expect(second.items.map((run) => run.name)).toEqual(["a"]);
      expect(second.next).toBeUndefined();
      const open = await subject.runs.list("wait-a-day", { status: "RUNNING" });
      expect(open.items.map((run) => run.name)).toEqual(["c", "a"]);
      expect(open.items[0]).toMatchObject({ machine: "wait-a-day", status: "RUNNING" });
    });

    it("gives the history with the service's details", async () => {
      await subject.runs.start("echo", "one", { id: "p1" });
      await subject.settle();
      const { items, next } = await subject.runs.history("echo", "one");
      expect(next).toBeUndefined();
      expect(items.map(({ id, previousEventId, type }) => [id, previousEventId, type])).toEqual([
        [1, 0, "ExecutionStarted"],
        [2, 0, "PassStateEntered"],
        [3, 2, "PassStateExited"],
        [4, 3, "ExecutionSucceeded"],
      ]);
      expect(items[1]?.details).toMatchObject({ name: "Echo", input: '{"id":"p1"}' });
      expect(items[1]?.at).toBe("2026-11-02T09:00:00.000Z");
    });

    it("gives the history from its end, too", async () => {
      await subject.runs.start("echo", "one", { id: "p1" });
      await subject.settle();
      const { items } = await subject.runs.history("echo", "one", undefined, "newest-first");
      expect(items.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
    });

    it("gives the definition that the run uses", async () => {
      await subject.runs.start("echo", "one", {});
      const definition = await subject.runs.definition("echo", "one");
      expect(JSON.parse(definition ?? "")).toMatchObject(MACHINES.echo);
    });
  });
};
