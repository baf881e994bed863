import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "#test/gate/house.ts";
import { playUntil } from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, opensOn } from "#test/journeys/cast/routes.ts";
import { agree, opened, sent } from "./reader.ts";

const email = "site@family.example";
let house: House;
beforeEach(async () => {
  house = await openHouse({ profile: "crestwood-2025" });
  const pupil = await addPlayedPupil(house, "site");
  const player = await opensOn(house, pupil, "on-site", { start: "2026-10-06", end: "2026-11-20" });
  await playUntil(house, player, (p) => p.asks.length > 0);
  await house.settle();
});
afterEach(() => house.close());

const plan = async () => {
  const { browser, path } = await opened(house, email);
  const { text } = await browser.get(path);
  return /<dt[^>]*>Where<\/dt><dd[^>]*>(.*?)<\/dd>/u.exec(text)?.[1];
};

describe("a parent, where the place is the school’s own", () => {
  it("reads the same place when asked to sign as when asked to agree", async () => {
    const school = "Harbour View Infant School<br/>12 Quay Lane<br/>Sandleigh<br/>ZZ9 4QL";
    expect(await plan()).toBe(school);

    await sent(await opened(house, email), agree);
    await house.settle();

    const { browser, path } = await opened(house, email);
    expect((await browser.get(path)).text).toContain("Sign the agreement");
    expect(await plan()).toBe(school);
  });
});
