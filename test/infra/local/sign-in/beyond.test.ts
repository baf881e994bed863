import { afterEach, describe, expect, it } from "vitest";
import type { House } from "#test/gate/house.ts";
import { browserAt, openSchool, setUp, shownBy, signsIn, waits } from "./at-the-door.ts";

const publicUrl = "https://placements.hill-street.example";

let house: House;
afterEach(() => house.close());

const beyond = async (): Promise<House> => {
  house = await openSchool((deps) => ({ ...deps, settings: { ...deps.settings, publicUrl } }));
  return house;
};

describe("Sign-in behind a proxy (issue 14.6)", () => {
  it("gives cookies that only https of this host has", async () => {
    await beyond();
    const { secret } = await setUp(house, "i-vale");
    waits(house, { seconds: 60 });
    const done = await signsIn(browserAt(house), "i-vale", shownBy(house, secret));

    expect(done.status).toBe(200);
    expect(done.setCookies).toHaveLength(2);
    for (const cookie of done.setCookies)
      expect(cookie).toMatch(/^__Host-waymark.*; Path=\/; HttpOnly; SameSite=Lax; .*Secure$/);
    expect(done.headers["strict-transport-security"]).toBeDefined();
  });

  it.each([
    ["another site’s origin", { origin: "https://evil.example" }, 403],
    ["another site, as the browser says", { "sec-fetch-site": "cross-site", origin: "null" }, 403],
    ["our own page", { "sec-fetch-site": "same-origin", origin: publicUrl }, 401],
    ["a program, which says nothing", {}, 401],
  ])("judges a form of %s", async (_, headers, status) => {
    await beyond();
    const done = await signsIn(browserAt(house, headers), "i-vale", "000000");
    expect(done.status).toBe(status);
  });

  it("knows no other page below the sign-in, and shows none to programs of the language", async () => {
    await beyond();
    for (const name of ["constructor", "__proto__", "nothing"])
      expect((await browserAt(house).get(`/sign-in/${name}`)).status, name).toBe(404);
    for (const name of ["own", "own-password", "own-phone", "own-codes"])
      expect((await browserAt(house).get(`/sign-in/${name}`)).location, name).toBe("/sign-in");
  });
});
