import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { packEngine } from "#infra/local/engine/package/pack.ts";
import { withFolder } from "./recovery.ts";

const MODULES = fileURLToPath(new URL("../../../../node_modules/", import.meta.url));

/** Uses the package as anybody would: its types, the engine, and an expression that is evaluated elsewhere. */
const APP = `import { createEngine, type Engine } from "waymark-engine";
import { createStatesDoor } from "waymark-engine/states-door";
import { Temporal } from "temporal-polyfill";
let count = 0;
const next = (): string => String(++count).padStart(26, "0");
const engine: Engine = createEngine({
  file: "runs.sqlite",
  clock: { now: () => Temporal.Instant.from("2026-09-01T08:00:00Z") },
  ids: { id: next, token: next, salt: next },
  invoke: async (name) => name + " was called",
});
const door = createStatesDoor(engine);
const call = async (operation: string, input: object): Promise<Record<string, string>> =>
  JSON.parse((await door("AWSStepFunctions." + operation, JSON.stringify(input))).body);
const definition = JSON.stringify({
  QueryLanguage: "JSONata",
  StartAt: "T",
  States: {
    T: { Type: "Task", Resource: "arn:aws:states:::lambda:invoke", Arguments: { FunctionName: "work" }, Next: "P" },
    P: { Type: "Pass", Output: "{% $map([1..2], function($n) { $n & $states.input.Payload }) %}", End: true },
  },
});
const { stateMachineArn } = await call("CreateStateMachine", { name: "m", definition, roleArn: "arn:aws:iam::0:role/r" });
const { executionArn } = await call("StartExecution", { stateMachineArn, name: "r" });
await engine.settled();
console.log((await call("DescribeExecution", { executionArn })).output);
await engine.stop();
`;

describe("the engine as a package", () => {
  it("is used, with its types, where nothing of the product is", { timeout: 180_000 }, async () => {
    await withFolder(async (folder) => {
      const modules = join(folder, "node_modules");
      mkdirSync(modules);
      packEngine(join(modules, "waymark-engine"));
      for (const name of ["jsonata", "temporal-polyfill", "temporal-spec"])
        symlinkSync(join(MODULES, name), join(modules, name));
      const manifest = JSON.parse(readFileSync(join(modules, "waymark-engine", "package.json"), "utf8"));
      expect(Object.keys(manifest.dependencies)).toEqual(["jsonata", "temporal-polyfill"]);
      writeFileSync(join(folder, "package.json"), '{"type":"module"}');
      writeFileSync(join(folder, "app.ts"), APP);
      const options = {
        ...{ module: "nodenext", target: "es2024", strict: true, noEmit: true },
        ...{ types: ["node"], typeRoots: [join(MODULES, "@types")] },
      };
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({ compilerOptions: options, files: ["app.ts"] }),
      );
      const node = (...words: string[]) =>
        execFileSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
      node(join(MODULES, "typescript/bin/tsc"), "-p", folder);

      expect(node("--disable-warning=ExperimentalWarning", "app.ts")).toBe(
        '["1work was called","2work was called"]\n',
      );
    });
  });
});
