import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { lead, opened } from "#test/gate/referred.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const page = async (): Promise<string> =>
  (await (await new Caller(house, handler).signIn(lead)).get("/placements")).text;

describe("The list of placements", () => {
  it("says that a provider is not chosen yet where one will be", async () => {
    await opened(house);

    expect(await page()).toContain("Not chosen yet");
  });

  it("says that there is none where the route has none, and never that it is still to be chosen", async () => {
    await opened(house, "refer-marlow", "on-site");

    const text = await page();
    expect(text).toContain("None: on the school’s own site");
    expect(text).not.toContain("Not chosen yet");
  });
});
