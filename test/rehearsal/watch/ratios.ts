import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { configurationOf } from "../aws.ts";
import { prefix } from "../deploy/settings.ts";
import type { House } from "../play/house.ts";
import { type Pair, pairsIn } from "./bare.ts";
import { callsOfFunctions } from "./judged.ts";

const rounds = 3;
const readsOfARound = 15;

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Loads a bundle and says how long that took; a bare one besides reads a table for a while. Milliseconds. */
const script = (file: string, reads: number): string => `
  const began = performance.now();
  const { handler } = await import(${JSON.stringify(pathToFileURL(resolve(file)).href)});
  const loaded = performance.now() - began;
  const event = { TableName: process.env.LEDGER_TABLE, Key: { pk: { S: "nobody" }, sk: { S: "0" } } };
  const took = [];
  for (let i = 0; i < ${reads}; i += 1) {
    const since = performance.now();
    await handler(event);
    took.push(performance.now() - since);
  }
  console.log(JSON.stringify({ loaded, took }));
  process.exit(0);`;

type Timed = { readonly loaded: number; readonly took: readonly number[] };

const timed = (file: string, reads: number, env: NodeJS.ProcessEnv): Timed => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", script(file, reads)],
    { env, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${file} cannot be loaded: ${stderr.slice(-600)}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Timed;
};

/** How long calls of a function took, without the first of each instance, which its log does not tell apart: the middle one. */
const warm = (log: string): number =>
  middle([...log.matchAll(/^REPORT .*?\bDuration: ([\d.]+) ms/gm)].map(([, ms]) => Number(ms)));

type Lines = Readonly<Record<"cold" | "warm", number>>;

const lineOf = (name: string, bundle: Lines, bare: Lines, calls: string): string => {
  const times = (a: number, b: number): string => (b > 0 ? (a / b).toFixed(1) : "–");
  const cold = `loads in ${bundle.cold.toFixed(0)} ms, ${times(bundle.cold, bare.cold)} times a bare one with its clients`;
  const last =
    bundle.warm > 0
      ? `warm ${bundle.warm.toFixed(0)} ms with ${calls} calls of services, ${times(bundle.warm, bare.warm)} times a bare one that reads a row`
      : "not called here";
  return `${name}: ${cold}; ${last}`;
};

/**
 * A line a function: how its bundle loads and runs against a bare function with the same clients, here and now. Ratios, because
 * this machine is not Lambda's.
 */
export const ratiosOf = async (
  { called, env, emulator, folder }: House,
  logged: ReadonlyMap<string, string>,
): Promise<readonly string[]> => {
  const at = join(folder, "bundles");
  mkdirSync(at, { recursive: true });
  const calls = callsOfFunctions(emulator.calls);
  const bares = new Map<string, Lines>();
  const of = async ({ name, bundle, bare }: Pair): Promise<string> => {
    const { Environment } = await configurationOf(called, prefix + name);
    const its = { ...env, ...Environment?.Variables, NODE_OPTIONS: "" };
    const reads = bare.includes("DynamoDB") ? readsOfARound : 0;
    const bareRounds = Array.from({ length: bares.has(bare) ? 0 : rounds }, () => timed(bare, reads, its));
    const known = bares.get(bare) ?? {
      cold: middle(bareRounds.map(({ loaded }) => loaded)),
      warm: middle(bareRounds.flatMap(({ took }) => took.slice(1))),
    };
    bares.set(bare, known);
    const cold = middle(Array.from({ length: rounds }, () => timed(bundle, 0, its).loaded));
    const log = logged.get(prefix + name) ?? "";
    const times = log.match(/^REPORT /gm)?.length ?? 0;
    const made = calls.filter((call) => call.name === name).length;
    const each = times > 0 ? (made / times).toFixed(1) : "0";
    return lineOf(name, { cold, warm: warm(log) }, known, each);
  };
  const lines: string[] = [];
  for (const pair of await pairsIn(at)) lines.push(await of(pair));
  return lines;
};
