import { execFile } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { INVOKE, openBench } from "./bench.ts";
import { withFolder } from "./recovery.ts";

const CHILD = fileURLToPath(new URL("./kill-child.ts", import.meta.url));

const task = (rest: object) => ({
  Type: "Task",
  Resource: INVOKE,
  Arguments: { FunctionName: "echo", Payload: { id: "{% $states.input.id %}" } },
  Output: "{% $states.result.Payload %}",
  ...rest,
});

const MACHINES = { main: { StartAt: "A", States: { A: task({ Next: "B" }), B: task({ End: true }) } } };

/** How the process ended: its signal, or its exit code. */
const runChild = (file: string, commit: number) =>
  new Promise<unknown>((resolve) => {
    const flags = [
      "--disable-warning=ExperimentalWarning",
      CHILD,
      file,
      JSON.stringify(MACHINES),
      String(commit),
    ];
    execFile(process.execPath, flags, (error, _out, told) => {
      resolve(error === null ? 0 : (error.signal ?? `${error.code}: ${told}`));
    });
  });

describe("the engine's file", () => {
  it("has everything that was answered when the process is killed", async () => {
    await withFolder(async (folder) => {
      let ended: unknown = "SIGKILL";
      let commit = 1;
      for (; ended === "SIGKILL"; commit++) {
        const file = join(folder, `${commit}.sqlite`);
        ended = await runChild(file, commit);
        const bench = openBench({ echo: (payload: unknown) => payload }, { file });
        await bench.settle();
        // Before its third commit the run may not have been started yet.
        if (commit >= 3) expect(await bench.output("main", "run")).toEqual({ id: 7 });
        await bench.engine.stop();
      }
      expect(ended).toBe(0);
      expect(commit).toBeGreaterThan(4);
    });
  });

  it("belongs to one engine at a time", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "engine.sqlite");
      const first = openBench({}, { file });
      expect(() => openBench({}, { file })).toThrow(
        `another engine works on ${file}: process ${process.pid}`,
      );
      await first.engine.stop();
      const second = openBench({}, { file });
      await second.engine.stop();
    });
  });

  it("is refused when a newer engine wrote it, and let go", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "engine.sqlite");
      const newer = new DatabaseSync(file);
      newer.exec("PRAGMA user_version = 3");
      expect(() => openBench({}, { file })).toThrow("its version is 3, this engine's 2");
      newer.exec("PRAGMA user_version = 2");
      newer.close();
      await openBench({}, { file }).engine.stop();
    });
  });

  it("keeps each run's frames no longer than they are needed", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "engine.sqlite");
      const bench = openBench({}, { file });
      const inner = { StartAt: "I", States: { I: { Type: "Pass", End: true } } };
      await bench.create("m", {
        StartAt: "M",
        States: {
          M: { Type: "Map", Items: [1, 2, 3], ItemProcessor: inner, Next: "W" },
          W: { Type: "Wait", Seconds: 5, End: true },
        },
      });
      await bench.start("m", "r");
      await bench.settle();
      const reader = new DatabaseSync(file);
      const count = (table: string) => reader.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
      expect([count("frames"), count("items")]).toEqual([1, 0]);
      await bench.pass(5);
      expect([count("frames"), count("timers")]).toEqual([0, 0]);
      reader.close();
      await bench.engine.stop();
    });
  });

  it("lets a run that it cannot go on with fail alone", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "engine.sqlite");
      const first = openBench({}, { file });
      await first.create("m", { StartAt: "W", States: { W: { Type: "Wait", Seconds: 5, End: true } } });
      await first.start("m", "spoilt");
      await first.start("m", "sound");
      await first.settle();
      await first.engine.stop();
      const other = new DatabaseSync(file);
      other.exec('UPDATE frames SET body = replace(body, \'"state":"W"\', \'"state":"gone"\') WHERE run = 1');
      other.close();
      const second = openBench({}, { file });
      await second.pass(5);
      expect(await second.facts("m", "spoilt")).toMatchObject({ status: "FAILED", error: "States.Runtime" });
      expect((await second.facts("m", "sound")).status).toBe("SUCCEEDED");
      await second.engine.stop();
    });
  });

  it("stops the engine loudly when it cannot be written", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "engine.sqlite");
      const told: unknown[] = [];
      const bench = openBench({}, { file, onBroken: (thrown) => void told.push(thrown) });
      await bench.create("m", { StartAt: "W", States: { W: { Type: "Wait", Seconds: 5, End: true } } });
      await bench.start("m", "r");
      await bench.settle();
      const other = new DatabaseSync(file);
      other.exec("ALTER TABLE events RENAME TO gone");
      await expect(bench.start("m", "s")).rejects.toThrow("stopped");
      bench.clock.pass(5);
      await expect(bench.engine.fireDue()).rejects.toThrow("stopped");
      expect(told).toHaveLength(1);
      await expect(bench.settle()).rejects.toThrow("events");
      await expect(bench.facts("m", "r")).rejects.toThrow("stopped");
      await expect(bench.engine.stop()).rejects.toThrow("events");
      other.exec("ALTER TABLE gone RENAME TO events");
      other.close();
      const next = openBench({}, { file });
      await next.pass(5);
      expect((await next.facts("m", "r")).status).toBe("SUCCEEDED");
      await next.engine.stop();
    });
  });

  it("stops, too, when it is a function's answer that cannot be written; the next engine asks the function again", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "engine.sqlite");
      const told: unknown[] = [];
      const other = new DatabaseSync(file);
      const spoils = () => other.exec("ALTER TABLE events RENAME TO gone");
      const first = openBench({ work: spoils }, { file, onBroken: (thrown) => void told.push(thrown) });
      await first.create("m", {
        StartAt: "T",
        States: { T: { Type: "Task", Resource: INVOKE, Arguments: { FunctionName: "work" }, End: true } },
      });
      await first.start("m", "r");
      await expect(first.settle()).rejects.toThrow("events");
      expect(told).toHaveLength(1);
      await expect(first.engine.stop()).rejects.toThrow("events");
      other.exec("ALTER TABLE gone RENAME TO events");
      other.close();
      const next = openBench({ work: () => "done" }, { file });
      await next.settle();
      expect((await next.facts("m", "r")).status).toBe("SUCCEEDED");
      await next.engine.stop();
    });
  });
});
