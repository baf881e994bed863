import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "#casework/commit/hash-chain.ts";
import { type Link, mintLink } from "#casework/links/mailed-links.ts";
import { hiddenOf, mailedLink } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, father, mother } from "#test/gate/referred.ts";
import { agree, parent } from "./reader.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
  await atConsent(house);
});
afterEach(() => house.close());

const linkOf = async (path: string): Promise<Link> =>
  (await house.deps.effects.get("link", "links", sha256(path.slice("/l/".length))))?.body as Link;

/** As a browser counts it: names, values, and what stands between them. */
const weight = (cookies: ReadonlyMap<string, string>): number =>
  [...cookies].map(([name, value]) => `${name}=${value}; `.length).reduce((a, b) => a + b, 0);

describe("a phone on which many links are opened", () => {
  it("given 200 of them, carries one small cookie, and the latest go on working (K9.3)", async () => {
    const phone = parent(house);
    const like = await linkOf(await mailedLink(house, mother.email));
    let replies: readonly string[] = [];
    for (let count = 0; count < 200; count += 1) {
      const { status, location } = await phone.get(`/l/${await mintLink(house.deps, like)}`);
      expect(status).toBe(303);
      replies = [location, ...replies];
    }

    expect(phone.cookies.size).toBe(1);
    expect(weight(phone.cookies)).toBeLessThan(1500);
    for (const reply of replies.slice(0, 10)) expect((await phone.get(reply)).status).toBe(200);
    expect((await phone.get(replies[199] ?? "")).status).toBe(404);
  });

  it("given a form that stood open while another link was opened, takes it", async () => {
    const phone = parent(house);
    const first = (await phone.get(await mailedLink(house, mother.email))).location;
    const form = hiddenOf((await phone.get(first)).text);
    await phone.get(await mailedLink(house, father.email));

    const answer = await phone.post(first, { ...form, ...agree });
    expect(answer.location).toContain(`${first}?recorded=`);
  });

  it("given the form of another address, or of another browser, refuses it", async () => {
    const phone = parent(house);
    const first = (await phone.get(await mailedLink(house, mother.email))).location;
    const second = (await phone.get(await mailedLink(house, father.email))).location;
    const form = hiddenOf((await phone.get(second)).text);
    expect((await phone.post(first, { ...form, ...agree })).status).toBe(403);

    const other = parent(house);
    await other.get(await mailedLink(house, mother.email));
    const foreign = hiddenOf((await other.get(first)).text);
    expect((await phone.post(first, { ...foreign, ...agree })).status).toBe(403);
  });

  it("given the cookies that each link had of its own once, takes them away", async () => {
    const phone = parent(house);
    for (let count = 0; count < 15; count += 1)
      phone.cookies.set(`wm-link-${String(count).padStart(12, "0")}`, "x".repeat(200));
    const { setCookies } = await phone.get(await mailedLink(house, mother.email));

    expect(setCookies.filter((set) => /^wm-link-\d{12}=; .*Max-Age=0/.test(set))).toHaveLength(10);
  });

  it("given a link that has expired, lets go of it", async () => {
    const phone = parent(house);
    const path = await mailedLink(house, mother.email);
    const reply = (await phone.get(path)).location;
    await house.to((await linkOf(path)).expires);

    expect((await phone.get(reply)).status).toBe(404);
  });
});
