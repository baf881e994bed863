import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { providers, read } from "#casework/commit/streams.ts";
import { providerStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { placed, tideway, tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { Caller, hiddenOf, mailedLink, storedNow } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead } from "../referred.ts";

let house: House;

/** A Monday before school; two pupils are at a provider that is not registered. */
beforeEach(async () => {
  house = await openHouse({ at: "2026-09-07T05:00:00Z" });
  const command = { stream: providerStream(house.at.tenant, tideway), id: "not-registered", by: lead };
  await execute(house.deps, providers, command, (p) => {
    if (!p.facts) throw new Error("The sample has no such provider");
    const facts = { ...p.facts, registered: "no" } as const;
    const event: ProviderEvent = { type: "provider-added", facts, places: p.places };
    return { kind: "decided", events: [event], owes: [] };
  });
  await placed(house, "marlow", { week: { tuesday: "day" }, end: "2027-03-25" });
  await placed(house, "quill", { week: { tuesday: "morning" } });
});

afterEach(() => house.close());

const mailsOf = (key: string) => house.mails().filter((m) => m.id.includes(key));

const morning = async (day: string): Promise<void> => {
  await house.to(`${day}T08:30:00Z`);
  await house.sweep();
};

const rollNow = async (): Promise<Provider["roll"]> =>
  (await read(house.deps, providers, providerStream(house.at.tenant, tideway))).state.roll;

const opened = async () => {
  const browser = new Caller(house, links);
  const { location } = await browser.get(await mailedLink(house, tidewayMail));
  return { browser, path: location };
};

const answers = {
  "full-time-pupils": "3",
  "full-time-vulnerable": "0",
  registered: "no",
  "typed-name": "Lena Okoro",
};

describe("The count of a provider that is not registered (O35)", () => {
  it("is asked once a term by one mail, however many pupils are there, reminded twice, and escalated once", async () => {
    for (const [day, toProvider, toLead] of [
      ["2026-09-07", 1, 0],
      ["2026-09-11", 1, 0],
      ["2026-09-14", 2, 0],
      ["2026-09-18", 3, 0],
      ["2026-09-21", 3, 0],
      ["2026-09-22", 3, 1],
      ["2026-10-12", 3, 1],
    ] as const) {
      await morning(day);
      expect(mailsOf(`roll-${tideway}`), day).toHaveLength(toProvider);
      expect(mailsOf("roll-silent"), day).toHaveLength(toLead);
    }
    const { text } = await new Caller(house, handler)
      .signIn(lead)
      .then((c) => c.get(`/providers/${tideway}`));
    expect(text).toContain("Asked by mail on Monday 7 September 2026");
  });

  it("is answered from a phone, corrected by the same link, and then asked no more this term", async () => {
    await morning("2026-09-07");
    const before = await storedNow(house);
    const { browser, path } = await opened();
    const page = await browser.get(path);
    expect(await storedNow(house)).toBe(before);
    expect(page.text).not.toMatch(/Finley|Marlow|Quill/);

    const done = await browser.post(path, { ...hiddenOf(page.text), ...answers });
    expect(done.status, done.text).toBe(303);
    expect((await browser.get(done.location)).text).toContain("3 full-time pupils in all");
    expect(await rollNow()).toMatchObject({ pupils: 3, vulnerable: 0, how: "link", on: "2026-09-07" });

    const again = { ...hiddenOf((await browser.get(path)).text), ...answers, "full-time-pupils": "4" };
    expect((await browser.post(path, again)).status).toBe(303);
    expect(await rollNow()).toMatchObject({ pupils: 4 });
    const commits = await house.deps.ledger.read(providerStream(house.at.tenant, tideway));
    expect(JSON.stringify(commits)).not.toContain("Lena");

    await morning("2026-09-14");
    expect(mailsOf(`roll-${tideway}`)).toHaveLength(1);
    await morning("2027-01-05");
    expect(mailsOf(`roll-${tideway}`)).toHaveLength(2);
  });

  it("stops new starts at once where it must be registered, and AP lead and headteacher hear of it", async () => {
    await morning("2026-09-07");
    const { browser, path } = await opened();
    const page = await browser.get(path);
    const before = house.mails().length;
    await browser.post(path, { ...hiddenOf(page.text), ...answers, "full-time-vulnerable": "1" });
    await house.settle();
    const told = house.mails().slice(before);
    expect(told.flatMap((m) => m.to).toSorted()).toEqual([
      "i-vale@harbour-view.example",
      "r-flint@harbour-view.example",
    ]);
  });

  it("is refused where more are vulnerable than there are, and says so beside the number", async () => {
    await morning("2026-09-07");
    const { browser, path } = await opened();
    const page = await browser.get(path);
    const done = await browser.post(path, {
      ...hiddenOf(page.text),
      ...answers,
      "full-time-vulnerable": "9",
    });
    expect(done.status).toBe(422);
    expect(done.text).toContain("there cannot be more of them");
  });

  it("is not asked in the holidays, nor of a provider that is registered", async () => {
    const moor = sampleId("provider", "moorgate-farm");
    await morning("2026-09-07");
    expect(mailsOf(`roll-${moor}`)).toHaveLength(0);
    await morning("2026-12-28");
    const sent = mailsOf("roll-").length;
    await morning("2026-12-30");
    expect(mailsOf("roll-")).toHaveLength(sent);
  });
});
