import { DatabaseSync } from "node:sqlite";

/** What the engine did in a school's year, as its own file tells it. */
export type Histories = {
  /** State transitions by `{machine}\t{state}`; a retry counts as one more. */
  readonly transitions: Readonly<Record<string, number>>;
  /** History events by placement, all its runs together. */
  readonly placements: readonly { readonly transitions: number; readonly events: number }[];
  /** Wakes of gates by phase: `{phase} due` by a moment that fell due, `{phase} woken` by something that happened. */
  readonly wakes: Readonly<Record<string, number>>;
  /** Most events of one run. */
  readonly longestRun: number;
  readonly dayRuns: number;
  readonly retries: number;
  readonly events: number;
  readonly runs: number;
  readonly failed: number;
};

type Row = Record<string, string | number>;

const bare = (arn: unknown): string => String(arn).replace(/^.*:waymark-/, "");

const transitionsSql = `
  SELECT r.machine AS machine, json_extract(e.details, '$.name') AS state, count(*) AS count
  FROM events e JOIN runs r ON r.id = e.run WHERE e.type LIKE '%StateEntered' GROUP BY 1, 2`;

const placementsSql = `
  SELECT json_extract(r.input, '$.placement') AS placement,
    sum((SELECT count(*) FROM events e WHERE e.run = r.id AND e.type LIKE '%StateEntered')) AS transitions,
    sum(r.events) AS events
  FROM runs r WHERE json_extract(r.input, '$.placement') IS NOT NULL GROUP BY 1`;

const wakesSql = `
  SELECT json_extract(r.input, '$.phase') || iif(e.type = 'TaskTimedOut', ' due', ' woken') AS wake, count(*) AS count
  FROM events e JOIN runs r ON r.id = e.run
  WHERE e.type = 'TaskTimedOut'
    OR (e.type = 'TaskSucceeded' AND json_extract(e.details, '$.resource') LIKE '%waitForTaskToken')
  GROUP BY 1`;

/** A task that is scheduled once more without being entered anew is retried. */
const retriesSql = `
  SELECT sum(type = 'TaskScheduled') - sum(type = 'TaskStateEntered') AS retries
  FROM events WHERE type IN ('TaskScheduled', 'TaskStateEntered')`;

const runsSql = `
  SELECT max(events) AS longest, sum(machine LIKE '%attendance-day') AS days, count(*) AS runs,
    sum(events) AS events, sum(status NOT IN ('SUCCEEDED', 'RUNNING')) AS failed FROM runs`;

/** Reads the histories from an engine's file. */
export const historiesOf = (engineFile: string): Histories => {
  const db = new DatabaseSync(engineFile, { readOnly: true });
  try {
    const all = (sql: string): Row[] => db.prepare(sql).all() as Row[];
    const [runs] = all(runsSql);
    return {
      transitions: Object.fromEntries(
        all(transitionsSql).map((row) => [`${bare(row.machine)}\t${row.state}`, Number(row.count)]),
      ),
      placements: all(placementsSql).map((row) => ({
        transitions: Number(row.transitions),
        events: Number(row.events),
      })),
      wakes: Object.fromEntries(all(wakesSql).map((row) => [String(row.wake), Number(row.count)])),
      longestRun: Number(runs?.longest ?? 0),
      dayRuns: Number(runs?.days ?? 0),
      retries: Number(all(retriesSql)[0]?.retries ?? 0),
      events: Number(runs?.events ?? 0),
      runs: Number(runs?.runs ?? 0),
      failed: Number(runs?.failed ?? 0),
    };
  } finally {
    db.close();
  }
};
