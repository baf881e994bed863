import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { describe, expect, it } from "vitest";
import { INVOKE, ROLE } from "../bench.ts";
import { withFolder } from "../recovery.ts";
import { startAlone } from "./start.ts";

const clientOn = (endpoint: string) =>
  new SFNClient({
    ...{ endpoint, region: "eu-west-2", maxAttempts: 1 },
    credentials: { accessKeyId: "any", secretAccessKey: "any" },
  });

const definition = JSON.stringify({
  QueryLanguage: "JSONata",
  StartAt: "T",
  States: { T: { Type: "Task", Resource: INVOKE, Arguments: { FunctionName: "work" }, End: true } },
});

const later = (url: string, by: string) =>
  fetch(`${url}/clock`, { method: "POST", body: JSON.stringify({ by }) });

describe("the engine by itself", () => {
  it("forgets closed runs when they have been kept as long as it was told, and counts what it did", async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, "work.mjs"), "export default () => 1;");
      writeFileSync(join(folder, "map.json"), JSON.stringify({ work: "./work.mjs" }));
      const options = ["--functions", join(folder, "map.json"), "--clock", "2026-09-01T08:00:00Z"];
      const { child, url: starting } = startAlone(folder, ...options, "--keep", "30");
      try {
        const url = await starting;
        const client = clientOn(url);
        const { stateMachineArn } = await client.send(
          new CreateStateMachineCommand({ name: "m", definition, roleArn: ROLE }),
        );
        const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, name: "r" }));
        await later(url, "P29D");
        const kept = await client.send(new DescribeExecutionCommand({ executionArn }));
        expect(kept.status).toBe("SUCCEEDED");
        await later(url, "P2D");
        await expect(client.send(new DescribeExecutionCommand({ executionArn }))).rejects.toMatchObject({
          name: "ExecutionDoesNotExist",
        });
        const counts = await (await fetch(`${url}/metrics`)).text();
        expect(counts).toContain('engine_calls_total{function="work",outcome="returned"} 1\n');
        expect(counts).toContain('engine_runs_total{machine="m",status="SUCCEEDED"} 1\n');
        expect(counts).toMatch(/engine_commits_total [1-9]/);
      } finally {
        child.kill("SIGKILL");
      }
    });
  });

  it("says which process has the file, to a second one", async () => {
    await withFolder(async (folder) => {
      const first = startAlone(folder);
      try {
        await first.url;
        await expect(startAlone(folder).url).rejects.toThrow(
          `another engine works on ${join(folder, "runs.sqlite")}: process ${first.child.pid}`,
        );
      } finally {
        first.child.kill("SIGKILL");
      }
    });
  });

  it("refuses a file that a newer one wrote", async () => {
    await withFolder(async (folder) => {
      const newer = new DatabaseSync(join(folder, "runs.sqlite"));
      newer.exec("PRAGMA user_version = 99");
      newer.close();
      await expect(startAlone(folder).url).rejects.toThrow("was written by a newer engine");
    });
  });

  it.each([
    ["--deadline", "soon", "--deadline: soon is no number above 0"],
    ["--keep", "0", "--keep: 0 is no number above 0"],
    ["--clock", "tomorrow", "--clock: tomorrow is no instant"],
    ["--port", "x", "--port: x is no port"],
    ["--other", "x", "--other"],
  ])("refuses to start with %s %s", async (option, value, words) => {
    await withFolder(async (folder) => {
      await expect(startAlone(folder, option, value).url).rejects.toThrow(words);
    });
  });

  it("refuses a request that is too large in words, and goes on", async () => {
    await withFolder(async (folder) => {
      const { child, url: starting } = startAlone(folder);
      try {
        const url = await starting;
        const body = "x".repeat(4 * 1024 * 1024);
        expect((await fetch(url, { method: "POST", body })).status).toBe(413);
        expect((await fetch(`${url}/health`)).status).toBe(200);
      } finally {
        child.kill("SIGKILL");
      }
    });
  });
});
