import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { createEngine } from "#infra/local/engine/engine.ts";
import { countingIds, machineArn, ROLE, stillClock } from "./bench.ts";
import { machineOf, plans } from "./plans.ts";

/**
 * `npm run test:fuzz [-- --seconds 3600]`: random definitions, inputs and expressions, also ones that never end or take
 * all memory, against one engine; how long it did not answer is measured all the while. Fails above a second of processor.
 */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "3600" }, seed: { type: "string", default: "1" } },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];

const PIECES = [
  ...[
    "$states.input",
    "$states.input.a",
    "'text'",
    "7",
    "[1..9]",
    "[1..9999999]",
    "$pad('x', 99999999)",
    "$$",
  ],
  ...[
    "/^(a+)+$/",
    "function($x) { $x }",
    "function($x) { $f($x) }",
    "$states.context",
    "[[[[1]]]]",
    "$uuid()",
  ],
];
const SHAPES = [
  ...[
    "$map(A, B)",
    "$contains(A, B)",
    "A & B",
    "A = B",
    "A[B]",
    "A.(B)",
    "$string(A)",
    "[A, B]",
    "{ 'k': A }",
  ],
  ...[
    "($f := A; $f(B))",
    "$join(A)",
    "$sort(A)",
    "$reduce(A, B)",
    "A in B",
    "$parse(A)",
    "$replace(A, 'a', B)",
  ],
];
const expression = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthIdentifier: "expression" },
    fc.constantFrom(...PIECES),
    fc
      .tuple(fc.constantFrom(...SHAPES), tie("any"), tie("any"))
      .map(([shape, a, b]) => shape.replace(/\b[AB]\b/g, (name) => (name === "A" ? a : b))),
  ),
})).any;

const input = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.integer({ min: 1, max: 120_000 }).map((size) => JSON.stringify({ a: `${"a".repeat(size)}b` })),
  fc.integer({ min: 1, max: 60_000 }).map((size) => JSON.stringify({ a: Array(size).fill({ a: 1 }) })),
  fc.integer({ min: 1, max: 100_000 }).map((depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`),
);

const definition = fc.oneof(
  expression.map((source) => ({
    StartAt: "P",
    States: { P: { Type: "Pass", Output: `{% ${source} %}`, End: true } },
  })),
  plans.map(machineOf),
  fc.object({ maxDepth: 4 }),
);

/** The longest time between two turns of the event loop: on the clock, and of the processor (where others work, too). */
const watch = () => {
  let [at, longest, used, most] = [Date.now(), 0, 0, 0];
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage();
    [longest, most] = [Math.max(longest, Date.now() - at), Math.max(most, (user + system - used) / 1000)];
    [at, used] = [Date.now(), user + system];
  }, 5);
  const { user, system } = process.threadCpuUsage();
  used = user + system;
  return { silence: () => ({ longest, most: Math.round(most) }), stop: () => clearInterval(timer) };
};

const folder = mkdtempSync(join(tmpdir(), "engine-fuzz-"));
const engine = createEngine({
  ...{ file: join(folder, "fuzz.sqlite"), clock: stillClock(), ids: countingIds(), deadline: 1_000 },
  invoke: async (_name, payload) => payload,
});
const { silence, stop } = watch();
const until = Date.now() + seconds * 1000;
let [tried, refused] = [0, 0];
const samples = () => fc.sample(fc.tuple(definition, input), { numRuns: 50, seed: seed + tried });
const tryOne = async (machine: object, given: string): Promise<void> => {
  const name = `m${++tried}`;
  const text = JSON.stringify({ QueryLanguage: "JSONata", ...machine });
  await engine.call("CreateStateMachine", { name, definition: text, roleArn: ROLE });
  await engine.call("StartExecution", { stateMachineArn: machineArn(name), name: "r", input: given });
};
while (Date.now() < until) {
  for (const [machine, given] of samples()) await tryOne(machine, given).catch(() => void refused++);
  await engine.settled();
}
stop();
await engine.stop();
rmSync(folder, { recursive: true, force: true });
const { longest, most } = silence();
process.stdout.write(
  `${tried} machines tried, ${refused} refused; the longest silence was ${longest} ms (${most} ms of processor)\n`,
);
if (most > 1_000) process.exitCode = 1;
