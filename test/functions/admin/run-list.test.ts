import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { provide } from "#adapters/local/host.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent } from "#test/gate/referred.ts";
import { watched } from "#test/gate/watched.ts";

let house: House;
let placement: string;
let admin: Caller;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

describe("the list of runs", () => {
  it("shows the school's runs in words of the school, from its own index, and those that are over on demand", async () => {
    const listed = await admin.sees("/runs?machine=placement");
    expect(listed).toMatchObject({
      status: 200,
      total: 1,
      items: [{ name: `${placement}-e1`, status: "RUNNING", standing: "waiting", placement }],
    });
    const reference = placement.slice(0, 6).toUpperCase();
    expect(await admin.sees("/runs?machine=gate")).toMatchObject({
      items: [
        {
          name: `${placement}-consent-1-e1-d0-r0`,
          title: `Consent of ${reference}: waiting for a parent since Monday`,
          reference,
          attempts: 1,
          waitsFor: { whom: "a parent", what: "Consent" },
        },
      ],
    });
    expect(await admin.sees("/runs?machine=gate&ended=2026-09&show=ended")).toMatchObject({
      items: [{ name: `${placement}-referral-1-e1-d0-r0`, status: "SUCCEEDED", standing: "ended" }],
    });
    const { text } = await admin.get("/runs?machine=gate&show=ended");
    expect(text).toContain(`href="/runs/gate/${placement}-referral-1-e1-d0-r0"`);
    expect(text).toContain('<option value="ended" selected');
  });

  it("finds by reference, counts by standing, and never asks the engine", async () => {
    const asked: string[] = [];
    provide(
      watched(house.deps, async (port, method) => {
        if (port === "runs") asked.push(method);
      }),
    );
    const reference = placement.slice(0, 6).toLowerCase();
    expect(await admin.sees(`/runs?q=${reference}`)).toMatchObject({
      total: 2,
      counts: { waiting: 2, failed: 0 },
    });
    expect(await admin.sees("/runs?q=nobody")).toMatchObject({ total: 0 });
    expect(asked).toEqual([]);
  });

  it("is made anew from ledger and engine where an earlier version kept none", async () => {
    for (const row of await house.deps.effects.list("run", house.scope))
      await house.deps.effects.remove("run", house.scope, row.key);
    expect(await admin.sees("/runs")).toMatchObject({ whole: false, total: 0 });
    await house.sweep();

    const all = await admin.sees(`/runs?ended=all&q=${placement}`);
    expect(all).toMatchObject({ whole: true });
    const names = (all as unknown as { items: { name: string }[] }).items.map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      `${placement}-consent-1-e1-d0-r0`,
      `${placement}-e1`,
      `${placement}-referral-1-e1-d0-r0`,
    ]);
  });

  it("shows no other school's runs", async () => {
    await house.deps.runs.start("placement", "pother-e1", {});
    await house.settle();
    await house.sweep();
    expect(JSON.stringify(await admin.sees("/runs?ended=all"))).not.toContain("pother");
  });

  it("counts attempts at a phase, and files an attempt that was stopped once the next one waits", async () => {
    const first = `${placement}-consent-1-e1-d0-r0`;
    await house.deps.runs.stop("gate", first, "StoppedByAdministrator", "none");
    await house.settle();
    expect(await admin.sees("/runs?machine=gate")).toMatchObject({
      items: [{ name: first, standing: "stopped", error: "StoppedByAdministrator" }],
    });
    await house.to("2026-09-07T08:02:00Z");
    expect(await admin.sees("/runs?machine=gate")).toMatchObject({
      items: [{ name: `${placement}-consent-1-e1-d0-r1`, standing: "waiting", attempts: 2 }],
    });
    expect(await admin.sees("/runs?machine=gate&show=stopped&ended=2026-09")).toMatchObject({
      items: [{ name: first, status: "ABORTED" }],
    });
  });

  it("reads the history of a run that has ended once", async () => {
    let asked = 0;
    const over = `/runs/gate/${placement}-referral-1-e1-d0-r0`;
    const deps = watched(house.deps, async (port, method) => {
      if (port === "runs" && method === "history") asked += 1;
    });
    provide(deps);
    for (let time = 0; time < 3; time += 1) expect((await admin.get(over)).status).toBe(200);
    expect(asked).toBe(1);
  });
});
