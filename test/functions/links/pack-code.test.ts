import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hiddenOf, storedNow } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { packOf, withPack } from "#test/gate/packed.ts";
import { type AtProvider, asks, atProvider, name } from "./pack-reader.ts";

let house: House;
let placement: string;
let provider: AtProvider;
beforeEach(async () => {
  house = await openHouse();
  placement = await withPack(house);
  provider = await atProvider(house);
});
afterEach(() => house.close());

const wrong = (code: string): string => (code === "000000" ? "000001" : "000000");

describe("a code", () => {
  it("is stored nowhere: not in the ledger, the outbox, the vault, the log", async () => {
    const code = await provider.asksForCode();
    const all = `${await storedNow(house)}${JSON.stringify(await house.deps.effects.list("code", house.scope))}${JSON.stringify(house.log)}`;

    expect(all).not.toMatch(new RegExp(`\\b${code}\\b`));
    expect(all).toContain("(masked)");
  });

  it("stands five tries, and the right one after them is too late", async () => {
    const code = await provider.asksForCode();
    for (let left = 4; left > 0; left -= 1)
      expect((await provider.types(wrong(code))).text).toContain(`${left} more time`);
    expect((await provider.types(wrong(code))).text).toContain("does not work any more");

    expect((await provider.types(code)).status).toBe(422);
    expect((await packOf(house, placement)).openings).toEqual([]);
  });

  it("stands five tries however many come at once", async () => {
    const code = await provider.asksForCode();
    await Promise.all(Array.from({ length: 20 }, () => provider.types(wrong(code))));

    expect((await provider.types(code)).status).toBe(422);
  });

  it("is guessed at 25 times in the whole life of a link: then the school sends a new one (K9.10)", async () => {
    for (let tried = 0, code = ""; tried < 24; tried += 1) {
      if (tried % 4 === 0) {
        await house.to(house.clock.now().add({ minutes: 61 }).toString());
        code = await provider.asksForCode();
      }
      expect((await provider.types(wrong(code))).text).not.toContain("Too many wrong codes");
    }
    await house.to(house.clock.now().add({ minutes: 61 }).toString());
    const code = await provider.asksForCode();
    expect((await provider.types(wrong(code))).text).toContain("Too many wrong codes");
    expect((await provider.types(code)).text).toContain("Too many wrong codes");
    expect((await packOf(house, placement)).openings).toEqual([]);
  });

  it("works for ten minutes", async () => {
    const code = await provider.asksForCode();
    await house.to("2026-09-07T08:10:01Z");

    expect((await provider.types(code)).text).toContain("does not work any more");
  });

  it("works once: the same sending again is the same opening, another one is refused", async () => {
    const code = await provider.asksForCode();
    const page = await provider.browser.get(`${provider.path}?sent=yes`);
    const sending = { ...hiddenOf(page.text), code, "typed-name": name };
    await provider.browser.post(provider.path, sending);
    await provider.browser.post(provider.path, sending);
    provider.browser.cookies.delete(`wm-pack-${provider.path.split("/")[2]}`);

    expect((await provider.types(code)).status).toBe(422);
    expect((await packOf(house, placement)).openings).toHaveLength(1);
  });

  it("is dead once another was asked for", async () => {
    const first = await provider.asksForCode();
    const second = await provider.asksForCode();

    expect(second === first ? 422 : (await provider.types(first)).status).toBe(422);
    expect((await provider.types(second)).status).toBe(303);
  });

  it("is sent five times an hour at most", async () => {
    for (let i = 0; i < 5; i += 1) await provider.asksForCode();
    const page = await provider.browser.get(provider.path);

    const { status } = await provider.browser.post(`${provider.path}/code`, {
      ...hiddenOf(page.text),
      ...asks,
    });
    expect(status).toBe(429);
  });

  it("is sent to nobody who does not say who asks: programs press every button", async () => {
    const before = await storedNow(house);
    const page = await provider.browser.get(provider.path);
    const answer = await provider.browser.post(`${provider.path}/code`, hiddenOf(page.text));

    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Tick the box if you work for this provider");
    expect(await storedNow(house)).toBe(before);
  });

  it("needs the page's token against forgery", async () => {
    expect((await provider.browser.post(`${provider.path}/code`, {})).status).toBe(403);
  });
});
