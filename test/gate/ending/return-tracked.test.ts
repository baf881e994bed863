import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "../house.ts";
import { placementNow } from "../referred.ts";
import { owed, recordsForm, underWay } from "../under-way.ts";

let house: House;

let placement: string;

const said = "in words";

const plan = {
  "step-1-from": "2026-10-14",
  "step-1": said,
  "step-2-from": "2026-11-04",
  "step-2": said,
  "who-helps": said,
};

const records = (form: string, answers: Parameters<typeof recordsForm>[3]) =>
  recordsForm(house, placement, form, answers);

const phaseNow = async () => (await placementNow(house, placement)).phase;

const step = (answers: object) => records("return-step", { said, ...answers });

beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-09-21", end: "2026-12-18" });
  await house.to("2026-10-08T12:00:00Z");
  await records("end", { "last-day": "2026-10-09", why: "objectives-met", details: said });
  await house.to("2026-10-12T12:00:00Z");
  expect(await phaseNow()).toBe("reintegration");
});

afterEach(() => house.close());

describe("A return in steps (O104)", () => {
  it("is tracked step by step: each is owed from its day, and says what happened", async () => {
    await records("return-plan", plan);
    expect(await owed(house, placement, "O104-steps")).toMatchObject({ state: "not-applicable" });
    await house.to("2026-10-15T12:00:00Z");
    expect(await owed(house, placement, "O104-steps")).toMatchObject({ state: "owed" });
    await step({ step: "1", went: "as-planned", on: "2026-10-14", attended: "2 of 2 sessions" });
    expect(await owed(house, placement, "O104-steps")).toMatchObject({ state: "met" });
    await house.to("2026-11-05T12:00:00Z");
    expect(await owed(house, placement, "O104-steps")).toMatchObject({ state: "owed" });
  });

  it("whose step is put off is owed anew from its later day, and no step is told twice", async () => {
    await records("return-plan", plan);
    await house.to("2026-10-15T12:00:00Z");
    await step({ step: "1", went: "later", "new-from": "2026-10-21" });
    expect(await owed(house, placement, "O104-steps")).toMatchObject({ state: "met" });
    await house.to("2026-10-21T12:00:00Z");
    expect(await owed(house, placement, "O104-steps")).toMatchObject({ state: "owed" });
    await step({ step: "1", went: "dropped" });
    await expect(step({ step: "1", went: "dropped" })).rejects.toThrow("recorded already");
    await expect(step({ step: "3", went: "dropped" })).rejects.toThrow("no such step");
  });
});

describe("A destination (O109)", () => {
  const destination = { destination: "mainstream-phased", from: "2026-10-12", next: said, achieved: said };

  it("is looked at again after the weeks of the policy, with attendance", async () => {
    await records("destination", { ...destination, "before-why": said });
    expect(await owed(house, placement, "O109-held")).toMatchObject({
      state: "owed",
      due: "2027-01-04",
    });
    await house.to("2027-01-06T12:00:00Z");
    await records("destination-check", { on: "2027-01-06", held: "partly", attendance: 82, said });
    expect(await owed(house, placement, "O109-held")).toMatchObject({ state: "met" });
  });
});

describe("A placement that has ended early", () => {
  it("has no question open that its end has made moot, and no review, report or visit is owed", async () => {
    const now = await placementNow(house, placement);
    expect(now.asks.filter((a) => a.purpose === "progress-report" && !a.withdrawn)).toEqual([]);
    for (const key of ["O82", "O83", "O93", "O89"])
      expect((await owed(house, placement, key)).state, key).not.toBe("owed");
  });
});
