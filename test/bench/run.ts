import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { adminPages, closeAdminPages } from "./admin-pages.ts";
import { coldStarts } from "./cold-start.ts";
import { commits, processorOf } from "./disk.ts";
import { closeDue, dueLooks } from "./due.ts";
import { closeImports, importsOf2000 } from "./imports.ts";
import { placementYears } from "./placement-years.ts";
import { type Contest, interleaved, type Measured } from "./rounds.ts";
import { rowLooks } from "./rows.ts";
import { contestsOf } from "./transitions.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, rounds: { type: "string", default: "5" } },
});
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1) throw new RangeError("--rounds takes a whole number from 1");

const [passes, tasks] = [contestsOf("Pass"), contestsOf("Task")];
const engines = await interleaved([commits, ...passes, ...tasks], rounds);
const years = await interleaved(placementYears, Math.min(rounds, 3));
const rows = await interleaved(rowLooks, rounds);
const due = await interleaved(dueLooks, rounds);
await closeDue();
const pages = await interleaved(adminPages, rounds);
await closeAdminPages();
const imports = await interleaved(importsOf2000, Math.min(rounds, 3));
await closeImports();
const processor = await processorOf(rounds);
const starts = await coldStarts(rounds);
const peak = process.resourceUsage().maxRSS / 1024;
const own: Measured = {
  name: "Peak memory of these benchmarks",
  unit: "MiB",
  median: peak,
  least: peak,
  most: peak,
  rounds: 1,
};
const all = [...engines, ...years, ...rows, ...due, ...pages, ...imports, ...processor, ...starts, own];

const medianOf = ({ name }: Pick<Contest, "name">): number =>
  all.find((one) => one.name === name)?.median ?? Number.NaN;
const [yearOnFiles, yearInMemory] = placementYears;
/** How many times as much the first does in the same time. */
const ratio = (name: string, a: Pick<Contest, "name">, b: Pick<Contest, "name">) => ({
  name,
  ratio: medianOf(a) / medianOf(b),
});
const ratios = [
  ratio("Durable tasks to the disk's own commits", tasks[0], commits),
  ratio("Processor: a simulated placement-year to 1,000 durable commits", processor[0], processor[1]),
  ratio("Rows: a first look to later ones", rowLooks[0], rowLooks[1]),
  ratio("Sweep: what falls due to all that it does", dueLooks[0], dueLooks[1]),
  ratio("A run with 5,000 events to an empty list", adminPages[1], adminPages[0]),
  ratio("The open ones of 50,000 runs to an empty list", adminPages[2], adminPages[0]),
  ratio("A list of all 50,000 runs to an empty list", adminPages[3], adminPages[0]),
  ratio("2,000 pupils checked to the bare parser", importsOf2000[1], importsOf2000[0]),
  ratio("2,000 pupils taken in to the bare parser", importsOf2000[2], importsOf2000[0]),
  ratio("Pass: durable to in memory", passes[0], passes[1]),
  ratio("Task: durable to in memory", tasks[0], tasks[1]),
  ratio("Pass: this engine, in memory, to aws-local-stepfunctions", passes[1], passes[2]),
  ratio("Task: this engine, in memory, to aws-local-stepfunctions", tasks[1], tasks[2]),
  ratio("Placements: on files to in memory", yearOnFiles, yearInMemory),
];
const machine = {
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  processors: cpus().length,
};

const amount = (value: number): string =>
  value.toLocaleString("en-GB", { maximumFractionDigits: value < 100 ? 1 : 0 });
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (values.json) say(JSON.stringify({ machine, measured: all, ratios }, null, 2));
else {
  say(`Node ${machine.node}, ${machine.platform}, ${machine.processors} processors; medians (least to most)`);
  for (const { name, unit, median, least, most, rounds: of } of all)
    say(
      `${name.padEnd(42)} ${amount(median).padStart(9)} ${unit.padEnd(20)} (${amount(least)} to ${amount(most)}, ${of})`,
    );
  say("");
  for (const each of ratios) say(`${each.name.padEnd(60)} ${each.ratio.toFixed(3).padStart(8)}`);
}
