import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { driveReal, LONGEST_SLEEP } from "#infra/local/engine/drive-real.ts";
import { openBench } from "./bench.ts";

/** Sleeps that a test ends by hand; each is told in milliseconds. */
const sleeps = () => {
  const asked: number[] = [];
  let then = () => {};
  return {
    asked,
    after: (milliseconds: number, wake: () => void) => {
      asked.push(milliseconds);
      then = wake;
      return () => {
        then = () => {};
      };
    },
    wake: () => then(),
  };
};

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

const throwing = (thrown: unknown) => {
  throw thrown;
};

describe("driving an engine by a real clock", () => {
  it("sleeps in short steps, however far away the due time is", async () => {
    const bench = openBench();
    await bench.create("m", {
      StartAt: "W",
      States: { W: { Type: "Wait", Seconds: 30 * 86_400, End: true } },
    });
    await bench.start("m", "r");
    await bench.settle();
    const sleep = sleeps();
    const drive = driveReal({
      engine: bench.engine,
      clock: bench.clock,
      after: sleep.after,
      onFault: throwing,
    });
    for (let step = 0; step < 3; step++) {
      bench.clock.pass(60);
      sleep.wake();
    }
    expect(sleep.asked).toEqual([LONGEST_SLEEP, LONGEST_SLEEP, LONGEST_SLEEP, LONGEST_SLEEP]);
    bench.clock.pass(30 * 86_400 - 180 - 5);
    sleep.wake();
    expect(sleep.asked.at(-1)).toBe(5000);
    bench.clock.pass(5);
    sleep.wake();
    await turns(10);
    expect((await bench.facts("m", "r")).status).toBe("SUCCEEDED");
    await drive.stop();
    await bench.engine.stop();
  });

  it("finds what became due while the process was down, at once", async () => {
    const bench = openBench();
    await bench.create("m", { StartAt: "W", States: { W: { Type: "Wait", Seconds: 60, End: true } } });
    await bench.start("m", "r");
    await bench.settle();
    bench.clock.pass(3600);
    const sleep = sleeps();
    const drive = driveReal({
      engine: bench.engine,
      clock: bench.clock,
      after: sleep.after,
      onFault: throwing,
    });
    await turns(10);
    expect((await bench.facts("m", "r")).status).toBe("SUCCEEDED");
    await drive.stop();
    await bench.engine.stop();
  });

  it("looks again when it is nudged, and never after it was stopped", async () => {
    let due: Temporal.Instant | undefined;
    let fired = 0;
    const now = Temporal.Instant.from("2026-11-02T09:00:00Z");
    const engine = {
      nextDue: () => due,
      fireDue: async () => {
        fired++;
        due = undefined;
      },
    };
    const sleep = sleeps();
    const drive = driveReal({ engine, clock: { now: () => now }, after: sleep.after, onFault: throwing });
    expect(sleep.asked).toEqual([LONGEST_SLEEP]);
    due = now;
    drive.nudge();
    await turns(2);
    expect(fired).toBe(1);
    await drive.stop();
    due = now;
    drive.nudge();
    sleep.wake();
    expect(fired).toBe(1);
  });

  it("tells of a firing that failed and tries again", async () => {
    const now = Temporal.Instant.from("2026-11-02T09:00:00Z");
    const faults: unknown[] = [];
    const engine = { nextDue: () => now, fireDue: () => Promise.reject(new Error("disk full")) };
    const sleep = sleeps();
    const drive = driveReal({
      engine,
      clock: { now: () => now },
      after: sleep.after,
      onFault: (thrown) => void faults.push(thrown),
    });
    await turns(2);
    sleep.wake();
    await turns(2);
    expect(faults).toHaveLength(2);
    await drive.stop();
  });
});
