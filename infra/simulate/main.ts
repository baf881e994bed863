import { availableParallelism } from "node:os";
import { playAll } from "./command/crew.ts";
import { type Command, readCommand, SimulateFault } from "./command/options.ts";
import { progressBar } from "./command/progress.ts";
import { watched } from "./command/where.ts";
import { compared, printedComparison } from "./report/compare.ts";
import { printed } from "./report/print.ts";
import { type Report, reportOf } from "./report/report.ts";
import { printedSpent } from "./report/spent.ts";
import { printedTable } from "./report/table.ts";
import { totalsOf } from "./report/totals.ts";

const say = (text: string): void => void process.stdout.write(text);

const simulated = async (command: Command, profile: string): Promise<Report> => {
  const simulation = { ...command, profile };
  const bar = progressBar(command.placements, process.stderr);
  const results = await playAll(simulation, command.workers, bar.add);
  bar.end();
  return reportOf(simulation, totalsOf(results));
};

const run = async (): Promise<void> => {
  const command = readCommand(process.argv.slice(2), availableParallelism());
  if (command.compare) {
    const [a, b] = command.compare;
    const both = compared(await simulated(command, a), await simulated(command, b));
    say(command.json ? `${JSON.stringify(both, null, 2)}\n` : printedComparison(both));
    return;
  }
  if (command.where) {
    const { spent } = await watched(() => simulated(command, command.profile));
    say(printedSpent(spent, command.placements));
    return;
  }
  const report = await simulated(command, command.profile);
  if (command.json) say(`${JSON.stringify(report, null, 2)}\n`);
  else say(command.table ? printedTable(report) : printed(report));
};

try {
  await run();
} catch (fault) {
  if (!(fault instanceof SimulateFault)) throw fault;
  for (const problem of fault.problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
