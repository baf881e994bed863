import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handOver } from "#casework/gate/hand-over.ts";
import { parkGate } from "#casework/gate/tend-and-park.ts";
import { sweep } from "#casework/sweep/sweep.ts";
import { sweepMails } from "#casework/sweep/sweep-mails.ts";
import type { RunFacts } from "#ports/runs.ts";
import { bothAgree, expectOnce } from "../answers.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, broughtToConsent, eventsOf, opened, placementNow } from "../referred.ts";

const begun = "2026-09-07T08:00:00Z";
const day = (count: number): string =>
  Temporal.Instant.from(begun)
    .add({ hours: 24 * count })
    .toString();
const dayOf = (instant = ""): number =>
  Temporal.Instant.from(begun).until(Temporal.Instant.from(instant)).total({ unit: "hours" }) / 24;

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: begun });
});
afterEach(() => house.close());

const run = (machine: string, name: string): Promise<RunFacts | undefined> =>
  house.deps.runs.describe(machine, name);

const running = async (): Promise<readonly string[]> =>
  (await Promise.all(["placement", "gate"].map((m) => house.deps.runs.list(m, { status: "RUNNING" }))))
    .flatMap((page) => page.items)
    .map((facts) => facts.name);

describe("a placement that stays open for 400 days", () => {
  it("is handed over to a second run before day 301 and goes on, with nothing said twice", async () => {
    const placement = await opened(house);
    // Histories of ended runs are kept for 90 days.
    await house.to(day(310));
    const first = await run("placement", `${placement}-e1`);
    await house.to(day(400));

    expect(first?.status).toBe("SUCCEEDED");
    expect(dayOf(first?.stoppedAt)).toBeLessThan(301);
    const second = await run("placement", `${placement}-e2`);
    expect(second?.status).toBe("RUNNING");
    expect(dayOf(second?.startedAt)).toBeCloseTo(dayOf(first?.stoppedAt), 1);
    expect(await running()).toEqual([`${placement}-e2`, `${placement}-referral-1-e2-d0-r0`]);
    const advanced = (await eventsOf(house, placement)).filter((e) => e.type === "epoch-advanced");
    expect(advanced).toEqual([{ type: "epoch-advanced", epoch: 2 }]);
    await expectOnce(house, placement);
  });

  it("keeps a question that is open over the change: its reminder comes once, its answer counts", async () => {
    const placement = await opened(house);
    await house.to(day(297));
    await broughtToConsent(house, placement, { start: "2027-09-06", end: "2027-12-10" });
    await house.to(day(302));

    expect((await placementNow(house, placement)).epoch).toBe(2);
    expect(await running()).toEqual([`${placement}-e2`, `${placement}-consent-1-e2-d0-r0`]);
    expect(house.mails().filter((m) => m.id.includes("reminder"))).toHaveLength(2);
    await bothAgree(house, placement);
    await house.settle();
    expect((await placementNow(house, placement)).phase).toBe("checks");
    await expectOnce(house, placement);
  });

  it("has a history far below the service's limit", async () => {
    const placement = await opened(house);
    await house.to(day(299));

    const name = `${placement}-referral-1-e1-d0-r0`;
    const { items, next } = await house.deps.runs.history("gate", name);
    expect(next).toBeUndefined();
    expect(items.length).toBeLessThan(3000);
  });
});

describe("a run whose placement was taken over", () => {
  it("ends by itself at once, and its successor goes on from the ledger", async () => {
    const placement = await atConsent(house);
    const from = { ...house.at, placement, epoch: 1 };
    await handOver(from, house.deps);
    await house.settle();

    expect(await run("gate", `${placement}-consent-1-e1-d0-r0`)).toMatchObject({
      status: "SUCCEEDED",
      output: expect.stringContaining("superseded"),
    });
    expect((await run("placement", `${placement}-e1`))?.status).toBe("SUCCEEDED");
    expect(await running()).toEqual([`${placement}-e2`, `${placement}-consent-1-e2-d0-r0`]);
    await bothAgree(house, placement);
    await house.settle();
    expect((await placementNow(house, placement)).phase).toBe("checks");
    await expectOnce(house, placement);
  });

  it("is taken over once, however often that is asked", async () => {
    const placement = await atConsent(house);
    const from = { ...house.at, placement, epoch: 1 };
    const done = await Promise.all(Array.from({ length: 5 }, () => handOver(from, house.deps)));
    await house.settle();

    expect(done).toEqual(done.map(() => ({ epoch: 2 })));
    expect((await placementNow(house, placement)).epoch).toBe(2);
    await expectOnce(house, placement);
  });

  it("never parks over its successor's token: it is woken to find itself superseded", async () => {
    const placement = await atConsent(house);
    await handOver({ ...house.at, placement, epoch: 1 }, house.deps);
    await house.settle();
    const before = await house.deps.effects.get("parked", house.scope, placement);
    const gate = { ...house.at, placement, epoch: 1, phase: "consent", cycle: 1, rollAt: day(300) };
    const { version } = await placementNow(house, placement);

    const late = { gate, token: "of-the-old-run", run: "old", seen: version, due: day(1) };
    expect(await parkGate(late, house.deps)).toBe("woken");
    expect(await house.deps.effects.get("parked", house.scope, placement)).toEqual(before);
  });
});

describe("a run that has died", () => {
  const die = (placement: string) => house.deps.runs.stop("placement", `${placement}-e1`, "Lost", "Lost");

  it("is made good by the next sweep, from the ledger and with nothing said twice", async () => {
    const placement = await atConsent(house);
    await die(placement);
    await house.settle();
    expect((await placementNow(house, placement)).epoch).toBe(1);
    await sweep(house.deps, house.at, sweepMails);
    await sweep(house.deps, house.at, sweepMails);
    await house.settle();

    expect((await placementNow(house, placement)).epoch).toBe(2);
    expect(await running()).toEqual([`${placement}-e2`, `${placement}-consent-1-e2-d0-r0`]);
    await bothAgree(house, placement);
    await house.settle();
    expect((await placementNow(house, placement)).phase).toBe("checks");
    await expectOnce(house, placement);
  });
});
