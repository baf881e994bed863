import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mailedLink } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, mother } from "#test/gate/referred.ts";
import { parent } from "./reader.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
  await atConsent(house);
});
afterEach(() => house.close());

describe("GETs of links (K9.10)", () => {
  it("have a limit an hour, which is logged without the link", async () => {
    const link = await mailedLink(house, mother.email);
    const browser = parent(house);
    let refused = 0;
    for (let n = 0; n < 602; n += 1) if ((await browser.head(link)).status === 429) refused += 1;
    expect(refused).toBe(2);
    const lines = house.log.filter((line) => line.message === "A limit was reached");
    expect(lines.length).toBe(2);
    expect(JSON.stringify(house.log)).not.toContain(link.slice(3));

    await house.to(house.clock.now().add({ minutes: 61 }).toString());
    expect((await browser.get(link)).status).toBe(303);
  });
});
