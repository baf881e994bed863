import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { head, lead, placementNow } from "../referred.ts";
import { underWay, waitsAtSameProvider } from "../under-way.ts";

let house: House;
let placement: string;

const as = (staff: string) => new Caller(house, handler).signIn(staff);

beforeEach(async () => {
  house = await openHouse({ profile: "crestwood-2025" });
  placement = await underWay(house, {});
  await waitsAtSameProvider(house);
});
afterEach(() => house.close());

type Shown = {
  readonly state: string;
  readonly compared: {
    readonly placements: number;
    readonly rows: Readonly<Record<string, { readonly now: number; readonly would: number }>>;
    readonly roles: Readonly<Record<string, { readonly now: number; readonly would: number }>>;
  };
};

describe("What another policy would do (issue 16, part 8)", () => {
  it("is worked out in the background for every placement of the year, and changes nothing", async () => {
    const browser = await as(head);
    const before = await placementNow(house, placement);
    const done = await browser.postJson("/policy/outcomes/new", {
      to: "twerton-2017",
      command: "compares-1",
    });
    expect(done.status, done.text).toBe(200);
    await house.settle();
    const shown = (await browser.sees(String(done.model.location))) as unknown as Shown;
    expect(shown).toMatchObject({ state: "done", compared: { placements: 2 } });
    // TWE 8.2 asks an initial meeting; CRE is silent.
    expect(shown.compared.rows.O10).toMatchObject({ now: 0, would: 2 });
    expect(shown.compared.roles["ap-lead"]?.now).toBeGreaterThan(0);
    expect((await browser.get(String(done.model.location))).text).toContain("O10");
    expect(await placementNow(house, placement)).toEqual(before);
  });

  it("is no comparison with the policy of now, and is for those who lead", async () => {
    const browser = await as(lead);
    const same = await browser.postJson("/policy/outcomes/new", {
      to: "crestwood-2025",
      command: "compares-2",
    });
    expect(same.status).toBe(422);
    expect((await (await as(sampleId("staff", "d-marsh"))).get("/policy/outcomes/new")).status).toBe(403);
  });
});
