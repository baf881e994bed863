import type { Kernel } from "../kernel.ts";
import { findRun } from "./executions.ts";
import { type Input, pageSize, pageStart, pageToken, secondsOf } from "./input.ts";

type EventRow = {
  readonly id: number;
  readonly previous: number;
  readonly type: string;
  readonly at: number;
  readonly details: string | null;
};

/** The name under which the service gives an event's details. */
export const detailsKeyOf = (type: string): string => {
  if (type.endsWith("StateEntered")) return "stateEnteredEventDetails";
  if (type.endsWith("StateExited")) return "stateExitedEventDetails";
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

/** What a request without execution data leaves out. */
const DATA = new Set([
  "input",
  "inputDetails",
  "output",
  "outputDetails",
  "assignedVariables",
  "assignedVariablesDetails",
]);

const withoutData = (details: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(details).filter(([key]) => !DATA.has(key)));

const eventOf = (row: EventRow, data: boolean) => {
  const details = row.details === null ? undefined : (JSON.parse(row.details) as Record<string, unknown>);
  return {
    timestamp: secondsOf(row.at),
    type: row.type,
    id: row.id,
    previousEventId: row.previous,
    ...(details === undefined ? {} : { [detailsKeyOf(row.type)]: data ? details : withoutData(details) }),
  };
};

/** A page ends early above this, and the next one goes on: its events may have a quarter of a mebibyte each. */
const PAGE_CHARACTERS = 4 * 1024 * 1024;

type Page = {
  readonly run: number;
  readonly from: number;
  readonly reverse: boolean;
  readonly size: number;
};

/** Which events a page has, and which the next one begins with. */
const pageOf = (kernel: Kernel, { run, from, reverse, size }: Page) => {
  const rows = kernel.store
    .sql(
      `SELECT id, length(details) AS length FROM events WHERE run = ? AND id ${reverse ? "<=" : ">="} ?
       ORDER BY id ${reverse ? "DESC" : ""} LIMIT ?`,
    )
    .all<{ id: number; length: number | null }>(run, from, size + 1);
  let [count, characters] = [0, 0];
  while (count < Math.min(size, rows.length) && (count === 0 || characters < PAGE_CHARACTERS))
    characters += rows[count++]?.length ?? 0;
  const last = rows[count - 1]?.id ?? from;
  return { least: Math.min(from, last), most: Math.max(from, last), next: rows[count]?.id };
};

export const getExecutionHistory = (kernel: Kernel, input: Input) => {
  const run = findRun(kernel, input.executionArn);
  const [reverse, data] = [input.reverseOrder === true, input.includeExecutionData !== false];
  const what = `history ${run.arn} ${reverse}`;
  const [size, start] = [pageSize(input), pageStart(input, what)];
  const from = start ?? (reverse ? run.events : 1);
  const page = pageOf(kernel, { run: run.id, from, reverse, size });
  const rows = kernel.store
    .sql(`SELECT * FROM events WHERE run = ? AND id BETWEEN ? AND ? ORDER BY id ${reverse ? "DESC" : ""}`)
    .all<EventRow>(run.id, page.least, page.most);
  const events = rows.map((row) => eventOf(row, data));
  const next = page.next === undefined ? undefined : { id: page.next };
  return next === undefined ? { events } : { events, nextToken: pageToken(what, next.id) };
};
