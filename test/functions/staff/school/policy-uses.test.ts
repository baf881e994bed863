import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { lead } from "#test/gate/referred.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

type Setting = { readonly name: string; readonly use?: string };

describe("A setting that no page acts on by itself", () => {
  it("says on the policy's page what it is for", async () => {
    const staff = await new Caller(house, handler).signIn(lead);
    const seen = (await staff.sees("/policy")) as unknown as {
      readonly settings: readonly { readonly items: readonly Setting[] }[];
    };
    const all = seen.settings.flatMap((g) => g.items);
    for (const name of ["notice.manner", "retention.pupilFileAge", "attendance.recordUpdate", "contacts"])
      expect(all.find((s) => s.name === name)?.use, name).toMatch(/\.$/);
    expect((await staff.get("/policy")).text).toContain("where two people purge it");
  });
});
