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

export const getExecutionHistory = (kernel: Kernel, input: Input) => {
  const run = findRun(kernel, input.executionArn);
  const [reverse, data] = [input.reverseOrder === true, input.includeExecutionData !== false];
  const what = `history ${run.arn} ${reverse}`;
  const [size, start] = [pageSize(input), pageStart(input, what)];
  const rows = reverse
    ? kernel.store
        .sql("SELECT * FROM events WHERE run = ? AND id <= ? ORDER BY id DESC LIMIT ?")
        .all<EventRow>(run.id, start ?? Number.MAX_SAFE_INTEGER, size + 1)
    : kernel.store
        .sql("SELECT * FROM events WHERE run = ? AND id >= ? ORDER BY id LIMIT ?")
        .all<EventRow>(run.id, start ?? 0, size + 1);
  const events = rows.slice(0, size).map((row) => eventOf(row, data));
  const next = rows[size];
  return next === undefined ? { events } : { events, nextToken: pageToken(what, next.id) };
};
