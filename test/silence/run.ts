import { parseArgs } from "node:util";
import { playSilently } from "./playing.ts";
import { emptyTally } from "./tally.ts";

const { values } = parseArgs({
  options: {
    placements: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    faults: { type: "string", default: "8" },
  },
});
const [most, first, faults] = [Number(values.placements), Number(values.seed), Number(values.faults)];
if (![most, first, faults].every(Number.isSafeInteger) || most < 1 || faults < 1)
  throw new RangeError("--placements, --seed and --faults take whole numbers");

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const began = process.hrtime.bigint();
const tally = emptyTally();
for (let seed = first; tally.placements < most; seed += 1) {
  const before = tally.findings.length;
  const from = process.cpuUsage().user;
  await playSilently(seed, faults, tally);
  say(
    `year ${seed}: ${tally.strikes} things hit so far, ${tally.findings.length - before} findings, ${Math.round((process.cpuUsage().user - from) / 1e6)} s`,
  );
}
for (const finding of tally.findings.slice(0, 40)) say(`  ${finding.slice(0, 400)}`);
const { findings: _findings, byKind, hit, ...counts } = tally;
say(JSON.stringify({ ...counts, struck: hit.size, ...byKind }));
say(`seconds ${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)}`);
process.exitCode = tally.findings.length > 0 ? 1 : 0;
