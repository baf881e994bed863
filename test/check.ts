import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

type Step = { readonly name: string; readonly command: readonly [string, ...string[]] };
type Outcome = Step & { readonly failed: boolean; readonly seconds: number; readonly output: string };

const assets = "shared/ui/assets/build.ts";

/** Light steps run side by side; each heavy one takes the whole machine and comes after. */
const light: readonly Step[] = [
  { name: "format and lint", command: ["biome", "check", "."] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "dead code", command: ["knip"] },
  ...(existsSync(assets)
    ? [{ name: "assets are fresh", command: ["tsx", assets, "--check"] as const } satisfies Step]
    : []),
  { name: "machines are fresh", command: ["tsx", "infra/local/definitions/write.ts", "--check"] },
];
const heavy: readonly Step[] = [
  { name: "AWS templates", command: ["cdk", "synth", "--quiet", "--strict"] },
  { name: "tests", command: ["vitest", "run", "--reporter=dot"] },
];

/** Runs a step with the tools of this repository, which `npm run` has put first in PATH; keeps what it said. */
const run = (step: Step): Promise<Outcome> =>
  new Promise((resolve) => {
    const began = process.hrtime.bigint();
    const [tool, ...args] = step.command;
    const child = spawn(tool, args, {
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const end = (failed: boolean): void => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      process.stdout.write(line({ ...step, failed, seconds, output }));
      resolve({ ...step, failed, seconds, output });
    };
    child.on("error", (fault) => {
      output += fault.message;
      end(true);
    });
    child.on("close", (code) => end(code !== 0));
  });

const line = ({ name, failed, seconds }: Outcome): string =>
  `  ${failed ? "FAILED" : "ok    "}  ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s\n`;

process.stdout.write("Checking: each line is one step, as it ends.\n");
const outcomes = await Promise.all(light.map(run));
for (const step of heavy) outcomes.push(await run(step));

const failed = outcomes.filter((outcome) => outcome.failed);
for (const { name, command, output } of failed)
  process.stdout.write(`\n=== ${name}: npx ${command.join(" ")}\n${output.trimEnd()}\n`);
if (failed.length > 0) process.stdout.write(`\nWhat came of it:\n${outcomes.map(line).join("")}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
