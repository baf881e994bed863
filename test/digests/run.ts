import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import * as z from "zod";
import { composeAll } from "./crew.ts";
import { ledgers } from "./ledgers.ts";
import { differences, printed } from "./report.ts";

/**
 * Shows that a change of the house changes nothing that anybody sees: every mail of five simulated school years, and
 * every page of a placement of each route in each phase, as digests. Two runs of the same house print the same.
 */
const usage = `npm run digests -- [--write FILE] [--compare FILE] [--keep FOLDER] [--only TEXT] [--ledger] [--placements 5] [--workers 2]

  --write FILE    keeps one hash for each page and mail
  --compare FILE  names each page and mail that differs from a run that was kept; fails where one does
  --keep FOLDER   keeps the words themselves, for "diff -r" of two folders
  --only TEXT     composes and compares only parts whose name has TEXT in it: "year", "placements twerton-2017"
  --ledger        prints the ledger's hash of each profile's simulated year, and nothing else
`;

const { values } = parseArgs({
  options: {
    write: { type: "string" },
    compare: { type: "string" },
    keep: { type: "string" },
    only: { type: "string", default: "" },
    ledger: { type: "boolean", default: false },
    placements: { type: "string", default: "5" },
    workers: { type: "string", default: String(Math.min(4, availableParallelism())) },
    help: { type: "boolean", default: false },
  },
});

const say = (text: string): void => void process.stdout.write(text);

const kept = z.array(
  z.strictObject({ where: z.string(), group: z.string(), name: z.string(), hash: z.string() }),
);

const compose = async (): Promise<void> => {
  const { keep, write, compare } = values;
  const began = Date.now();
  const { only } = values;
  const wish = { workers: Number(values.workers), placements: Number(values.placements), only };
  const all = await composeAll({ ...wish, ...(keep ? { folder: keep } : {}) }, ({ part }) => {
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stderr.write(`${part.kind} of ${part.profile}: composed after ${seconds} s\n`);
  });
  say(printed(all));
  if (write) await writeFile(write, `${JSON.stringify(all, null, 1)}\n`);
  if (!compare) return;
  const before = kept.parse(JSON.parse(await readFile(compare, "utf8")));
  const composed = new Set(all.map(({ where }) => where));
  const differ = differences(only ? before.filter(({ where }) => composed.has(where)) : before, all);
  say(differ.length === 0 ? "Nothing differs.\n" : `${differ.join("\n")}\n${differ.length} differ.\n`);
  if (differ.length > 0) process.exitCode = 1;
};

if (values.help) say(usage);
else if (values.ledger) for await (const line of ledgers()) say(line);
else await compose();
