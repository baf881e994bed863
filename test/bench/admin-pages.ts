import { provide } from "#adapters/local/host.ts";
import { keepOpen, type RunRow } from "#casework/runs/run-rows.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { RunEvent, Runs } from "#ports/runs.ts";
import { Caller } from "../gate/caller.ts";
import { type House, openHouse } from "../gate/house.ts";
import { atConsent } from "../gate/referred.ts";
import { type Contest, secondsOf } from "./rounds.ts";

const manyEvents = 5_000;
const manyRuns = 50_000;

/** A machine that has looked and waited over and over, in the service's own pages of a thousand events. */
const events: readonly RunEvent[] = Array.from({ length: manyEvents }, (_, i) => ({
  id: i + 1,
  previousEventId: i,
  type: ["TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSucceeded", "TaskStateExited"][i % 5] ?? "",
  at: new Date(Date.UTC(2026, 8, 1) + i * 60_000).toISOString(),
  details: { name: "Tend what is owed", output: '{"outcome":"wait","due":"2026-09-09T07:30:00.000Z"}' },
}));

const withLongHistory = (runs: Runs): Runs => ({
  ...runs,
  history: async (_machine, _name, next = "0") => {
    const from = Number(next);
    const until = from + 1_000;
    return { items: events.slice(from, until), ...(until < manyEvents ? { next: String(until) } : {}) };
  },
});

/** The school's index of many years: a few hundred runs that go on, and all others over. */
const fill = async ({ deps, scope }: House): Promise<void> => {
  for (let n = 0; n < manyRuns; n += 1) {
    const month = String((n % 12) + 1).padStart(2, "0");
    const name = `pl${String(n).padStart(8, "0")}-consent-1-e1-d0-r0`;
    const row: RunRow = {
      machine: "gate",
      name,
      status: n < 300 ? "RUNNING" : "SUCCEEDED",
      startedAt: `2025-${month}-01T08:00:00.000Z`,
      ...(n < 300 ? {} : { endedAt: `2025-${month}-20T08:00:00.000Z` }),
    };
    if (n < 300) await keepOpen(deps, scope, row);
    else
      await deps.effects.putIfAbsent({
        kind: "run",
        scope,
        key: `past/2025-${month}/gate/${name}`,
        body: row,
      });
  }
};

type Ready = {
  readonly house: House;
  readonly admin: Caller;
  readonly run: string;
};

const ready = async (full: boolean): Promise<Ready> => {
  const house = await openHouse({ sweeps: false });
  const placement = full ? await atConsent(house) : "";
  if (full) await fill(house);
  const admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
  return { house, admin, run: `/runs/gate/${placement}-consent-1-e1-d0-r0` };
};

/** Both houses, opened once. One answers at a time: handlers ask for the adapters that were provided last. */
let empty: Promise<Ready> | undefined;
let full: Promise<Ready> | undefined;

const page = async (of: "empty" | "full", pathOf: (r: Ready) => string): Promise<number> => {
  empty ??= ready(false);
  await empty;
  full ??= ready(true);
  const r = await (of === "full" ? full : empty);
  provide(of === "full" ? { ...r.house.deps, runs: withLongHistory(r.house.deps.runs) } : r.house.deps);
  const path = pathOf(r);
  return (
    1000 *
    (await secondsOf(async () => {
      const { status } = await r.admin.get(path);
      if (status !== 200) throw new Error(`${path} answers ${status}`);
    }))
  );
};

/** What an administrator waits for, beside an empty list in the same minutes. */
export const adminPages = [
  { name: "Administrator: an empty list", unit: "ms", measure: () => page("empty", () => "/runs") },
  {
    name: "Administrator: a run with 5,000 events",
    unit: "ms",
    measure: () => page("full", ({ run }) => run),
  },
  {
    name: "Administrator: the open ones of 50,000 runs",
    unit: "ms",
    measure: () => page("full", () => "/runs"),
  },
  {
    name: "Administrator: a list of all 50,000 runs",
    unit: "ms",
    measure: () => page("full", () => "/runs?ended=all"),
  },
] as const satisfies readonly Contest[];

export const closeAdminPages = async (): Promise<void> => {
  for (const each of [empty, full]) await (await each)?.house.close();
};
