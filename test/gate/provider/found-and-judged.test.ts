import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordProviderFrom } from "#casework/provider/records.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { atTideway } from "#test/functions/links/at-tideway.ts";
import { staff as cast } from "#test/journeys/cast/routes.ts";
import { tideway } from "#test/shared/casework/attendance/placed.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead, placementNow, timetable } from "../referred.ts";
import { underWay } from "../under-way.ts";

let house: House;
let staff: Caller;

afterEach(() => house.close());

type Found = { items: { id: string; unsaid: boolean; weekly?: number }[]; sought: object };

describe("A provider is found by need, age, day, mode, cost and free places (K7)", () => {
  beforeEach(async () => {
    house = await atTideway();
    staff = await new Caller(house, handler).signIn(lead);
    let sent = 0;
    const enters = async (path: string, says: object) => {
      sent += 1;
      const done = await staff.postJson(`/providers/${tideway}/register/${path}`, {
        ...says,
        command: `found-${sent}-abcdef`,
      });
      expect(done.status, done.text).toBeLessThan(400);
    };
    await enters("offer/offer", {
      "age-from": 5,
      "age-to": 11,
      needs: ["semh", "ebsa"],
      "days-free": ["monday", "thursday"],
    });
    await enters("costs/new", { what: "place", amount: 60, per: "day", from: "2026-01-01" });
    await enters("costs/new", { what: "transport", amount: 9000, per: "week", from: "2026-01-01" });
    await house.settle();
  });

  const find = async (query: string) => {
    const { items } = (await staff.sees(`/providers?${query}`)) as unknown as Found;
    return {
      fits: items.filter((i) => !i.unsaid).map((i) => i.id),
      unsaid: items.filter((i) => i.unsaid).map((i) => i.id),
    };
  };

  it.each([
    ["need=semh", true],
    ["need=medical", false],
    ["age=7", true],
    ["age=14", false],
    ["day=monday", true],
    ["day=friday", false],
    ["mode=no", true],
    ["mode=yes", false],
    ["most=300", true],
    ["most=299", false],
    ["free=yes", true],
    ["need=semh&age=7&day=monday&mode=no&most=300&free=yes", true],
    ["need=semh&age=7&day=friday", false],
  ])("%s", async (query, fits) => {
    expect((await find(query)).fits.includes(tideway)).toBe(fits);
  });

  it("whose register does not say is not dropped in silence, and says so", async () => {
    const found = await find("need=semh");
    expect(found.fits).toEqual([tideway]);
    expect(found.unsaid.length).toBeGreaterThan(0);
    expect((await staff.get("/providers?need=semh")).text).toContain("whose register does not say: ask them");
  });

  it("what an address cannot mean is left out, and the place is compared by a full week", async () => {
    const { items, sought } = (await staff.sees(
      "/providers?need=constructor&age=abc&mode=toString",
    )) as unknown as Found;
    expect(sought).toMatchObject({ need: "", mode: "" });
    expect(items.find((i) => i.id === tideway)?.weekly).toBe(300);
  });
});

describe("A provider is judged by its own record (O53)", () => {
  beforeEach(async () => {
    house = await atTideway();
    staff = await new Caller(house, handler).signIn(lead);
  });

  it("side by side and year by year, by registers and ledger", async () => {
    const { items } = (await staff.sees("/providers/figures")) as unknown as {
      items: { id: string; pupils: number; possible: number }[];
    };
    expect(items.find((i) => i.id === tideway)).toMatchObject({ pupils: 2 });
    const page = await staff.get(`/providers/${tideway}/figures`);
    expect(page.text).toContain("School year 2026-27");
    expect(page.text).toContain("Per session attended");
  });

  it("holds small numbers back from governors, who may not see pupils", async () => {
    const chair = await new Caller(house, handler).signIn(cast.governor);
    const { items } = (await chair.sees("/providers/figures")) as unknown as {
      items: { id: string; pupils: unknown; attended: unknown; cost?: number }[];
    };
    expect(items.find((i) => i.id === tideway)).toMatchObject({
      pupils: "fewer than 5",
      attended: "not shown",
    });
    expect((await chair.get(`/providers/${tideway}`)).status).toBe(403);
  });
});

describe("A stopped provider shows what it touches and what must happen, on one page (O54, O100)", () => {
  beforeEach(async () => {
    house = await openHouse();
  });

  type Stopped = {
    against: { what: string }[];
    must: string[];
    touched: { placement: string; must: string; expectedOn: string; forms: { href: string }[] }[];
  };

  it("whom a stop would touch, then who decides what where it has come", async () => {
    const placement = await underWay(house, timetable);
    await house.to(`${timetable.start}T12:00:00Z`);
    const provider = (await placementNow(house, placement)).provider?.id ?? "";
    staff = await new Caller(house, handler).signIn(lead);
    const before = (await staff.sees(`/providers/${provider}/stopped`)) as unknown as Stopped;
    expect(before.against).toEqual([]);
    expect(before.touched).toMatchObject([{ placement }]);

    const on = house.deps.clock.now().toString().slice(0, 10);
    const answers = { on, found: "in words", outcome: "not-satisfactory", signed: "no" };
    await recordProviderFrom(
      house.deps,
      { at: house.at, command: "command-fails-1", by: lead },
      { provider, record: "audit" },
      answers,
    );
    await house.settle();
    const after = (await staff.sees(`/providers/${provider}/stopped`)) as unknown as Stopped;
    expect(after.against.map((f) => f.what)).toContain("audit-failed");
    const [touched] = after.touched;
    expect(touched?.must).toContain("Decide where the pupil learns");
    expect(touched?.expectedOn).not.toBe("");
    expect(touched?.forms.map((f) => f.href)).toContain(
      `/placements/${placement}/forms/provider-alternative`,
    );
    const page = await staff.get(`/providers/${provider}/stopped`);
    expect(page.text).toContain("Nobody new starts there");
  });
});
