import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, lead } from "#test/gate/referred.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
});
afterEach(() => house.close());

const page = async (): Promise<string> =>
  (await (await new Caller(house, handler).signIn(lead)).get(`/placements/${placement}/plan`)).text;

describe("The week on a placement's page", () => {
  it("is that of the first day while the start lies ahead, with the provider in its sessions", async () => {
    const text = await page();

    expect(text).toContain("Week from Tuesday 6 October 2026");
    expect(text.match(/Tideway Nurture Centre/g)?.length).toBeGreaterThan(2);
  });

  it("is that of today once the start is past", async () => {
    await house.to("2026-10-14T09:00:00Z");

    expect(await page()).toContain("Week from Wednesday 14 October 2026");
  });
});

describe("A receipt", () => {
  it("tells what happens next with this placement, and nothing of the school's own duties", async () => {
    const who = await new Caller(house, handler).signIn(lead);

    expect((await who.get(`/placements/${placement}/receipts/submit-referral`)).text).not.toContain(
      "AP lead’s knowledge",
    );
  });
});
