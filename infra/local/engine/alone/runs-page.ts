import type { Engine } from "../engine.ts";

type Machines = {
  readonly stateMachines: readonly { readonly stateMachineArn: string; readonly name: string }[];
};
type Runs = {
  readonly executions: readonly {
    readonly executionArn: string;
    readonly name: string;
    readonly status: string;
    readonly startDate: number;
  }[];
};
type History = {
  readonly events: readonly {
    readonly id: number;
    readonly previousEventId: number;
    readonly type: string;
    readonly timestamp: number;
    readonly [details: string]: unknown;
  }[];
};

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${safe(title)}</title><h1>${safe(title)}</h1>${body}</html>`;

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<table><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr>${rows.join("")}</table>`;

const allRuns = async (engine: Pick<Engine, "call">): Promise<string> => {
  const { stateMachines } = (await engine.call("ListStateMachines", {})) as Machines;
  const parts: string[] = [];
  for (const { stateMachineArn, name } of stateMachines) {
    const { executions } = (await engine.call("ListExecutions", { stateMachineArn, maxResults: 50 })) as Runs;
    const rows = executions.map((run) => {
      const link = `<a href="/run?arn=${encodeURIComponent(run.executionArn)}">${safe(run.name)}</a>`;
      return row([link, run.status, timeOf(run.startDate)]);
    });
    parts.push(`<h2>${safe(name)}</h2>${table(["Run", "Status", "Started"], rows)}`);
  }
  return page("Runs", parts.join("") || "<p>There are no state machines yet.</p>");
};

const oneRun = async (engine: Pick<Engine, "call">, executionArn: string): Promise<string> => {
  const { events } = (await engine.call("GetExecutionHistory", {
    executionArn,
    maxResults: 1000,
  })) as History;
  const rows = events.map(({ id, previousEventId, type, timestamp, ...details }) =>
    row([
      String(id),
      String(previousEventId),
      type,
      timeOf(timestamp),
      safe(JSON.stringify(Object.values(details)[0] ?? {})),
    ]),
  );
  return page(executionArn, table(["Id", "After", "Event", "At", "What"], rows));
};

/** A page to look at runs: `/` lists the latest of each machine, `/run?arn=…` one run's first thousand events. */
export const runsPage = async (engine: Pick<Engine, "call">, url: URL): Promise<string | undefined> => {
  if (url.pathname === "/") return allRuns(engine);
  if (url.pathname !== "/run") return undefined;
  return oneRun(engine, url.searchParams.get("arn") ?? "").catch(() => undefined);
};
