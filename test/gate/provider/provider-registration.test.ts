import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { providers } from "#casework/commit/streams.ts";
import { declareRollFrom } from "#casework/provider/records.ts";
import { providerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import { tideway } from "#test/shared/casework/attendance/placed.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, head, lead, placementNow } from "../referred.ts";
import { owed, recordsForm, underWay } from "../under-way.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

afterEach(() => house.close());

/** The sample's provider turns out not to be registered. */
const unregistered = async (): Promise<void> => {
  const { deps, at } = house;
  const command = { stream: providerStream(at.tenant, tideway), id: "not-registered", by: lead };
  await execute(deps, providers, command, (p) => {
    if (!p.facts) throw new Error("The sample has no such provider");
    const event: ProviderEvent = {
      type: "provider-added",
      facts: { ...p.facts, registered: "no" },
      places: p.places,
    };
    return { kind: "decided", events: [event], owes: [] };
  });
  await house.settle();
};

const declares = async (pupils: number, vulnerable = 0): Promise<void> => {
  const sender = { at: house.at, command: house.deps.ids.id(), by: lead };
  const answers = {
    on: house.deps.clock.now().toString().slice(0, 10),
    "full-time-pupils": pupils,
    "full-time-vulnerable": vulnerable,
    "told-by": "Lena Okoro",
  };
  expect(await declareRollFrom(house.deps, sender, tideway, answers)).toBeUndefined();
  await house.settle();
};

describe("A provider that must be registered and is not (O35, EA 1996 s.463)", () => {
  it("is refused to a new referral, and nobody is offered to lift it", async () => {
    await unregistered();
    await declares(5);
    await expect(atConsent(house)).rejects.toThrow(/it must be registered and is not.*Nobody can waive this/);
  });

  it("stops a start that is ahead by a block of law, until it declares a lower count", async () => {
    const placement = await atConsent(house);
    await unregistered();
    expect((await owed(house, placement, "O35-law")).state).toBe("not-applicable");

    await declares(5);
    expect(await owed(house, placement, "O35-law")).toMatchObject({ state: "owed", blocks: "law-or-safety" });
    expect((await placementNow(house, placement)).providerFaults?.faults).toEqual(["registration"]);

    await declares(4);
    expect((await owed(house, placement, "O35-law")).state).toBe("not-applicable");
  });

  it("turns on the first full-time pupil with a plan or looked after", async () => {
    const placement = await atConsent(house);
    await unregistered();
    await declares(1, 1);
    expect((await owed(house, placement, "O35-law")).state).toBe("owed");
  });

  it("asks for a recorded decision where a pupil is there already, and freezes nothing", async () => {
    const placement = await underWay(house, {});
    await unregistered();
    await declares(6);
    expect(await owed(house, placement, "O54-there")).toMatchObject({ state: "owed", owner: "ap-lead" });
    expect((await placementNow(house, placement)).frozen).toBe(false);

    const decision = { on: "2026-09-07", decision: "another", why: "in words" };
    await recordsForm(house, placement, "provider-alternative", decision, head);
    expect((await owed(house, placement, "O54-there")).state).toBe("met");
  });
});

describe("The report to the authority", () => {
  const page = `/providers/${tideway}`;
  const report = { on: "2026-09-07", to: "ofsted", reference: "Canary-URP-4411", said: "Canary-six pupils" };
  type Lapse = { readonly what: string; readonly state: string };
  const lapse = async (staff: Caller): Promise<Lapse | undefined> => {
    const { standing } = (await staff.sees(page)) as unknown as { standing: { lapses: readonly Lapse[] } };
    return standing.lapses.find((l) => l.what === "registration-report");
  };

  it("is owed by the AP lead from the declaration on, and recorded with its reference in the vault", async () => {
    await underWay(house, {});
    await unregistered();
    const staff = await new Caller(house, handler).signIn(lead);
    expect(await lapse(staff)).toBeUndefined();

    await declares(6);
    expect(await lapse(staff)).toMatchObject({ state: "missing" });
    const today = (await staff.sees("/today")) as unknown as { items: readonly { href: string }[] };
    expect(today.items.map((i) => i.href)).toContain(`${page}/records/registration-report`);

    const sent = { ...report, command: "reported-001" };
    const done = await staff.postJson(`${page}/records/registration-report`, sent);
    expect(done.status, done.text).toBeLessThan(400);
    expect(await lapse(staff)).toMatchObject({ state: "holds" });
    expect((await staff.get(page)).text).toContain("Canary-URP-4411");
    const commits = await house.deps.ledger.read(`${house.scope}/sign-off/${tideway}`);
    expect(JSON.stringify(commits)).not.toContain("Canary");
  });
});
