import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { provide } from "#adapters/local/host.ts";
import { execute } from "#casework/commit/execute.ts";
import { records } from "#casework/commit/streams.ts";
import { dropOverdue } from "#casework/records/end-by-itself.ts";
import { recordsStream } from "#domain/streams.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { placementYearUsd, pricesOf } from "#functions/web/admin/operations/placement-year-cost.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { setPeriod } from "#streams/records/deciding.ts";
import { bothAgree } from "#test/gate/answers.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, lead } from "#test/gate/referred.ts";

let house: House;
let admin: Caller;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

type Signals = {
  readonly signals: readonly {
    readonly id: string;
    readonly ok: boolean;
    readonly says: string;
    readonly todo?: string;
  }[];
};

const signals = async () => {
  const seen = (await admin.sees("/operations")) as unknown as Signals;
  return Object.fromEntries(seen.signals.map((s) => [s.id, s]));
};

it("says that all is well once the school was looked over, each beside what is normal", async () => {
  await atConsent(house);
  expect((await signals()).swept).toMatchObject({ ok: false, says: "Not yet" });
  await house.sweep();

  for (const each of Object.values(await signals())) expect(each).toMatchObject({ ok: true });
  expect((await admin.get("/operations")).text).toContain("When all is well");
});

it("finds an open placement whose timer is lost, and a run that died, and says so first", async () => {
  const placement = await atConsent(house);
  await house.sweep();
  await house.deps.runs.stop("placement", `${placement}-e1`, "Test", "none");
  await house.settle();

  expect((await signals()).runs).toMatchObject({ ok: false });
  expect(Object.keys(await signals())[0]).toBe("runs");
  const reference = placement.slice(0, 6).toUpperCase();
  const parked = await house.deps.effects.get("parked", house.scope, placement);
  if (!parked) throw new Error("Nothing is parked");
  await house.deps.effects.remove("parked", house.scope, placement);
  const row = await house.deps.views.get("placements", house.scope, placement);
  if (!row) throw new Error("The placement has no row");
  await house.deps.views.put({ ...row, version: row.version + 1, body: { ...row.body, owed: [] } });
  expect((await signals()).untended).toMatchObject({ ok: false, says: `1 of 1: ${reference}` });
});

it("tells of definitions, room, cost, storage, backups and closed runs, each beside what is normal", async () => {
  const placement = await atConsent(house);
  await house.sweep();
  const all = await signals();
  expect(all.definitions?.says).toMatch(/^Waymark \d+\.\d+\.\d+\. Placements: [0-9a-f]{8}; /);
  expect(all.quotas).toMatchObject({ ok: true, says: expect.stringContaining("3 runs of this school open") });
  expect(all.cost?.says).toContain("Nothing: all of it runs on this machine");
  expect(all.storage).toMatchObject({ ok: true });
  expect(all.backups?.says).toContain("Copies elsewhere are not seen from here");
  expect(all["closed-runs"]?.says).toBe("Kept for 90 days after their end");

  const row = await house.deps.effects.get("run", house.scope, `open/placement/${placement}-e1`);
  if (!row) throw new Error("The run has no row");
  const body = { ...row.body, startedAt: "2025-10-01T08:00:00.000Z" };
  await house.deps.effects.replace({ ...row, body }, row.revision);
  expect((await signals()).quotas).toMatchObject({ ok: false });
});

it("counts a month by the price table where it runs on AWS", async () => {
  await atConsent(house);
  const { keptHere: _here, ...onAws } = house.deps;
  provide(onAws);
  expect((await signals()).cost?.says).toMatch(/^About \$0\.00 for 1 placement, by the prices of /);
  expect(readFileSync("README.md", "utf8")).toContain(`**$${placementYearUsd}**`);
  expect(readFileSync("README.md", "utf8")).toContain(`AWS price, ${pricesOf}`);
});

it("says beside dead letters who plays them again: on AWS by the runbook, on one machine there are none (issue 17)", async () => {
  expect((await signals())["laid-aside"]?.todo).toContain("On one machine nothing is laid aside");
  expect((await admin.get("/operations")).text).toContain("On one machine nothing is laid aside");

  const { keptHere: _here, ...onAws } = house.deps;
  provide(onAws);
  expect((await signals())["laid-aside"]?.todo).toContain("the runbook says how, for each queue");
  expect(readFileSync("infra/runbook.md", "utf8")).toContain("## Dead letters");
});

it("keeps runs that are over as long as the school has chosen, in the list and with their histories", async () => {
  const placement = await atConsent(house);
  await bothAgree(house, placement);
  await house.settle();
  const over = async () =>
    ((await admin.sees("/runs?ended=all&show=ended")) as unknown as { total: number }).total;
  expect(await over()).toBe(2);
  const chosen = { kind: "runs", period: 10, alone: "no" } as const;
  await execute(house.deps, records, { stream: recordsStream(house.at), id: "ten-days", by: lead }, () =>
    setPeriod(chosen, undefined, undefined),
  );

  await house.to("2026-09-16T08:00:00Z");
  await dropOverdue(house.deps, house.at);
  expect(await over()).toBe(2);
  await house.to("2026-09-18T08:00:00Z");
  await dropOverdue(house.deps, house.at);
  expect(await over()).toBe(0);
  expect(await house.deps.runs.describe("gate", `${placement}-referral-1-e1-d0-r0`)).toBeUndefined();
});
