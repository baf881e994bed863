import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { providers, read } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import { recordProviderFrom } from "#casework/provider/records.ts";
import { standingOf } from "#casework/provider/standing.ts";
import { providerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { atTideway } from "#test/functions/links/at-tideway.ts";
import { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { head, lead } from "#test/gate/referred.ts";
import { tideway } from "#test/shared/casework/attendance/placed.ts";

let house: House;
let staff: Caller;
beforeEach(async () => {
  house = await atTideway();
  staff = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

const page = `/providers/${tideway}`;
let sent = 0;

const sends = async (path: string, says: object) => {
  sent += 1;
  const done = await staff.postJson(`${page}${path}`, { ...says, command: `register-${sent}` });
  await house.settle();
  return done;
};
const enters = async (path: string, says: object): Promise<void> => {
  const done = await sends(path, says);
  expect(done.status, done.text).toBeLessThan(400);
};

const errorsOf = ({ text }: { readonly text: string }) =>
  (JSON.parse(text) as { errors: { field: string; message: string }[] }).errors;

type Shown = {
  facts: Record<string, string>;
  censusGap?: string;
  closedToday: boolean;
  register: Record<string, { entries: { id: string; title: string; lines: string[]; phone: string }[] }>;
};
const shown = async (): Promise<Shown> => (await staff.sees(page)) as unknown as Shown;
const entries = async (part: string) => (await shown()).register[part]?.entries ?? [];
const stateNow = async () =>
  (await read(house.deps, providers, providerStream(house.at.tenant, tideway))).state;

const bikes = { name: "Quayside Bikes", address: "4 Dock Road\nSandleigh", phone: "01632 960 088" };

const edits = async (more: object) => {
  const { values } = (await staff.sees(`${page}/edit`)) as unknown as { values: Record<string, string> };
  return sends("/edit", { ...values, places: Number(values.places), reason: "Told on the phone", ...more });
};

describe("What a provider is (K7)", () => {
  it.each([
    ["urn", { urn: "12345" }, "six digits"],
    ["ukprn", { ukprn: "20012345", urn: "" }, "begins with 1"],
    ["setting-type", { "setting-type": "OOT" }, "only where both numbers are blank"],
  ])("has its %s judged at the field", async (field, says, sentence) => {
    const refused = await edits(says);
    expect(refused.status).toBe(422);
    expect(errorsOf(refused)).toEqual([{ field, message: expect.stringContaining(sentence) }]);
  });

  it("is kept with kind, numbers and setting type, known to its placements, and says when the census cannot name it", async () => {
    expect(
      (await edits({ ukprn: undefined, kind: "tutor", "setting-type": "OOT", online: "both" })).status,
    ).toBeLessThan(400);
    expect((await shown()).facts).toMatchObject({
      kind: "tutor",
      settingType: "OOT",
      mixed: "yes",
      isSchool: "no",
    });
    expect((await stateNow()).facts).not.toHaveProperty("ukprn");

    await edits({ ukprn: undefined, "setting-type": undefined });
    expect((await shown()).censusGap).toContain("URN");
  });

  it("is a school by its kind, which the second register goes by (O61)", async () => {
    await edits({ kind: "ap-school" });
    expect((await shown()).facts).toMatchObject({ kind: "ap-school", isSchool: "yes" });
  });
});

describe("The register of a provider (K7)", () => {
  it("keeps ages, needs, days with room, and what it teaches", async () => {
    await enters("/register/offer/offer", {
      "age-from": 11,
      "age-to": 16,
      needs: ["semh", "ebsa"],
      "days-free": ["tuesday"],
      teaches: "Boat building, to level 1",
    });
    const [offer] = await entries("offer");
    expect(offer).toMatchObject({
      title: "Ages 11 to 16",
      answers: { needs: ["semh", "ebsa"], "days-free": ["tuesday"], teaches: "Boat building, to level 1" },
    });
    const wrong = await sends("/register/offer/offer", {
      "age-from": 12,
      "age-to": 10,
      needs: ["semh"],
      reason: "x",
    });
    expect(errorsOf(wrong)[0]?.field).toBe("age-to");
  });

  it("keeps contacts with their roles; names and phones stand in the vault alone", async () => {
    await enters("/register/contacts/new", {
      name: "Lena Okoro",
      job: "Centre manager",
      roles: ["dsl", "answers"],
      phone: "01632 960 231",
    });
    const [contact] = await entries("contacts");
    expect(contact).toMatchObject({ title: "Lena Okoro, Centre manager", phone: "01632 960 231" });
    expect(contact?.lines.join()).toContain("Designated safeguarding lead");
    const ledger = JSON.stringify(
      (await read(house.deps, providers, providerStream(house.at.tenant, tideway))).commits,
    );
    expect(ledger).not.toContain("Okoro");
    expect((await providerOf(house.deps, house.at.tenant, tideway))?.people).toHaveLength(1);

    await enters(`/register/contacts/${contact?.id}/remove`, { reason: "Has left" });
    expect(await entries("contacts")).toEqual([]);
    expect((await staff.get(`${page}/history`)).text).toContain("Lena Okoro");
  });

  it("keeps costs with the day from which each holds", async () => {
    const cost = { what: "place", per: "day" };
    await enters("/register/costs/new", { ...cost, amount: 120, from: "2026-09-01" });
    await enters("/register/costs/new", { ...cost, amount: 135, from: "2027-01-01" });
    const costs = await entries("costs");
    expect(costs.map((c) => [c.title, c.lines.includes("Holds today")])).toEqual([
      ["£120 a day", true],
      ["£135 a day", false],
    ]);
    const twice = await sends("/register/costs/new", { ...cost, amount: 140, from: "2027-01-01" });
    expect(errorsOf(twice)[0]).toMatchObject({ field: "from" });
  });

  it("keeps its own term dates and closures, and says when it is closed today", async () => {
    await enters("/register/dates/new", {
      what: "closed",
      first: "2026-11-02",
      last: "2026-11-03",
      note: "Staff training",
    });
    const [closure] = await entries("dates");
    expect(closure?.lines).toEqual(["Closed", "Staff training"]);
    expect((await shown()).closedToday).toBe(true);
    const wrong = await sends("/register/dates/new", {
      what: "closed",
      first: "2026-11-05",
      last: "2026-11-04",
    });
    expect(errorsOf(wrong)[0]?.field).toBe("last");
  });

  it("is changed with the reason, and what stood before is in its history", async () => {
    await enters("/register/sites/new", bikes);
    const [site] = await entries("sites");
    expect((await sends(`/register/sites/${site?.id}`, { ...bikes, phone: "01632 960 099" })).status).toBe(
      422,
    );
    await enters(`/register/sites/${site?.id}`, { ...bikes, phone: "01632 960 099", reason: "A new number" });
    expect((await entries("sites"))[0]?.phone).toBe("01632 960 099");
    const history = (await staff.get(`${page}/history`)).text;
    expect(history).toContain("A new number");
    expect(history).toContain("01632 960 088");
  });

  it("cannot be changed by whoever only reads it, and names nothing else", async () => {
    const office = await new Caller(house, handler).signIn("p-marsh");
    expect(
      (await office.postJson(`${page}/register/sites/new`, { ...bikes, command: "x-1" })).status,
    ).toBeGreaterThan(400);
    for (const path of [
      "/register/constructor/new",
      "/register/sites/nobody",
      "/register/offer/new",
      "/register/offer/offer/remove",
    ])
      expect((await staff.get(`${page}${path}`)).status).toBe(404);
  });
});

describe("Sites as plain lines, from before", () => {
  const before = async (): Promise<void> => {
    const record = await providerOf(house.deps, house.at.tenant, tideway);
    const body = { ...record, sites: ["Workshop, 1 Quay", "Farm, Hill Lane"] };
    await house.deps.vault.put({ scope: house.at.tenant, id: tideway, kind: "provider", body, index: [] });
  };

  it("are shown, stay when the provider is edited, and become entries once one of them is changed", async () => {
    await before();
    expect((await edits({ places: 5 })).status).toBeLessThan(400);
    expect((await entries("sites")).map((s) => s.title)).toEqual(["Workshop, 1 Quay", "Farm, Hill Lane"]);

    await enters("/register/sites/line-2", {
      name: "Farm",
      address: "Hill Lane",
      phone: "01632 960 077",
      reason: "Asked",
    });
    expect((await entries("sites")).map((s) => s.title).toSorted()).toEqual(["Farm", "Workshop, 1 Quay"]);
    expect((await providerOf(house.deps, house.at.tenant, tideway))?.sites).toBeUndefined();
    expect((await stateNow()).register.sites.map((s) => s.id).toSorted()).toEqual(["line-1", "line-2"]);
  });
});

describe("The other sites of a provider (KCSIE: where the child is)", () => {
  const holdsUntil = async () =>
    (await standingOf(house.deps, house.at, tideway))?.lapses.find((l) => l.what === "risk-assessment")
      ?.until;

  it("are shown on the list of where every child is, and have the risks looked at anew (O50)", async () => {
    const record = { provider: tideway, record: "risk-assessment" } as const;
    const answers = { on: "2026-11-02", risks: "in words", outcome: "yes", "next-on": "2027-09-01" };
    const sender = { at: house.at, command: house.deps.ids.id(), by: head };
    await recordProviderFrom(house.deps, sender, record, answers);
    await house.to("2026-11-03T08:45:00Z");
    await enters("/register/sites/new", bikes);

    expect((await staff.get("/attendance/where")).text).toContain("Also used: Quayside Bikes, 4 Dock Road");
    expect(await holdsUntil()).toBe("2026-11-03");
  });
});
