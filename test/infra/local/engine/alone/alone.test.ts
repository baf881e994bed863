import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { describe, expect, it } from "vitest";
import { ROLE, WAIT_FOR_TOKEN } from "../bench.ts";
import { withFolder } from "../recovery.ts";
import { startAlone } from "./start.ts";

const gone = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });

const clientOf = (endpoint: string) =>
  new SFNClient({
    endpoint,
    region: "eu-west-2",
    credentials: { accessKeyId: "any", secretAccessKey: "any" },
    maxAttempts: 1,
  });

const DEFINITION = JSON.stringify({
  QueryLanguage: "JSONata",
  StartAt: "Ask",
  States: {
    Ask: {
      Type: "Task",
      Resource: WAIT_FOR_TOKEN,
      Arguments: { FunctionName: "ask", Payload: { token: "{% $states.context.Task.Token %}" } },
      TimeoutSeconds: 2_592_000,
      Next: "Thank",
    },
    Thank: { Type: "Wait", Seconds: 86_400, End: true },
  },
});

const ASK = `import { writeFileSync } from "node:fs";
export default ({ token }) => writeFileSync(new URL("token.txt", import.meta.url), token);`;

describe("the engine without the rest of the product", () => {
  it("has a question answered after two weeks, and is killed in between", async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, "ask.mjs"), ASK);
      writeFileSync(join(folder, "map.json"), JSON.stringify({ ask: "./ask.mjs" }));
      const options = ["--functions", join(folder, "map.json"), "--clock", "2026-09-01T08:00:00Z"];
      const first = startAlone(folder, ...options);
      const before = clientOf(await first.url);
      const { stateMachineArn } = await before.send(
        new CreateStateMachineCommand({ name: "question", definition: DEFINITION, roleArn: ROLE }),
      );
      const { executionArn } = await before.send(new StartExecutionCommand({ stateMachineArn, input: "{}" }));
      const by = (url: string, duration: string) =>
        fetch(`${url}/clock`, { method: "POST", body: JSON.stringify({ by: duration }) }).then((r) =>
          r.json(),
        );
      await by(await first.url, "P10D");
      await gone(first.child);

      const second = startAlone(folder, ...options);
      const url = await second.url;
      expect(await by(url, "P4D")).toMatchObject({ clock: "virtual", now: "2026-09-15T08:00:00Z" });
      const after = clientOf(url);
      const taskToken = readFileSync(join(folder, "token.txt"), "utf8");
      await after.send(new SendTaskSuccessCommand({ taskToken, output: '{"answer":"yes"}' }));
      await by(url, "P1D");
      const run = await after.send(new DescribeExecutionCommand({ executionArn }));
      expect(run).toMatchObject({ status: "SUCCEEDED", output: '{"answer":"yes"}' });
      expect(run.stopDate?.toISOString()).toBe("2026-09-16T08:00:00.000Z");
      expect(await (await fetch(url)).text()).toContain("SUCCEEDED");
      expect(await (await fetch(`${url}/run?arn=${executionArn}`)).text()).toContain("TaskSubmitted");
      expect((await fetch(`${url}/health`)).status).toBe(200);
      await gone(second.child);
    });
  });

  it.each<[string, string, readonly string[]]>([
    ["a map that names nothing", "{}", ["names no function"]],
    ["a module that is not there", '{"a":"./no.mjs"}', ["a: cannot load ./no.mjs"]],
    ["an address elsewhere", '{"a":"http://192.0.2.1/a"}', ["is no address on this machine"]],
  ])("refuses to start with %s", async (_what, map, words) => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, "map.json"), map);
      const { url } = startAlone(folder, "--functions", join(folder, "map.json"));
      await expect(url).rejects.toThrow(words[0]);
    });
  });
});
