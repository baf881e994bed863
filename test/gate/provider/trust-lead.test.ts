import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import { type House, openHouse } from "../house.ts";
import { head } from "../referred.ts";

import {
  atChecks,
  checkedAtHarbour,
  now,
  signedIn,
  theirHead,
  theirLead,
  trustee,
  trustLead,
} from "../two-schools.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
  await seedTrust(house.deps);
});
afterEach(() => house.close());

describe("A trust lead", () => {
  it("sees every school of the trust in numbers, the providers and who signed off, and no pupil's name", async () => {
    await checkedAtHarbour(house);
    const page = await (await signedIn(house, trustLead)).get("/trust");
    expect(page.status).toBe(200);
    for (const words of ["Harbour View Infant School", "Skerry Point Academy", "Rosa Flint", "fewer than 5"])
      expect(page.text).toContain(words);
    for (const name of ["Marlow", "Finley", "Hallam"]) expect(page.text).not.toContain(name);

    const json = await (await signedIn(house, trustLead)).sees("/trust");
    expect(json.schools).toMatchObject([
      { id: "harbour-view", phases: { checks: "fewer than 5" } },
      { id: "skerry-point", phases: {} },
    ]);
    expect(JSON.stringify(json.providers)).toContain("signed");
  });

  it("opens no placement, pupil or provider of any school; a trustee sees numbers only", async () => {
    const placement = await checkedAtHarbour(house);
    const staff = await signedIn(house, trustLead);
    for (const path of [`/placements/${placement}`, "/placements", "/pupils", "/attendance"])
      expect((await staff.get(path)).status, path).toBeGreaterThanOrEqual(403);
    const board = await (await signedIn(house, trustee)).sees("/trust");
    expect(board.schools).toHaveLength(2);
    expect(board.providers).toBeUndefined();
  });

  it("is nobody at a school: its staff may not open the trust's page, nor another school's records", async () => {
    const placement = await checkedAtHarbour(house);
    expect((await (await signedIn(house, head, house.at)).get("/trust")).status).toBe(403);
    const other = await signedIn(house, theirHead);
    expect((await other.get(`/placements/${placement}`)).status).toBe(404);
    expect((await other.get(`/pupils/${sampleId("pupil", "marlow")}`)).status).toBe(404);
  });

  it("sees nothing of another tenant's schools", async () => {
    const elsewhere = { tenant: "inland", school: "inland-first" };
    await house.deps.views.put({
      view: "schools",
      scope: elsewhere.tenant,
      key: elsewhere.school,
      version: 1,
      body: { profile: "twerton-2017" },
    });
    expect((await (await signedIn(house, trustLead)).get("/trust")).text).not.toContain("inland-first");
  });
});

describe("The trust's minimum", () => {
  it("is copied to a placement at its referral, and rules it where it asks more", async () => {
    const placement = await atChecks(house, secondSchool, sampleId("pupil", "skerry-hallam"), theirLead);
    expect((await now(house, secondSchool, placement)).trust).toBe("beacon-coast");

    const page = await (await signedIn(house, theirLead)).get("/policy");
    expect(page.text).toContain("Beacon Coast Schools Trust");
    expect(page.text).toContain("BCT 2.1");
  });
});
