import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { simulateSchool } from "#infra/simulate/school/simulate-school.ts";
import { schoolYearOf } from "#infra/simulate/school/year.ts";
import { type Contest, type Measured, median, secondsOf } from "./rounds.ts";

const COMMITS = 1_000;

/** So many transactions of one row, each on the disk before the next, as the engine and the ledger make theirs. */
const commitAll = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "waymark-disk-"));
  const database = new DatabaseSync(join(folder, "rows.sqlite"));
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (body TEXT)");
    const insert = database.prepare("INSERT INTO rows VALUES (?)");
    for (let count = 0; count < COMMITS; count++) insert.run("x".repeat(200));
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** What the disk can do at all. */
export const commits: Contest = {
  name: "Disk: commits of one row",
  unit: "commits/s",
  measure: async () => COMMITS / (await secondsOf(commitAll)),
};

const processorSeconds = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const measured = async (
  name: string,
  rounds: number,
  work: () => Promise<unknown>,
  of = 1,
): Promise<Measured> => {
  const numbers: number[] = [];
  for (let round = 0; round < rounds; round++) numbers.push((await processorSeconds(work)) / of);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return { name, unit: "s of processor", rounds, median: median(numbers), least, most };
};

/** Full schools of the simulator, in this thread; the first one warms up what a thousand of them find warm. */
const simulatedYears = async (rounds: number): Promise<Measured> => {
  const year = schoolYearOf("2026-27");
  if (typeof year === "string") throw new Error(year);
  const placements = 20;
  let number = 0;
  const live = () =>
    simulateSchool(
      { seed: "bench", profile: "twerton-2017", number: ++number, placements, pupilsPerProvider: 5 },
      year,
    );
  await live();
  return measured("Processor: a simulated placement-year", rounds, live, placements);
};

/** How much of the processor a simulated placement-year takes, and 1,000 durable commits. */
export const processorOf = async (rounds: number): Promise<readonly [Measured, Measured]> => [
  await simulatedYears(Math.min(rounds, 3)),
  await measured("Processor: 1,000 durable commits", rounds, commitAll),
];
