import { parseArgs } from "node:util";
import { chanceOf } from "#infra/simulate/chance.ts";
import { openFolders } from "./disk.ts";
import { type Choosing, emptyTally, everyMoment, type Finding, playYear } from "./playing.ts";
import { yearOf } from "./year.ts";

const { values } = parseArgs({
  options: { points: { type: "string", default: "4000" }, seed: { type: "string", default: "1" } },
});
const [most, first] = [Number(values.points), Number(values.seed)];
if (!Number.isSafeInteger(most) || !Number.isSafeInteger(first) || most < 1)
  throw new RangeError("--points and --seed take whole numbers");

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (from: bigint): string => (Number(process.hrtime.bigint() - from) / 1e9).toFixed(1);

const tell = ({ year, step, point, died, verdict }: Finding): void => {
  const moments = died.map((moment) => `${moment.when} ${moment.place}`).join(", then ");
  say(`  year ${year}, "${step}", ${point.how} at ${point.at}: ${moments}`);
  for (const kind of ["lost", "doubled", "stuck", "wrong"] as const)
    for (const sentence of verdict[kind].slice(0, 5)) say(`    ${kind}: ${sentence.slice(0, 400)}`);
};

const began = process.hrtime.bigint();
const tally = emptyTally();
const folders = openFolders();
let years = 0;
try {
  for (let seed = first; tally.points < most; seed += 1) {
    const every = everyMoment(chanceOf(seed));
    const choosing: Choosing = (step) => (tally.points < most ? every(step) : []);
    const [points, from] = [tally.points, process.hrtime.bigint()];
    await playYear(yearOf(seed), () => choosing, folders, tally);
    years += 1;
    say(`year ${seed}: ${tally.points - points} points in ${seconds(from)} s`);
  }
} finally {
  folders.remove();
}
for (const finding of tally.findings.slice(0, 20)) tell(finding);
const { points, torn, full, again, lost, doubled, stuck, wrong, copies, orphans } = tally;
say(
  `points ${points} (torn ${torn}; ${again} more kills while starting again; ${full} steps on a full disk) in ${years} placement-years from seed ${first}`,
);
say(`lost ${lost}  doubled ${doubled}  stuck ${stuck}  different ${wrong}`);
say(
  `mails sent twice and seen as copies ${copies}  words left without a commit ${orphans} at most at a time`,
);
say(`seconds ${seconds(began)}`);
process.exitCode = lost + doubled + stuck + wrong > 0 ? 1 : 0;
