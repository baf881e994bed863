import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Known } from "#infra/simulate/people/filling.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { placementNow } from "../referred.ts";
import { type Running, records, underWay } from "../running/house-running.ts";
import { owed } from "../under-way.ts";

let running: Running;

beforeEach(async () => {
  running = await underWay("recorded");
});

afterEach(() => running.house.close());

const concerns = async () => recordsOf(await placementNow(running.house, running.placement), "concern");

const alerts = () => running.house.mails().filter((m) => m.id.includes(`${running.placement}-concern-`));

const heard: Known = { dsl: "decides-today", "dsl-said": "Told by phone at 11:05" };

describe("A record that finds a pupil unsafe (K4.7)", () => {
  it.each<[string, Known]>([
    ["review", { safe: "no" }],
    ["review", { attending: "no", outcome: "adjust", alters: ["neither"] }],
    ["review", { "feels-safe": "no" }],
    ["formal-review", { safe: "no" }],
    ["visit", { safe: "no" }],
  ])("%s %o does not go on without what the safeguarding lead decided or was told", async (form, found) => {
    expect(await records(running, form, found)).toContain("Ring the safeguarding lead now");
    expect(recordsOf(await placementNow(running.house, running.placement), form)).toEqual([]);
    expect(alerts()).toEqual([]);

    expect(await records(running, form, { ...found, ...heard })).toBeUndefined();
    expect(recordsOf(await placementNow(running.house, running.placement), form)).toHaveLength(1);
    expect(await concerns()).toHaveLength(1);
    expect(alerts()).toHaveLength(1);
    expect(await owed(running.house, running.placement, "O124-acknowledge")).toMatchObject({
      state: "owed",
      owner: "dsl",
      due: "2026-10-06",
    });
    const sort = await owed(running.house, running.placement, "O100-sort");
    expect(sort.explanation.join(" ")).toContain("read it first");
  });

  it("is the DSL’s to sort, and the deputy is alerted where nobody acknowledges", async () => {
    await records(running, "review", { safe: "no", ...heard });
    await running.house.to("2026-10-06T12:00:00Z");
    expect(running.house.mails().some((m) => m.id.endsWith("-deputy"))).toBe(true);
    const sorted = { about: "child", allegation: "no" };
    expect(await records(running, "concern-sorted", sorted, staff.dsl)).toBeUndefined();
    expect(await owed(running.house, running.placement, "O100-sort")).toMatchObject({ state: "met" });
  });

  it("raises nothing where the pupil is well", async () => {
    expect(await records(running, "review")).toBeUndefined();
    expect(await concerns()).toEqual([]);
  });
});

describe("Formal reviews (K4.7)", () => {
  it("are distinct meetings: one date counts once", async () => {
    const none = { improved: "no", "held-on": "2026-10-06" };
    expect(await records(running, "formal-review", none)).toBeUndefined();
    expect(await records(running, "formal-review", none)).toContain("is recorded already");
    expect(await owed(running.house, running.placement, "O87")).toMatchObject({ state: "not-applicable" });
  });
});
