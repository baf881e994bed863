import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seeItemFrom } from "#casework/provider/diligence.ts";
import { faultsNow } from "#casework/provider/faults.ts";
import { recordProviderFrom } from "#casework/provider/records.ts";
import { diligenceItems } from "#domain/due-diligence.ts";
import type { SchoolRef } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, lead } from "../referred.ts";
import { atChecks, checkedAtHarbour, provider, signedIn, theirLead } from "../two-schools.ts";
import { owed } from "../under-way.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
});
afterEach(() => house.close());

const sees = async (item: string, more: object = {}): Promise<void> => {
  const answers = {
    on: "2026-09-07",
    evidence: "Letter of the manager, in the office",
    version: "3 of June 2026",
    "central-record": "Row 214",
    outcome: "satisfactory",
    ...more,
  };
  const sender = { at: house.at, command: house.deps.ids.id(), by: lead };
  expect(await seeItemFrom(house.deps, sender, { provider, item }, answers)).toBeUndefined();
  await house.settle();
};

type Item = { id: string; state: string; seen: Record<string, string>[] };
type Themes = { themes: { title: string; items: Item[] }[] };

const shown = async (by = lead, at: SchoolRef = house.at) =>
  (await (await signedIn(house, by, at)).sees(`/providers/${provider}/due-diligence`)) as unknown as Themes;
const itemShown = async (id: string) =>
  (await shown()).themes.flatMap((t) => t.items).find((i) => i.id === id);

const faults = () => faultsNow(house.deps, house.at, provider, "another");

describe("Due diligence on a provider, once (O35 to O54, O132, O133)", () => {
  it("is laid out by the four themes of the national standards, every item once", async () => {
    const { themes } = await shown();
    expect(themes.map((t) => t.title)).toEqual([
      "Safeguarding and welfare",
      "Health and safety",
      "Admissions, support and guidance",
      "Quality of education",
    ]);
    const numbers = [...Array.from({ length: 20 }, (_, i) => `O${35 + i}`), "O132", "O133"];
    expect(themes.flatMap((t) => t.items.map((i) => i.id)).toSorted()).toEqual(numbers.toSorted());
    expect(diligenceItems).toHaveLength(numbers.length);
  });

  it("shows evidence, version, date, reviewer, expiry and the reference to the single central record", async () => {
    expect((await itemShown("O41"))?.state).toBe("missing");
    await sees("O41", { until: "2027-09-06" });
    expect(await itemShown("O41")).toMatchObject({
      state: "holds",
      seen: [
        {
          on: "2026-09-07",
          until: "2027-09-06",
          by: "Ms Rosa Flint",
          evidence: "Letter of the manager, in the office",
          version: "3 of June 2026",
          centralRecord: "Row 214",
        },
      ],
    });
  });

  it("holds what was judged with the checks of a start, and what has a record of its own", async () => {
    await checkedAtHarbour(house);
    expect(await itemShown("O39")).toMatchObject({
      state: "holds",
      seen: [{ what: "Checked before a start", version: expect.stringContaining("January 2026") }],
    });
    expect((await itemShown("O43"))?.seen.map((s) => s.until)).toContain("2027-08-31");
  });

  it("is no other school's to rely on (O52)", async () => {
    await seedTrust(house.deps);
    await checkedAtHarbour(house);
    const items = (await shown(theirLead, secondSchool)).themes.flatMap((t) => t.items);
    expect(items.find((i) => i.id === "O39")?.state).toBe("missing");
  });

  it("refuses what cannot be", async () => {
    const staff = await signedIn(house, lead, house.at);
    const path = `/providers/${provider}/due-diligence/O41`;
    const says = { on: "2026-09-07", evidence: "x", outcome: "satisfactory", until: "2026-09-06" };
    const refused = await staff.postJson(path, { ...says, command: "until-0001" });
    expect([refused.status, refused.text.includes('"until"')]).toEqual([422, true]);
    expect((await staff.get(`/providers/${provider}/due-diligence/O1`)).status).toBe(404);
  });
});

describe("Evidence that runs out", () => {
  it("stops new starts, until it is seen again", async () => {
    const placement = await atConsent(house);
    await sees("O41", { until: "2026-09-08" });
    expect(await faults()).toEqual([]);

    await house.to("2026-09-09T09:00:00Z");
    await house.sweep();
    expect(await faults()).toMatchObject([{ what: "evidence", says: expect.stringContaining("ran out on") }]);
    expect((await owed(house, placement, "O54-start")).state).toBe("owed");

    await sees("O41", { on: "2026-09-09", until: "2027-09-08" });
    expect(await faults()).toEqual([]);
  });
});

describe("A fault that one school of a trust found (K3.7)", () => {
  const theirs = { ...secondSchool };
  beforeEach(() => seedTrust(house.deps));

  const told = async (by: string) => {
    const staff = await signedIn(house, by);
    const page = (await staff.sees(`/providers/${provider}`)) as unknown as {
      standing: { told: { title: string; says: string[]; href: string }[] };
    };
    return page.standing.told;
  };

  it("is seen by the other at once, with its safeguarding lead told, and waits until somebody has seen to it", async () => {
    await atChecks(house, theirs, sampleId("pupil", "skerry-hallam"), theirLead);
    await checkedAtHarbour(house);
    const record = { provider, record: "audit" } as const;
    const answers = { on: "2026-09-07", found: "in words", outcome: "not-satisfactory", signed: "no" };
    const sender = { at: house.at, command: "failed-audit", by: lead };
    expect(await recordProviderFrom(house.deps, sender, record, answers)).toBeUndefined();
    await house.settle();

    const [seen] = await told(theirLead);
    expect(seen?.says.join(" ")).toContain("Its audit was not satisfactory.");
    expect(seen?.says.join(" ")).toContain("Found by Harbour View Infant School");
    expect(seen?.href).not.toBe("");
    const mails = house.mails().filter((m) => m.id.includes("told-"));
    expect(mails).toHaveLength(1);

    const staff = await signedIn(house, theirLead);
    expect((await staff.get("/today")).text).toContain("another school of the trust found");
    const done = await staff.postJson(seen?.href ?? "", { how: "Rang the manager", command: "seen-0001" });
    expect(done.status).toBeLessThan(400);
    expect((await told(theirLead))[0]?.href).toBe("");
    expect(await faultsNow(house.deps, theirs, provider, "x")).toEqual([]);
  });

  it("is told to the school's own safeguarding lead, and stands on the provider's page", async () => {
    await sees("O41", { outcome: "not-satisfactory" });
    const mails = house.mails().filter((m) => m.id.includes("fault-"));
    expect(mails).toHaveLength(1);
    const page = (await (await signedIn(house, lead, house.at)).get(`/providers/${provider}`)).text;
    expect(page).toContain("Safer recruitment: written confirmation of staff checks: not satisfactory on");
    expect(await faults()).toMatchObject([{ what: "evidence" }]);
  });
});
