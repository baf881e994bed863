import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler as links } from "#functions/web/links/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe("What the log says of who could not go on", () => {
  it.each([
    ["/signed-in?code=x&state=y", "sign-in-not-begun-here"],
    ["/signed-in", "sign-in-not-begun-here"],
  ])("names why a sign-in at %s was refused", async (path, reason) => {
    const answered = await new Caller(house, handler).get(path);

    expect(answered.status).toBe(401);
    expect(house.log.filter((line) => line.message === "A sign-in was refused")).toEqual([
      { level: "warn", message: "A sign-in was refused", facts: { reason } },
    ]);
  });

  it("names the reason of the identity provider's own answer too (fault H)", async () => {
    const browser = new Caller(house, handler);
    await browser.get("/sign-in");

    await browser.get("/signed-in?code=x&state=another");

    expect(house.log.at(-1)?.facts).toEqual({ reason: "answer-not-good" });
  });

  it("names the route of a page that failed, and never the path, which may open a link", async () => {
    const { get } = house.deps.effects;
    Object.assign(house.deps.effects, { get: () => Promise.reject(new RangeError("with words")) });
    const token = "A".repeat(33);
    const browser = new Caller(house, links);
    await browser.get(`/l/${token}`);
    const staff = await new Caller(house, handler).signIn("staff-1");
    await staff.get("/pupils/somebody");
    Object.assign(house.deps.effects, { get });

    const failed = house.log.filter((line) => line.message === "A page failed");
    expect(failed.map(({ facts }) => facts)).toEqual([
      { method: "GET", route: "/pupils/{pupil}", fault: "RangeError" },
    ]);
    expect(JSON.stringify(house.log)).not.toContain(token);
  });
});
