import { sha256 } from "#casework/commit/hash-chain.ts";
import type { Signal } from "#casework/operations/signal.ts";
import { periodsOf } from "#casework/records/periods.ts";
import { openRuns, type RunRow } from "#casework/runs/run-rows.ts";
import { type MachineName, machineNames } from "#contracts/machines.ts";
import { version } from "#contracts/version.ts";
import { counted, longDate } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { namedRun } from "#domain/run-name.ts";
import type { StaffContext } from "#door/context.ts";
import { keptDefinition } from "../run/kept-histories.ts";
import { machineTitles } from "../run-names.ts";
import { placementYearUsd, pricesOf } from "./placement-year-cost.ts";

const byStart = (a: RunRow, b: RunRow): number => (a.startedAt < b.startedAt ? -1 : 1);

/** What two runs of a machine run by, the first and the last that are open; each definition is read once. */
const definitionsOf = async (c: StaffContext, machine: MachineName, rows: readonly RunRow[]) => {
  const mine = rows.filter((row) => row.machine === machine && row.status === "RUNNING").toSorted(byStart);
  const ends = [...new Set([mine[0], mine.at(-1)])].flatMap((row) => row ?? []);
  return Promise.all(
    ends.map(async (row) => {
      const asl = await keptDefinition(c.deps.runs, machine, row.name);
      return { since: row.startedAt, mark: asl === undefined ? "" : sha256(asl).slice(0, 8) };
    }),
  );
};

const definitionsSignal = async (c: StaffContext, rows: readonly RunRow[]): Promise<Signal> => {
  const said = await Promise.all(
    machineNames.map(async (machine) => {
      const [first, last] = await definitionsOf(c, machine, rows);
      if (!first) return `${machineTitles[machine]}: no run is open`;
      const older = last && last.mark !== first.mark;
      return older
        ? `${machineTitles[machine]}: ${last.mark}, and ${first.mark} since ${longTime(first.since)}`
        : `${machineTitles[machine]}: ${first.mark}`;
    }),
  );
  return {
    id: "definitions",
    title: "Definitions that runs use",
    ok: true,
    says: `Waymark ${version}. ${said.join("; ")}`,
    normal:
      "One of each. A run keeps the one that it began with: an older one is gone after 300 days at most",
  };
};

const costSignal = (c: StaffContext, rows: readonly RunRow[]): Signal => {
  const tended = new Set(
    rows.flatMap(({ machine, name }) => {
      const run = namedRun(machine, name);
      return run && run.of !== "day" ? [run.placement] : [];
    }),
  );
  const usd = (tended.size * placementYearUsd) / 12;
  const here = c.deps.keptHere !== undefined;
  return {
    id: "cost",
    title: "Cost of a month",
    ok: true,
    says: here
      ? "Nothing: all of it runs on this machine"
      : `About $${usd.toFixed(2)} for ${counted(tended.size, "placement")}, by the prices of ${longDate(pricesOf)}; the account’s own bill decides`,
    normal: `About $${(placementYearUsd / 12).toFixed(4)} a placement and month on AWS`,
  };
};

const keepingSignals = async (c: StaffContext): Promise<readonly Signal[]> => {
  const [{ periods }, here] = await Promise.all([periodsOf(c.deps, c.at), c.deps.keptHere?.holds()]);
  const latest = here?.backups.at(-1);
  return [
    {
      id: "backups",
      title: "Backups",
      ok: true,
      says: here
        ? `${counted(here.backups.length, "copy", "copies")} in the data folder, from before updates and by the command for it${latest ? `, the latest on ${longTime(latest)}` : ""}. Copies elsewhere are not seen from here`
        : `The tables can be taken back to any second of the last ${counted(periods.backups.period, "day")}`,
      normal: here ? "A copy of the data folder each day, made by whoever runs this machine" : "35 days",
    },
    {
      id: "closed-runs",
      title: "Runs that are over",
      ok: true,
      says: `Kept for ${counted(periods.runs.period, "day")} after their end${periods.runs.chosen ? ": the school’s own" : ""}`,
      normal: "As “How long records are kept” says; the data protection officer changes it there",
    },
  ];
};

/** Mails that reach nobody: what pages say was e-mailed is then not so. */
const mailSignal = ({ deps: { mailsStay } }: StaffContext): Signal => ({
  id: "mail-leaves",
  title: "E-mail leaves the machine",
  ok: mailsStay !== "no server",
  says:
    mailsStay === undefined
      ? "Mails are handed to a mail server"
      : "Mails are kept on this machine and reach nobody",
  normal: "They are handed over; under a virtual clock they stay here, as is meant",
  ...(mailsStay === "no server"
    ? {
        todo: "Whoever runs the machine sets SMTP_URL and MAIL_FROM and starts it again. Tell those who should have got a mail in another way",
      }
    : {}),
});

/** What the host gives and keeps: definitions, cost, mails, backups, runs that are over. */
export const hostSignals = async (c: StaffContext): Promise<readonly Signal[]> => {
  const rows = await openRuns(c.deps, c.scope);
  return [await definitionsSignal(c, rows), costSignal(c, rows), mailSignal(c), ...(await keepingSignals(c))];
};
