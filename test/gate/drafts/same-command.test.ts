import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead, placementNow } from "../referred.ts";
import { underWay } from "../under-way.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe("one command id with other words (K9.10)", () => {
  it("is told, and what is on record stays; the same words again are one decision", async () => {
    const placement = await underWay(house, { start: "2026-10-06", end: "2026-12-15" });
    await house.to("2026-10-07T09:00:00Z");
    const caller = await new Caller(house, handler).signIn(lead);
    const path = `/placements/${placement}/forms/parent-contact`;
    const says = (said: string) =>
      caller.postJson(path, {
        command: "one-and-the-same",
        on: "2026-10-07",
        about: "progress",
        how: "phone",
        said,
      });
    expect((await says("All well")).status).toBe(200);
    const { version } = await placementNow(house, placement);
    expect((await says("All well")).status).toBe(200);

    const other = await says("The child was afraid");
    expect(other.status).toBe(422);
    expect(other.text).toContain("sent before, with other words");
    expect((await placementNow(house, placement)).version).toBe(version);
  });
});
