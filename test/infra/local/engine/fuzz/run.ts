import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { startAlone } from "../alone/start.ts";
import { machineArn, ROLE } from "../bench.ts";
import type { Look } from "./health.ts";
import { definitions, inputs, requests } from "./things.ts";

/**
 * `npm run test:fuzz [-- --seconds 3600 --seed 1]`: random definitions, inputs, expressions and requests against an engine
 * in a process of its own, whose health is asked all the while by a thread that does nothing else. Fails when an answer
 * took a second in which the machine gave the process a processor, when the process ended, and when it answered anything
 * without the service's words.
 */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "3600" }, seed: { type: "string", default: "1" } },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];

const LONGEST = 1_000;

/** Without the time in which the machine gave the process no processor. */
const own = (look: Look | undefined): number => (look === undefined ? 0 : look.took - look.waited);

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

const watch = new Worker(new URL("./health.ts", import.meta.url), {
  workerData: { url: `${url}/health`, pid: child.pid },
});
let looks = 0;
const worst: { longest?: Look; slowest?: Look } = {};
watch.on("message", (look: Look) => {
  looks++;
  if (look.took >= (worst.longest?.took ?? 0)) worst.longest = look;
  if (own(look) >= own(worst.slowest)) worst.slowest = look;
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

let [tried, refused] = [0, 0];
/** What failed without the service's words: how often, by what it was. */
const faults = new Map<string, number>();
const failed = (thrown: unknown): void =>
  fault(`${thrown} ${thrown instanceof Error ? (thrown.cause ?? "") : ""}`);
const fault = (what: string): void => void faults.set(what, (faults.get(what) ?? 0) + 1);

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
      await tryMachine(machine, input).catch(failed);
    }
    for (const { path, target, body } of fc.sample(requests, draw)) {
      const status = await send(path, target, body).catch(failed);
      if (status === 500) fault(`${path} ${target} ${body.slice(0, 80)}`);
    }
  }
};

await Promise.all(Array.from({ length: AT_ONCE }, (_, line) => drive(line)));
await watch.terminate();
const died = ended;
/** MiB at the most, all the time long; Linux tells. */
const peak = (): string => {
  try {
    const kilobytes = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined
      ? ""
      : `; ${Math.round(Number(kilobytes) / 1024)} MiB of memory at the most`;
  } catch {
    return "";
  }
};
const memory = peak();
child.kill("SIGKILL");
rmSync(folder, { recursive: true, force: true });
const ms = (time: number): string => `${Math.round(time)} ms`;
process.stdout.write(
  `${tried} machines tried, ${refused} refused. ` +
    `Health was asked ${looks} times, ${ms(worst.longest?.took ?? 0)} at the longest; ${ms(own(worst.slowest))} without waiting for a processor` +
    `${memory}${died ? "; the engine ENDED" : ""}\n`,
);
for (const [what, times] of faults)
  process.stdout.write(`Failed without the service's words, ${times} times: ${what}\n`);
process.exitCode = died || own(worst.slowest) > LONGEST || looks === 0 || faults.size > 0 ? 1 : 0;
