import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, providers, read, signOffs } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { placementStream, providerStream, type SchoolRef, signOffStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import { satisfactory } from "#streams/placement/provider/checks.ts";
import { type House, openHouse } from "../house.ts";
import { lead, timetable } from "../referred.ts";

import {
  atChecks,
  checkedAtHarbour,
  judged,
  must,
  now,
  provider,
  records,
  signedIn,
  theirLead,
} from "../two-schools.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
  await seedTrust(house.deps);
});
afterEach(() => house.close());

describe("The checks of a provider that one school of a trust has made", () => {
  it("stand signed off for that school alone", async () => {
    await checkedAtHarbour(house);
    const own = (await read(house.deps, signOffs, signOffStream(house.at, provider))).state;
    const theirs = (await read(house.deps, signOffs, signOffStream(secondSchool, provider))).state;

    expect(own.signedOff).toMatchObject({ on: "2026-09-07", by: lead, outcome: "satisfactory" });
    expect(theirs.signedOff).toBeUndefined();
  });

  it("never pass the checks of another school's placement (O52)", async () => {
    await checkedAtHarbour(house);
    const placement = await atChecks(house, secondSchool, sampleId("pupil", "skerry-hallam"), theirLead);
    const p = await now(house, secondSchool, placement);

    expect(p.phase).toBe("checks");
    expect(allChecks.filter((check) => satisfactory(p, check))).toEqual([]);
  });

  it("can be read by the other school, used as the provider's answers, and judged anew", async () => {
    await checkedAtHarbour(house);
    const placement = await atChecks(house, secondSchool, sampleId("pupil", "skerry-hallam"), theirLead);
    const staff = await signedIn(house, theirLead);
    const page = (await staff.sees(`/providers/${provider}`)) as unknown as {
      standing: { elsewhere: readonly { school: string; on: string; href: string }[] };
    };
    expect(page.standing.elsewhere).toMatchObject([
      { school: "Harbour View Infant School", on: "2026-09-07" },
    ]);

    const href = page.standing.elsewhere[0]?.href ?? "";
    const seen = await staff.get(href);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain("Seen at Harbour View: insurance");
    expect(seen.text).toContain("Reading and the sea");
    expect(seen.text).not.toContain("Marlow");

    const early = await staff.postJson(href, { command: "command-take-0", placement, "still-so": [] });
    expect(early.status).toBe(422);
    const used = await staff.postJson(href, { command: "command-take-1", placement, "still-so": ["asked"] });
    expect([used.status, used.location || used.model.location]).toEqual([
      expect.any(Number),
      `/placements/${placement}/forms/checks-judged`,
    ]);
    const after = await now(house, secondSchool, placement);
    expect(after.forms["provider-checks"]?.answers).toMatchObject({
      urn: "123456",
      "taken-from": "harbour-view",
      "taken-on": "2026-09-07",
    });
    expect(allChecks.filter((check) => satisfactory(after, check))).toEqual([]);

    await must(records(house, secondSchool, placement, "checks-judged", judged, theirLead));
    const own = (await read(house.deps, signOffs, signOffStream(secondSchool, provider))).state;
    expect(own.signedOff).toMatchObject({ by: theirLead, outcome: "satisfactory" });
  });

  it("cannot be used for another school's placement, a placement elsewhere, or twice", async () => {
    const harbour = await checkedAtHarbour(house);
    const placement = await atChecks(house, secondSchool, sampleId("pupil", "skerry-hallam"), theirLead);
    const staff = await signedIn(house, theirLead);
    const href = `/providers/${provider}/seen/harbour-view`;
    const take = (command: string, id: string) =>
      staff.postJson(href, { command, placement: id, "still-so": ["asked"] });

    expect((await take("command-take-a", harbour)).status).toBe(422);
    expect((await take("command-take-b", placement)).status).toBeLessThan(400);
    expect((await take("command-take-c", placement)).status).toBe(422);
    expect((await staff.get(`/providers/${provider}/seen/nowhere`)).status).toBe(404);
    expect((await staff.get(`/providers/${provider}/seen/skerry-point`)).status).toBe(404);
  });

  it("are too old to be used after a year", async () => {
    await checkedAtHarbour(house);
    await house.to("2027-09-07T08:00:00Z");
    const seen = await (await signedIn(house, theirLead)).sees(`/providers/${provider}/seen/harbour-view`);
    expect(seen.why).toContain("more than a year old");
  });

  it("carry the provider's count of its roll on, and say so again to nobody who only read it", async () => {
    await checkedAtHarbour(house);
    const { roll } = (await read(house.deps, providers, providerStream("harbour", provider))).state;
    expect(roll).toMatchObject({ pupils: 3, vulnerable: 0, registered: "yes", school: "harbour-view" });
  });
});

describe("The registration rule (O35)", () => {
  const forest = sampleId("provider", "saltmarsh-forest-days");
  const fullTime = { monday: "day", tuesday: "day", wednesday: "day", thursday: "day", friday: "day" };

  const there = async (at: SchoolRef, pupil: string, by: string) => {
    const placement = await atChecks(house, at, pupil, by, forest, "no");
    const stream = placementStream(at, placement);
    await execute(house.deps, placements, { stream, id: "full-time", by }, () =>
      decided([
        {
          type: "form-submitted",
          form: "timetable",
          answers: { ...timetable, ...fullTime } as never,
          words: {},
        },
      ]),
    );
    return placement;
  };

  it("counts the full-time pupils of all schools of the trust: one with a plan, of another school, is enough", async () => {
    const own = await there(house.at, sampleId("pupil", "marlow"), lead);
    const staff = await signedIn(house, lead, house.at);
    const kind = async () =>
      ((await staff.sees(`/providers/${forest}`)) as unknown as { standing: { roll: { kind: string } } })
        .standing.roll.kind;
    expect(await kind()).toBe("declaration-owed");

    await there(secondSchool, sampleId("pupil", "skerry-novak"), theirLead);
    expect(await kind()).toBe("must-register");
    // Other days than the parents agreed to: they are asked again first (K2.1).
    expect((await now(house, house.at, own)).phase).toBe("consent");
  });

  it("is never clear by our own count, and is so by a declaration of this term until the term ends", async () => {
    const staff = await signedIn(house, lead, house.at);
    const roll = async () =>
      ((await staff.sees(`/providers/${forest}`)) as unknown as { standing: { roll: { kind: string } } })
        .standing.roll.kind;
    expect(await roll()).toBe("declaration-owed");

    const path = `/providers/${forest}/records/roll`;
    const body = {
      on: "2026-09-07",
      "full-time-pupils": 4,
      "full-time-vulnerable": 0,
      "told-by": "Bram Hollis",
    };
    const wrong = await staff.postJson(path, {
      ...body,
      command: "command-roll-0",
      "full-time-vulnerable": 5,
    });
    expect(wrong.status).toBe(422);
    const right = await staff.postJson(path, { ...body, command: "command-roll-1" });
    expect(right.status, right.text).toBeLessThan(400);
    expect(await roll()).toBe("below");

    await staff.postJson(path, { ...body, command: "command-roll-2", "full-time-pupils": 5 });
    expect(await roll()).toBe("must-register");
    await staff.postJson(path, { ...body, command: "command-roll-3" });
    await house.to("2027-01-03T12:00:00Z");
    expect(await roll()).toBe("below");
    await house.to("2027-01-04T12:00:00Z");
    expect(await roll()).toBe("declaration-owed");
  });
});
