import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead, placementNow, pupil } from "../referred.ts";
import { owed, recordsForm, underWay } from "../under-way.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const checks = async (statuses: readonly string[], command: string) => {
  const staff = await new Caller(house, handler).signIn(lead);
  const done = await staff.postJson(`/pupils/${pupil}/statuses`, { statuses, command });
  expect(done.status, done.text).toBeLessThan(400);
  await house.settle();
  return staff;
};

describe("The statuses of a pupil (rules of sense: stale flags misroute alerts)", () => {
  it("are checked each term: saving them as they are is the check, and is dated on the pupil's page", async () => {
    const placement = await underWay(house, { start: "2026-09-14", end: "2027-07-01" });
    await house.to("2027-01-04T10:00:00Z");
    expect(await owed(house, placement, "O13-checked")).toMatchObject({
      state: "owed",
      owner: "data-manager",
      due: "2027-01-18",
    });
    const before = (await placementNow(house, placement)).statuses;
    const staff = await checks(before, "checked-0001");
    expect((await owed(house, placement, "O13-checked")).state).toBe("met");
    expect((await placementNow(house, placement)).statuses).toEqual(before);
    expect((await staff.get(`/pupils/${pupil}`)).text).toContain("Checked last on Monday 4 January 2027");

    await house.to("2027-04-12T10:00:00Z");
    expect((await owed(house, placement, "O13-checked")).state).toBe("owed");
  });

  it("lead from the obligation to the page on which they are checked", async () => {
    const placement = await underWay(house, { start: "2026-09-14", end: "2027-07-01" });
    await house.to("2027-01-04T10:00:00Z");
    const staff = await new Caller(house, handler).signIn(lead);
    expect((await staff.get(`/placements/${placement}`)).text).toContain(`/pupils/${pupil}/statuses`);
  });
});

describe("Confidentiality of a competent pupil (rules of sense, age)", () => {
  const decision = {
    on: "2026-09-07",
    decision: "competent",
    about: ["health"],
    reference: "Canary-S-12",
    why: "Canary-weighs both sides",
    "again-on": "2026-12-01",
  };

  it("is the safeguarding lead's decision, on record, and read by nobody else", async () => {
    const placement = await underWay(house, {});
    const dsl = sampleId("staff", "p-lund");
    const path = `/placements/${placement}/forms/confidentiality`;
    expect((await (await new Caller(house, handler).signIn(lead)).get(path)).status).toBe(403);
    const safeguarding = await new Caller(house, handler).signIn(dsl);
    const done = await safeguarding.postJson(path, { ...decision, command: "decided-0001" });
    expect(done.status, done.text).toBeLessThan(400);
    const others = await new Caller(house, handler).signIn(lead);
    expect((await others.get(`/placements/${placement}`)).text).not.toContain("Canary");
    expect((await others.get(`/placements/${placement}/recorded/confidentiality`)).text).not.toContain(
      "Canary",
    );
  });

  it("is looked at again on a later day, each time as a record of its own", async () => {
    const placement = await underWay(house, {});
    await expect(
      recordsForm(house, placement, "confidentiality", { ...decision, "again-on": "2026-09-07" }),
    ).rejects.toThrow("later day");
    await recordsForm(house, placement, "confidentiality", decision);
    await recordsForm(house, placement, "confidentiality", {
      on: "2026-09-07",
      decision: "ended",
      reference: "S-13",
      why: "in words",
    });
    expect((await placementNow(house, placement)).history.confidentiality).toHaveLength(2);
  });
});
