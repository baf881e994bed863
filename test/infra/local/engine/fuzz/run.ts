import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { startAlone } from "../alone/start.ts";
import { machineArn, ROLE } from "../bench.ts";
import { definitions, inputs, requests } from "./things.ts";

/**
 * `npm run test:fuzz [-- --seconds 3600 --seed 1]`: random definitions, inputs, expressions and requests against an engine
 * in a process of its own, whose health is asked all the while by a thread that does nothing else. A bare server in this
 * process's place is asked at the same moments: what it takes, too, is the machine's. Fails when health took a second
 * longer than that, and when the engine's process ended.
 */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "3600" }, seed: { type: "string", default: "1" } },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];

const LONGEST = 1_000;

/** Requests under way at a time. */
const AT_ONCE = 6;

const folder = mkdtempSync(join(tmpdir(), "engine-fuzz-"));
writeFileSync(join(folder, "work.mjs"), "export default (payload) => payload;");
writeFileSync(join(folder, "map.json"), JSON.stringify({ work: "./work.mjs" }));
const { child, url: starting } = startAlone(
  folder,
  "--functions",
  join(folder, "map.json"),
  "--deadline",
  "1",
);
const url = await starting;
let ended = false;
child.once("exit", () => {
  ended = true;
});

const bare = new Worker(
  `const { createServer } = require("node:http");
   const server = createServer((_, response) => response.end("{}"));
   server.listen(0, "127.0.0.1", () => require("node:worker_threads").parentPort.postMessage(server.address().port));`,
  { eval: true },
);
const port = await new Promise<number>((resolve) => bare.once("message", resolve));
const watch = new Worker(new URL("./health.ts", import.meta.url), {
  workerData: { asked: `${url}/health`, bare: `http://127.0.0.1:${port}/` },
});
let [looks, longest, excess] = [0, 0, 0];
watch.on("message", ({ took, bareTook }: { took: number; bareTook: number }) => {
  looks++;
  longest = Math.max(longest, took);
  excess = Math.max(excess, took - bareTook);
});

const send = async (path: string, target: string, body: string): Promise<number> => {
  const headers = { "x-amz-target": target, "content-type": "application/x-amz-json-1.0" };
  const answer = await fetch(`${url}${path}`, {
    ...{ method: "POST", headers, body },
    signal: AbortSignal.timeout(120_000),
  });
  await answer.arrayBuffer();
  return answer.status;
};

const call = (operation: string, input: object): Promise<number> =>
  send("/", `AWSStepFunctions.${operation}`, JSON.stringify(input));

let [tried, refused, faults] = [0, 0, 0];

const tryMachine = async (machine: object, input: string): Promise<void> => {
  const name = `m${++tried}`;
  const definition = JSON.stringify({ QueryLanguage: "JSONata", ...machine });
  const status = await call("CreateStateMachine", { name, definition, roleArn: ROLE });
  if (status !== 200) refused++;
  const stateMachineArn = machineArn(name);
  await call("StartExecution", { stateMachineArn, name: "r", input });
  await call("DescribeStateMachine", { stateMachineArn });
  await call("ListExecutions", { stateMachineArn, maxResults: 1000 });
  await call("GetExecutionHistory", {
    executionArn: stateMachineArn.replace(":stateMachine:", ":execution:").concat(":r"),
    maxResults: 1000,
  });
};

const until = Date.now() + seconds * 1000;
const drive = async (line: number): Promise<void> => {
  for (let round = 0; Date.now() < until && !ended; round++) {
    const draw = { numRuns: 10, seed: seed + line * 1_000_003 + round };
    const machines = fc.sample(fc.tuple(definitions, inputs), draw);
    for (const [machine, input] of machines) {
      if (Date.now() >= until) return;
      await tryMachine(machine, input).catch(() => void faults++);
    }
    for (const { path, target, body } of fc.sample(requests, draw)) {
      // One that is too large is broken off: that is no fault.
      const status = await send(path, target, body).catch(() => 413);
      if (status === 500) faults++;
    }
  }
};

await Promise.all(Array.from({ length: AT_ONCE }, (_, line) => drive(line)));
await watch.terminate();
await bare.terminate();
const died = ended;
child.kill("SIGKILL");
rmSync(folder, { recursive: true, force: true });
const ms = (time: number): string => `${Math.round(time)} ms`;
process.stdout.write(
  `${tried} machines tried, ${refused} refused; ${faults} requests failed without the service's words. ` +
    `Health was asked ${looks} times: ${ms(longest)} at the longest, ${ms(excess)} longer than a bare server at the same moment` +
    `${died ? "; the engine ENDED" : ""}\n`,
);
process.exitCode = died || excess > LONGEST || looks === 0 ? 1 : 0;
