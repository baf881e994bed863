import { looksADay } from "#casework/sweep/sweep-times.ts";
import type { Use } from "../metering/meter.ts";
import type { Totals } from "../report/totals.ts";
import { type PriceName, type PriceTable, priceTable } from "./price-table.ts";

/** One line of the bill. */
export type Billed = {
  readonly what: string;
  readonly price: PriceName;
  readonly quantity: number;
  readonly usd: number;
};

type Line = readonly [what: string, price: PriceName, quantity: number];

const sum = (
  uses: Totals["uses"],
  of: keyof Use,
  includes: (cause: string, call: string) => boolean,
): number =>
  Object.entries(uses).reduce((all, [key, use]) => {
    const cut = key.lastIndexOf(" ");
    return includes(key.slice(0, cut), key.slice(cut + 1)) ? all + use[of] : all;
  }, 0);

const isPeople = (cause: string): boolean => cause === "staff" || cause === "links";

/** Mails composed in the sample stand for all of their notice. */
const mailUnits = (t: Totals, of: "readUnits" | "writeUnits"): number =>
  Object.entries(t.mails).reduce((all, [notice, count]) => {
    const sampled = t.composed[notice] ?? 0;
    const cause = sampled > 0 ? `composed ${notice}` : "mail";
    const units = sum(t.uses, of, (c) => c === cause);
    const among = sampled > 0 ? sampled : Object.values(t.mails).reduce((a, b) => a + b, 0);
    return all + (units / Math.max(among, 1)) * count;
  }, 0);

/** What a stream's consumer does again after a commit, from the commits for which it was really called. */
const streamUnits = (t: Totals, of: "readUnits" | "writeUnits"): number =>
  t.followed === 0 ? 0 : (sum(t.uses, of, (c) => c === "stream") / t.followed) * t.commits;

/** One every five minutes; so many of them in the hours in which registers may be due. */
const ticksADay = 288;
const ticksByDay = ticksADay / 2;

/**
 * A tick looks at waiting mails, and by day at registers; so many a day look for what was lost or at everything, of which one
 * finds what there is to do that day.
 */
const sweepUnits = (t: Totals, { assumed }: PriceTable, of: "readUnits" | "writeUnits"): number => {
  const each = (cause: string): number => sum(t.uses, of, (c) => c === cause) / Math.max(t.sweeps, 1);
  const days = (assumed.ticks.value * t.schools) / ticksADay;
  const ofADay =
    each("tick") * ticksByDay +
    each("night") * (ticksADay - ticksByDay) +
    each("idle") * (looksADay.everything - 1) +
    each("lost") * looksADay.lost;
  const ofTrust = ((each("trust") / 2) * assumed.ticks.value * t.schools) / assumed.schools.value;
  return sum(t.uses, of, (c) => c === "sweep") + ofADay * days + ofTrust;
};

const databaseLines = (t: Totals, table: PriceTable): readonly Line[] => {
  const pages = table.assumed.readsOfAct.value;
  const of = (cause: string) => (c: string) => c === cause;
  return [
    ["Machines: reads", "dynamodb.read", sum(t.uses, "readUnits", of("workflow"))],
    ["Machines: writes", "dynamodb.write", sum(t.uses, "writeUnits", of("workflow"))],
    ["Attendance runs: reads", "dynamodb.read", sum(t.uses, "readUnits", of("attendance"))],
    ["Attendance runs: writes", "dynamodb.write", sum(t.uses, "writeUnits", of("attendance"))],
    ["People: reads", "dynamodb.read", sum(t.uses, "readUnits", isPeople) * pages],
    ["People: writes", "dynamodb.write", sum(t.uses, "writeUnits", isPeople)],
    ["Mails: reads", "dynamodb.read", mailUnits(t, "readUnits")],
    ["Mails: writes", "dynamodb.write", mailUnits(t, "writeUnits")],
    ["Streams’ consumers: reads", "dynamodb.read", streamUnits(t, "readUnits")],
    ["Streams’ consumers: writes", "dynamodb.write", streamUnits(t, "writeUnits")],
    ["Tick: reads", "dynamodb.read", sweepUnits(t, table, "readUnits")],
    ["Tick: writes", "dynamodb.write", sweepUnits(t, table, "writeUnits")],
  ];
};

const linesOf = (t: Totals, table: PriceTable): readonly Line[] => {
  const a = table.assumed;
  const tasks = Object.values(t.calls).reduce((x, y) => x + y, 0);
  const acts = Object.entries(t.acts).reduce((all, [, count]) => all + count, 0);
  const requests = acts * a.requestsOfAct.value;
  const mails = Object.values(t.mails).reduce((x, y) => x + y, 0);
  const consumed = t.commits + mails;
  const ticks = (a.ticks.value / a.schools.value) * t.schools;
  const seconds =
    tasks * a.secondsOfTask.value +
    requests * a.secondsOfPage.value +
    t.commits * a.secondsOfFollowed.value +
    (mails + ticks) * a.secondsOfStream.value;
  const called = tasks + requests + consumed + ticks;
  const logged = called * a.logBytesOfCall.value + t.historyEvents * a.logBytesOfEvent.value;
  return [
    ["State transitions", "states.transition", t.transitions],
    ["Mails", "ses.mail", t.addresses],
    ["Requests to pages", "http.request", requests],
    ["Function calls", "lambda.request", called],
    ["Function time", "lambda.gbSecond", seconds * a.lambdaGb.value],
    ...databaseLines(t, table),
    ["Stored", "dynamodb.gbMonth", (t.storedBytes / 1e9) * a.storedMonths.value],
    ["Schedule", "scheduler.call", ticks],
    ["Keys", "kms.request", t.runs * a.kmsOfRun.value],
    ["Logs", "logs.gb", logged / 1e9],
  ];
};

/** The bill of what was simulated, a line a price and purpose. */
export const billOf = (totals: Totals, table: PriceTable = priceTable()): readonly Billed[] =>
  linesOf(totals, table).map(([what, price, quantity]) => {
    const { usd, per } = table.prices[price];
    return { what, price, quantity, usd: (quantity * usd) / per };
  });
