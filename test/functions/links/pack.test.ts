import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { placements } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { endForm } from "#promises/ending/end/form.ts";
import { emergencySheetForm } from "#promises/pack/emergency-sheet/form.ts";
import { mailedLink, storedNow } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { canary, packOf, providerMail, sheet, withPack } from "#test/gate/packed.ts";
import { placementNow, pupil, recorded, streamOf } from "#test/gate/referred.ts";
import { type AtProvider, asks, atProvider, name, newestCode, textsToProvider } from "./pack-reader.ts";
import { opened, parent } from "./reader.ts";

let house: House;

let placement: string;

let provider: AtProvider;

beforeEach(async () => {
  house = await openHouse();
  placement = await withPack(house);
  provider = await atProvider(house);
});

afterEach(() => house.close());

describe("a link to a day-one pack", () => {
  it("comes by a mail with initials and no more, and shows nothing by itself", async () => {
    const [mail = ""] = await textsToProvider(house);
    expect(mail).toContain("FM");
    for (const secret of ["Finley", "Marlow", canary, "Wren"]) expect(mail).not.toContain(secret);

    const before = await storedNow(house);
    for (const path of [provider.path, `${provider.path}?sent=yes`]) {
      const page = await provider.browser.get(path);
      expect(page.status).toBe(200);
      for (const secret of ["Finley", "Marlow", "Harbour View", "Tideway", canary])
        expect(page.text).not.toContain(secret);
      expect(page.headers["cache-control"]).toBe("no-store");
    }
    expect(await storedNow(house)).toBe(before);
    expect(await house.deps.audit.list(house.scope, pupil)).toEqual([]);
  });

  it("opens with the code of the mail, leaves a receipt and is in the audit", async () => {
    const answer = await provider.types(await provider.asksForCode());
    expect([answer.status, answer.location]).toEqual([303, provider.path]);
    const page = await provider.browser.get(provider.path);

    expect(page.text).toContain("Finley Marlow");
    expect(page.text).toContain(canary);
    expect(page.text).toContain("None known to the school");
    expect(page.headers["cache-control"]).toBe("no-store");
    const { openings } = await packOf(house, placement);
    expect(openings).toHaveLength(1);
    expect(await wordsOf(house.deps, house.scope, [openings[0]?.words])).toEqual({ "typed-name": name });
    const reads = await house.deps.audit.list(house.scope, pupil);
    expect(reads.map((r) => [r.by, r.path])).toEqual([
      [sampleId("provider", "tideway-nurture"), provider.path],
    ]);
  });

  it("says the same as JSON, by the same door", async () => {
    const locked = await provider.browser.sees(provider.path);
    expect([locked.state, Object.keys(locked)]).toEqual([
      "locked",
      ["title", "state", "form", "links", "status"],
    ]);
    await provider.browser.postJson(`${provider.path}/code`, { asks: [asks.asks] });
    await house.settle();
    const sent = await provider.browser.postJson(provider.path, {
      code: await newestCode(house),
      "typed-name": name,
    });

    expect([sent.status, sent.location]).toEqual([200, provider.path]);
    const open = await provider.browser.sees(provider.path);
    expect(open).toMatchObject({ state: "open", pupil: { name: "Finley Marlow" }, openedBy: name });
  });

  it("asks for a new code after half an hour, and in any other browser", async () => {
    await provider.types(await provider.asksForCode());
    const other = await opened(house, providerMail).catch(() => undefined);
    const elsewhere = parent(house);
    expect((await elsewhere.get(provider.path)).status).toBe(404);
    expect(other).toBeDefined();
    await house.to("2026-09-07T08:31:00Z");

    expect((await provider.browser.get(provider.path)).text).not.toContain("Finley");
  });

  it("shows a changed sheet at the next opening, and tells the provider of it", async () => {
    await provider.types(await provider.asksForCode());
    await recorded(house, placement, emergencySheetForm, { ...sheet, needs: "Longer breaks" });
    await house.settle();

    expect((await provider.browser.get(provider.path)).text).not.toContain("Finley");
    const keys = house.mails().map((m) => m.id);
    expect(keys.filter((key) => /-pack-\d+$/.test(key))).toHaveLength(2);
    await provider.types(await provider.asksForCode());
    expect((await provider.browser.get(provider.path)).text).toContain("Longer breaks");
    expect((await packOf(house, placement)).openings).toHaveLength(2);
  });
});

describe("a pack's link is dead", () => {
  let link: string;
  beforeEach(async () => {
    link = await mailedLink(house, providerMail);
  });
  const isDead = async () => {
    const answers = [
      await provider.browser.get(provider.path),
      await provider.browser.postJson(`${provider.path}/code`, {}),
      await provider.browser.postJson(provider.path, { code: "123456", "typed-name": name }),
      await parent(house).get(link),
    ];
    return answers.every((a) => a.status === 404);
  };
  const happens = (...events: Parameters<typeof decided>[0]) =>
    execute(
      house.deps,
      placements,
      { stream: streamOf(house, placement), id: "happens-once", by: "system" },
      () => decided(events as never),
    );

  it("at once when the provider changes, even for a browser that has it open", async () => {
    await provider.types(await provider.asksForCode());
    const other = (await placementNow(house, placement)).provider;
    await happens({ type: "provider-copied", provider: { ...other, id: "another" }, from: "x" } as never);

    expect(await isDead()).toBe(true);
  });

  it("when the placement ends", async () => {
    await provider.types(await provider.asksForCode());
    await recorded(house, placement, endForm, {
      "last-day": "2026-10-06",
      why: "not-going-ahead",
      details: "No",
    });
    expect(await isDead()).toBe(false);
    await house.to("2026-10-07T08:00:00Z");

    expect(await isDead()).toBe(true);
  });

  it("after the last day agreed", async () => {
    house.clock.set((await placementNow(house, placement)) && house.clock.now().add({ hours: 24 * 120 }));

    expect(await isDead()).toBe(true);
  });
});
