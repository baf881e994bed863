import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { providers, read } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import { enterRegisterFrom } from "#casework/provider/register.ts";
import { sitesOf, weekVenue } from "#casework/provider/sites.ts";
import { providerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { tellsTheSame } from "#streams/placement/week/timetable-change.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, lead, placementNow } from "#test/gate/referred.ts";
import { placed, tideway } from "#test/shared/casework/attendance/placed.ts";

let house: House;
afterEach(() => house.close());

const adds = async (name: string, phone: string): Promise<string> => {
  const place = { provider: tideway, part: "sites", entry: "new" } as const;
  const answers = { name, address: `1 ${name} Road\nSandleigh`, phone };
  const sender = { at: house.at, command: `adds-${name}`, by: lead };
  expect(await enterRegisterFrom(house.deps, sender, place, answers)).toBeUndefined();
  const { state } = await read(house.deps, providers, providerStream(house.at.tenant, tideway));
  return state.register.sites.at(-1)?.id ?? "";
};

describe("A placement's sessions at another site (KCSIE: where the child is)", () => {
  beforeEach(async () => {
    house = await openHouse({ at: "2026-11-03T08:00:00Z" });
  });

  it("are expected there, each session at its own, with the phone of that site", async () => {
    const farm = await adds("Farm", "01632 960 101");
    const dock = await adds("Dock", "01632 960 102");
    await placed(house, "marlow", { more: { site: farm, "afternoon-site": dock } });
    const staff = await new Caller(house, handler).signIn(lead);

    await house.to("2026-11-03T09:20:00Z");
    const morning = (await staff.get("/attendance/where")).text;
    expect(morning).toContain("Farm, 1 Farm Road");
    expect(morning).toContain("01632 960 101");
    expect(morning).not.toContain("Also used");

    await house.to("2026-11-03T13:10:00Z");
    expect((await staff.get("/attendance/where")).text).toContain("01632 960 102");
  });

  it("are at the main address once the site is gone, and letters tell the afternoon apart", async () => {
    const farm = await adds("Farm", "01632 960 101");
    const record = await providerOf(house.deps, house.at.tenant, tideway);
    if (!record) throw new Error("The provider has no record");
    expect(weekVenue(record, { site: "gone" }).address).toEqual(record.address);
    expect(weekVenue(record, { "afternoon-site": farm }).address.at(-1)).toBe(
      "Afternoons: Farm, 1 Farm Road, Sandleigh, 01632 960 101",
    );
    expect(sitesOf(record).map((s) => s.name)).toEqual(["Farm"]);
    expect(tellsTheSame({ site: "a" }, { site: "b" })).toBe(false);
  });
});

describe("Which site is asked with dates and sessions", () => {
  it("where the provider has more than one; another site is another term (K2.1)", async () => {
    house = await openHouse();
    const placement = await atConsent(house);
    const staff = await new Caller(house, handler).signIn(lead);
    const asked = async () => (await staff.get(`/placements/${placement}/forms/timetable`)).text;
    expect(await asked()).not.toContain("At which site?");

    const farm = await adds("Farm", "01632 960 101");
    expect(await asked()).toContain("At which site?");
    const { forms } = await placementNow(house, placement);
    const answers = { ...forms.timetable?.answers, site: farm };
    const sent = { ...answers, command: "another-site" } as Record<string, unknown>;
    delete sent.days;
    const done = await staff.postJson(`/placements/${placement}/forms/timetable`, sent);
    expect(done.status, done.text).toBeLessThan(400);
    await house.settle();

    const now = await placementNow(house, placement);
    expect(now.terms.at(-1)?.terms.site).toBe(farm);
  });
});
