import { SIGNS, spend } from "../expressions/moment.ts";
import { HistoryFull } from "../faults.ts";
import type { JsonObject } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { HISTORY_EVENTS } from "../limits.ts";
import type { Frame, Run } from "../run.ts";

/** Payloads are never cut here: they fit, or the state fails. */
export const WHOLE = { truncated: false } as const;

/** Appends an event to a run's history; the last place is kept for the event that closes the run. */
export const append = (
  kernel: Kernel,
  run: Run,
  type: string,
  previous: number,
  details?: JsonObject,
): number => {
  if (run.events >= HISTORY_EVENTS - 1 && !type.startsWith("Execution")) throw new HistoryFull();
  const id = ++run.events;
  kernel.touched.add(run);
  const text = details === undefined ? null : JSON.stringify(details);
  if (text !== null) spend(kernel.effort, text.length / SIGNS);
  kernel.events.push([run.id, id, previous, type, kernel.now, text]);
  return id;
};

/** Rows that one statement writes. */
const ROWS = 16;

const insert = (rows: number): string =>
  `INSERT INTO events (run, id, previous, type, at, details) VALUES ${Array(rows).fill("(?, ?, ?, ?, ?, ?)").join()}`;

const [MANY, ONE] = [insert(ROWS), insert(1)];

/** Writes the events that were appended since the last time. */
export const writeEvents = (kernel: Kernel): void => {
  const { events, store } = kernel;
  let from = 0;
  for (; from + ROWS <= events.length; from += ROWS)
    store.sql(MANY).run(...events.slice(from, from + ROWS).flat());
  for (const row of events.slice(from)) store.sql(ONE).run(...row);
  events.length = 0;
};

/** Appends an event to a frame's own line of events. */
export const record = (
  kernel: Kernel,
  run: Run,
  frame: Frame,
  type: string,
  details?: JsonObject,
): number => {
  frame.previous = append(kernel, run, type, frame.previous, details);
  return frame.previous;
};

/** Error and cause as events show them: absent when nobody gave them. */
export const failureDetails = (failure: {
  readonly error: string | undefined;
  readonly cause: string | undefined;
}): JsonObject => ({
  ...(failure.error === undefined ? {} : { error: failure.error }),
  ...(failure.cause === undefined ? {} : { cause: failure.cause }),
});
