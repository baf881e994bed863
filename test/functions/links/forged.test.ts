import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linkKey, mintLink } from "#casework/links/mailed-links.ts";
import type { Deps } from "#ports/host.ts";
import { hiddenOf, mailedLink, storedNow } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, changed, eventsOf, father, mother, placementNow } from "#test/gate/referred.ts";
import { agree, opened, parent, sent } from "./reader.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
});
afterEach(() => house.close());

const tokenOf = async (email: string): Promise<string> =>
  (await mailedLink(house, email)).slice("/l/".length);

const changedAt = (token: string, at: number): string =>
  token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);

const linkOf = async () => {
  const ask = (await placementNow(house, placement)).asks.find((a) => a.to === mother.id);
  if (!ask) throw new Error("The mother was not asked");
  const stream = `${house.scope}/placement/${placement}`;
  return { purpose: "consent" as const, stream, ask: ask.id, to: ask.to, expires: ask.expires };
};

/** The one page that every bad link gets. */
const deadPage = async (): Promise<string> => (await parent(house).get("/l/never-was")).text;

const expectDead = async (path: string, browser = parent(house)): Promise<void> => {
  const answer = await browser.get(path);
  expect(answer).toMatchObject({ status: 404, setCookies: [], text: await deadPage() });
};

describe("a link that is not good", () => {
  it("gets one same page, whatever is wrong with it, that says whom to ask", async () => {
    const token = await tokenOf(mother.email);
    const others: Deps = {
      ...house.deps,
      settings: { ...house.deps.settings, sealKey: new Uint8Array(32).fill(9) },
    };
    const foreign = await mintLink(others, await linkOf());
    const unknown = await mintLink(house.deps, await linkOf());
    await house.deps.effects.remove("link", "links", linkKey(house.deps, unknown) ?? "");

    for (const bad of ["x", token.slice(0, -1), `${token}A`, "A".repeat(33), foreign, unknown])
      await expectDead(`/l/${bad}`);
    for (let at = 0; at < token.length; at += 1) await expectDead(`/l/${changedAt(token, at)}`);
    expect(await deadPage()).toContain("ring the school");
    expect(await deadPage()).not.toMatch(/expired|forged|revoked|Harbour/);
  });

  it("is told apart by nothing in ten thousand guesses", async () => {
    const { browser } = await opened(house, mother.email);
    const ids = house.deps.ids;
    const answers = new Set<string>();
    for (let guess = 0; guess < 10_000; guess += 1) {
      const token = `${ids.token().slice(0, 11)}${ids.token()}`;
      const { status, text } = await browser.get(`/l/${token}`);
      answers.add(`${status} ${text.length}`);
    }

    expect([...answers]).toEqual([`404 ${(await deadPage()).length}`]);
  });

  it("works until its last second, and not at the second itself", async () => {
    const path = await mailedLink(house, mother.email);
    const { browser, path: reply } = await opened(house, mother.email);
    const expires = Temporal.Instant.from((await linkOf()).expires);
    await house.to(expires.subtract({ seconds: 1 }).toString());
    expect((await browser.get(reply)).status).toBe(200);
    expect((await parent(house).get(path)).status).toBe(303);

    await house.to(expires.toString());
    await expectDead(reply, browser);
    await expectDead(path);
  });

  it("is revoked the moment its reader may no longer be contacted", async () => {
    const reader = await opened(house, mother.email);
    const hidden = hiddenOf((await reader.browser.get(reader.path)).text);
    await changed(house, mother.id, { restricted: "yes" });

    await expectDead(reader.path, reader.browser);
    const { status, text } = await reader.browser.post(reader.path, { ...hidden, ...agree });
    expect({ status, text }).toEqual({ status: 404, text: await deadPage() });
  });

  it("cannot be another's: each cookie opens its own address only", async () => {
    const one = await opened(house, mother.email);
    const two = await opened(house, father.email);
    const [cookie] = one.browser.cookies.values();
    two.browser.cookies.set(`wm-link-${two.path.slice(-12)}`, cookie ?? "");

    await expectDead(one.path, two.browser);
    await expectDead(two.path, two.browser);
  });

  it("answers 404 also where no page is", async () => {
    for (const path of ["/reply/0123456789ab", "/reply/x", "/reply/0123456789ab/more"])
      await expectDead(path);
  });
});

describe("what programs do with mailed links", () => {
  it("opening, following and sending every form as it stands changes nothing", async () => {
    const path = await mailedLink(house, mother.email);
    const before = await storedNow(house);
    const scanner = parent(house);
    for (let time = 0; time < 100; time += 1) {
      await scanner.head(path);
      await scanner.get(path);
    }
    const { location } = await scanner.get(path);
    const page = await scanner.get(location);
    expect(await storedNow(house)).toBe(before);

    expect((await scanner.post(location, hiddenOf(page.text))).status).toBe(422);
    expect((await eventsOf(house, placement)).some((e) => e.type === "answered")).toBe(false);
  });

  it("a form from elsewhere is not taken: it lacks the page's token", async () => {
    const { browser, path } = await opened(house, mother.email);
    for (const csrf of ["", "guess"]) expect((await browser.post(path, { ...agree, csrf })).status).toBe(403);

    expect((await eventsOf(house, placement)).some((e) => e.type === "answered")).toBe(false);
  });

  it("more than sixty answers within an hour are too many; an hour later it works again", async () => {
    const reader = await opened(house, mother.email);
    const statuses: number[] = [];
    for (let time = 0; time < 61; time += 1) statuses.push((await sent(reader, { answer: "agree" })).status);
    expect(statuses.slice(0, 60).every((status) => status === 422)).toBe(true);
    expect(statuses[60]).toBe(429);

    await house.to("2026-09-07T09:00:01Z");
    expect((await sent(reader, agree)).status).toBe(303);
  });

  it("nobody can take a command id that the product will use", async () => {
    const { browser, path } = await opened(house, mother.email);
    const { version } = await placementNow(house, placement);
    const hidden = { ...hiddenOf((await browser.get(path)).text), command: `tend-1-${version + 2}` };

    expect((await browser.post(path, { ...hidden, ...agree })).status).toBe(422);
  });

  it("keeps the token out of every page, and asks browsers to send it nowhere", async () => {
    const path = await mailedLink(house, mother.email);
    const browser = parent(house);
    const exchange = await browser.get(path);
    const page = await browser.get(exchange.location);

    expect(page.text).not.toContain(path.slice(3));
    for (const { headers } of [exchange, page])
      expect(headers).toMatchObject({ "referrer-policy": "no-referrer", "cache-control": "no-store" });
    expect(exchange.setCookies.join()).toMatch(/HttpOnly; SameSite=Lax/);
  });
});
