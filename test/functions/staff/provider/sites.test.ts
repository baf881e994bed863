import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordProviderFrom } from "#casework/provider/records.ts";
import { standingOf } from "#casework/provider/standing.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { atTideway } from "#test/functions/links/at-tideway.ts";
import { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { lead } from "#test/gate/referred.ts";
import { tideway } from "#test/shared/casework/attendance/placed.ts";

let house: House;
let staff: Caller;
beforeEach(async () => {
  house = await atTideway();
  staff = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

const assessed = async () => {
  const record = { provider: tideway, record: "risk-assessment" } as const;
  const answers = { on: "2026-11-02", risks: "in words", outcome: "yes", "next-on": "2027-09-01" };
  const sender = { at: house.at, command: house.deps.ids.id(), by: lead };
  await recordProviderFrom(house.deps, sender, record, answers);
};
const holdsUntil = async () =>
  (await standingOf(house.deps, house.at, tideway))?.lapses.find((l) => l.what === "risk-assessment")?.until;

describe("The other sites of a provider (KCSIE: where the child is)", () => {
  it("are recorded with it, shown on the list of where every child is, and have the risks looked at anew", async () => {
    await assessed();
    await house.to("2026-11-03T08:45:00Z");
    const page = await staff.sees(`/providers/${tideway}/edit`);
    const { values } = page as unknown as { values: Record<string, string> };
    const sites = "Workshop of Quayside Bikes, 4 Dock Road, 01632 960 088";
    const sent = { ...values, places: Number(values.places), sites, reason: "Told on the phone" };
    const done = await staff.postJson(`/providers/${tideway}/edit`, { ...sent, command: "sites-0001" });
    expect(done.status, done.text).toBeLessThan(400);
    await house.settle();

    expect((await staff.get(`/providers/${tideway}`)).text).toContain("Quayside Bikes");
    expect((await staff.get("/attendance/where")).text).toContain("Also used: Workshop of Quayside Bikes");
    expect(await holdsUntil()).toBe("2026-11-03");
  });
});
