import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { folderOf, touchedBy } from "./touched.ts";

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
  { name: "answers are fresh", command: ["tsx", "shared/promises/answers/build.ts", "--check"] },
];
const heavy: readonly Step[] = [
  { name: "AWS templates", command: ["cdk", "synth", "--quiet", "--strict"] },
  { name: "tests", command: ["vitest", "run", "--reporter=dot"] },
];

const lines = (...args: readonly string[]): readonly string[] =>
  execFileSync("git", args, { encoding: "utf8" }).split("\n").filter(Boolean);

/** Where the change began: the main line that it left, or the last commit on the main line itself. */
const begin = (): string => {
  for (const main of ["origin/main", "main"])
    try {
      const base = lines("merge-base", "HEAD", main)[0];
      if (base !== undefined && base !== lines("rev-parse", "HEAD")[0]) return base;
    } catch {
      // There is no such branch here.
    }
  return "HEAD";
};

/** What a change touches, in a minute: `npm run check -- --fast`. */
const fastSteps = (): { readonly steps: readonly Step[]; readonly left: readonly string[] } => {
  const changed = [
    ...lines("diff", "--name-only", begin()),
    ...lines("ls-files", "--others", "--exclude-standard"),
  ];
  const { files, tests, left } = touchedBy(changed, folderOf(fileURLToPath(new URL("..", import.meta.url))));
  const lint: readonly Step[] =
    files.length === 0
      ? []
      : [{ name: "format and lint", command: ["biome", "check", "--no-errors-on-unmatched", ...files] }];
  return {
    steps: [
      ...lint,
      { name: "types", command: ["tsc", "--noEmit"] },
      { name: "tests", command: ["vitest", "run", "--reporter=dot", ...tests] },
    ],
    left,
  };
};

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
const fast = process.argv.includes("--fast") ? fastSteps() : undefined;
const outcomes = await Promise.all((fast?.steps ?? light).map(run));
for (const step of fast ? [] : heavy) outcomes.push(await run(step));
if (fast && fast.left.length > 0)
  process.stdout.write(
    `Left to the whole check, though they mirror the change:\n  ${fast.left.join("\n  ")}\n`,
  );

const failed = outcomes.filter((outcome) => outcome.failed);
for (const { name, command, output } of failed)
  process.stdout.write(`\n=== ${name}: npx ${command.join(" ")}\n${output.trimEnd()}\n`);
if (failed.length > 0) process.stdout.write(`\nWhat came of it:\n${outcomes.map(line).join("")}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
