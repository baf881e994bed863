import { playAll } from "#infra/simulate/command/crew.ts";
import { readCommand } from "#infra/simulate/command/options.ts";
import { reportOf } from "#infra/simulate/report/report.ts";
import { totalsOf } from "#infra/simulate/report/totals.ts";
import { playedProfiles } from "./placements.ts";

/** The ledger's hash as `npm run simulate -- --placements 20 --seed 1 --workers 1` has it, a line for each profile. */
export async function* ledgers(): AsyncGenerator<string> {
  for (const profile of playedProfiles) {
    const args = ["--placements", "20", "--seed", "1", "--workers", "1", "--profile", profile];
    const command = readCommand(args, 1);
    const results = await playAll(command, command.workers, () => {});
    yield `${reportOf(command, totalsOf(results)).ledger}  ${profile}\n`;
  }
}
