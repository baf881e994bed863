import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { INVOKE, ROLE, WAIT_FOR_TOKEN } from "../bench.ts";
import { withFolder } from "../recovery.ts";
import { cliOn, hasCli } from "./command-line.ts";
import { startAlone } from "./start.ts";

const DEFINITION = JSON.stringify({
  QueryLanguage: "JSONata",
  StartAt: "Ask",
  States: {
    Ask: {
      ...{ Type: "Task", Resource: WAIT_FOR_TOKEN, Next: "Write" },
      Arguments: { FunctionName: "ask", Payload: { token: "{% $states.context.Task.Token %}" } },
    },
    Write: {
      ...{ Type: "Task", Resource: INVOKE, Arguments: { FunctionName: "write" }, End: true },
      Output: "{% $states.result.Payload %}",
    },
  },
});

const FUNCTIONS = `import { existsSync, writeFileSync } from "node:fs";
const at = (name) => new URL(name, import.meta.url);
export const ask = ({ token }) => writeFileSync(at("token.txt"), token);
export const write = () => {
  if (existsSync(at("mended"))) return "written";
  throw Object.assign(new Error("no paper"), { name: "Empty" });
};`;

describe.runIf(hasCli)("the standard CLI on the engine", () => {
  it("creates, starts, describes, answers, reads histories and redrives", { timeout: 180_000 }, async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, "work.mjs"), FUNCTIONS);
      const map = { ask: "./work.mjs#ask", write: "./work.mjs#write" };
      writeFileSync(join(folder, "map.json"), JSON.stringify(map));
      const { child, url } = startAlone(folder, "--functions", join(folder, "map.json"));
      try {
        const sfn = cliOn(await url);
        const given = ["--definition", DEFINITION, "--role-arn", ROLE];
        const machine = await sfn("create-state-machine", "--name", "letters", ...given);
        const arn = String(machine.stateMachineArn);
        const run = await sfn("start-execution", "--state-machine-arn", arn, "--name", "r", "--input", "{}");
        const executionArn = String(run.executionArn);
        const describe = () => sfn("describe-execution", "--execution-arn", executionArn);
        expect(await describe()).toMatchObject({ status: "RUNNING", input: "{}" });

        const token = readFileSync(join(folder, "token.txt"), "utf8");
        await sfn("send-task-success", "--task-token", token, "--task-output", '{"by":"post"}');
        expect(await describe()).toMatchObject({ status: "FAILED", error: "Empty" });
        writeFileSync(join(folder, "mended"), "");
        await sfn("redrive-execution", "--execution-arn", executionArn);
        expect(await describe()).toMatchObject({
          ...{ status: "SUCCEEDED", output: '"written"', redriveCount: 1 },
        });
        const { events } = await sfn("get-execution-history", "--execution-arn", executionArn);
        const types = (events as { type: string }[]).map(({ type }) => type);
        expect(types).toContain("TaskSubmitted");
        expect(types).toContain("ExecutionRedriven");
        expect(types.at(-1)).toBe("ExecutionSucceeded");
        const list = await sfn("list-executions", "--state-machine-arn", arn, "--status-filter", "SUCCEEDED");
        expect(list.executions).toHaveLength(1);
        const tested = await sfn(
          ...[
            "test-state",
            "--definition",
            '{"QueryLanguage":"JSONata","Type":"Pass","Output":"{% 1 + 1 %}","End":true}',
          ],
          ...["--role-arn", ROLE],
        );
        expect(tested).toEqual({ output: "2", status: "SUCCEEDED" });
        await expect(sfn("list-state-machine-aliases", "--state-machine-arn", arn)).rejects.toThrow(
          "no versions and aliases",
        );
      } finally {
        child.kill("SIGKILL");
      }
    });
  });
});
