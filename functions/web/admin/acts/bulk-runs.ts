import { sha256 } from "#casework/commit/hash-chain.ts";
import type { Answers } from "#contracts/form.ts";
import { mostAtOnce } from "#contracts/forms/runs.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { StaffContext } from "#door/context.ts";
import { listRuns } from "../list/list-runs.ts";
import { wantedOf } from "../list/wanted.ts";
import { type LoadedRun, loadRunNamed } from "../run/load-run.ts";
import { runHref } from "../run-names.ts";
import { isRefusal, type RunAct } from "./run-act.ts";

/** One run of several: what would happen, or what did. */
export type Told = {
  /** "machine/name". */
  readonly run: string;
  readonly href: string;
  /** Whether it can be done, or was. */
  readonly ok: boolean;
  readonly says: readonly string[];
};

const isRun = (text: string): boolean => /^[a-z-]{1,20}\/[A-Za-z0-9_-]{1,80}$/.test(text);

/** "machine/name" of what an address chose: each that was ticked, or all that match its filters. */
export const chosenRuns = async (c: StaffContext): Promise<readonly string[]> => {
  const { query } = c.request;
  const all = query.get("all") === "yes" ? (await listRuns(c, wantedOf(query))).runs : query.getAll("run");
  return [...new Set(all.filter(isRun))];
};

/** What a form holds of them, as many as are taken at once. */
export const runsIn = (text: string): readonly string[] =>
  [...new Set(text.split(/\s+/).filter(isRun))].slice(0, mostAtOnce);

const hrefOf = (run: string): string => {
  const [machine = "", name = ""] = run.split("/");
  return runHref(machine, name);
};

const gone = "There is no such run of this school.";

/** Does something for each run, one after the other; one that cannot be looked at keeps the others from nothing. */
const forEach = async (
  c: StaffContext,
  runs: readonly string[],
  work: (found: LoadedRun, run: string) => Promise<Pick<Told, "ok" | "says">>,
): Promise<readonly Told[]> => {
  const told: Told[] = [];
  for (const run of runs) {
    const [machine, name = ""] = run.split("/");
    const is = { run, href: hrefOf(run) };
    try {
      const found = await loadRunNamed(c, machine, name);
      told.push({ ...is, ...(found ? await work(found, run) : { ok: false, says: [gone] }) });
    } catch (fault) {
      const says = `It could not be done now (${faultName(fault)}). Nothing was done twice: try this one again.`;
      told.push({ ...is, ok: false, says: [says] });
    }
  }
  return told;
};

/** What the act would do to each. */
export const foreseeAll = (c: StaffContext, act: RunAct, runs: readonly string[]): Promise<readonly Told[]> =>
  forEach(c, runs, async (found) => {
    const will = await act.foresees(c, found);
    return isRefusal(will) ? { ok: false, says: [will.message] } : { ok: true, says: will };
  });

/** One command for each run, the same however often the form is sent. */
const commandFor = (command: string, run: string): string =>
  `bulk-${sha256(`${command} ${run}`).slice(0, 32)}`;

/** Does it to each by itself: what cannot be done is told, and keeps the others from nothing. */
export const doAll = (
  c: StaffContext,
  act: RunAct,
  command: string,
  runs: readonly string[],
  answers: Answers,
): Promise<readonly Told[]> =>
  forEach(c, runs, async (found, run) => {
    const id = commandFor(command, run);
    if (await act.wasTaken(c, found, id)) return { ok: true, says: ["Done before, by this same form."] };
    const will = await act.foresees(c, found);
    if (isRefusal(will)) return { ok: false, says: [will.message] };
    const done = await act.act(c, found, id, answers);
    return isRefusal(done) ? { ok: false, says: [done.message] } : { ok: true, says: done.said };
  });
