import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pupils, read } from "#casework/commit/streams.ts";
import { providerOf, pupilOf } from "#casework/people/people.ts";
import { pupilStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, father, lead, placementNow, pupil } from "#test/gate/referred.ts";
import { owed, underWay } from "#test/gate/under-way.ts";
import { mailsTo, tideway, tidewayMail } from "#test/shared/casework/attendance/placed.ts";

let house: House;
let caller: Caller;

beforeEach(async () => {
  house = await openHouse();
  caller = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

const values = async (path: string) =>
  (await caller.sees(path)).values as Readonly<Record<string, string | number>>;

const provider = async (): Promise<Readonly<Record<string, string | number>>> => {
  const record = await providerOf(house.deps, house.at.tenant, tideway);
  const typed = await values(`/providers/${tideway}/edit`);
  return { ...typed, address: (record?.address ?? []).join("\n"), places: Number(typed.places) };
};
const edits = async (more: object) =>
  caller.postJson(`/providers/${tideway}/edit`, {
    ...(await provider()),
    reason: "They have moved",
    ...more,
  });

describe("a provider's record", () => {
  it("is changed with a reason; what stood before is in its history, and nowhere in the ledger", async () => {
    expect((await edits({})).status).toBe(422);
    expect((await edits({ phone: "01632 960 299", reason: "" })).status).toBe(422);
    expect((await edits({ phone: "01632 960 299" })).status).toBe(200);

    expect((await providerOf(house.deps, house.at.tenant, tideway))?.phone).toBe("01632 960 299");
    const { text } = await caller.get(`/providers/${tideway}/history`);
    expect(text).toContain("They have moved");
    expect(text).toContain("Phone number: 01632 960");
    expect(
      JSON.stringify(await house.deps.ledger.read(`${house.at.tenant}/provider/${tideway}`)),
    ).not.toMatch(/01632|They have moved/);
  });

  it("reaches the placements where rules need it", async () => {
    const placement = await atConsent(house);
    await edits({ registered: "no" });
    await house.settle();
    expect((await placementNow(house, placement)).provider?.registered).toBe("no");
  });

  it("has a second address, which reminders go to as well", async () => {
    await edits({ "second-email": "head@tideway-nurture.example" });
    await underWay(house, { start: "2026-09-08", end: "2027-05-20" });
    await house.to("2026-09-08T09:00:00Z");
    const sent = await mailsTo(house, tidewayMail);
    const both = [tidewayMail, "head@tideway-nurture.example"];
    expect(sent.map((m) => m.to)).toContainEqual([tidewayMail]);
    expect(sent.map((m) => m.to)).toContainEqual(both);
  });

  it("is retired and taken back with reasons; nobody chooses it in between", async () => {
    const path = `/providers/${tideway}/retire`;
    expect((await caller.postJson(path, { reason: "It closes" })).status).toBe(200);
    await expect(atConsent(house)).rejects.toThrow(/retired/);
    expect((await caller.get(`/providers/${tideway}`)).text).toContain("nobody can choose it");
    expect((await caller.postJson(path, { reason: "It opened again" })).status).toBe(200);
    expect((await caller.get(`/providers/${tideway}/history`)).text).toContain("It opened again");
  });
});

describe("a pupil's record", () => {
  it("is put right with a reason, found by the new name, and keeps what stood before", async () => {
    const path = `/pupils/${pupil}/correct`;
    const before = await values(path);
    const named = Object.fromEntries(
      ["given-name", "family-name", "upn", "year-group"].map((name) => [name, before[name]]),
    );
    const correct = (more: object) =>
      caller.postJson(path, {
        ...named,
        "date-of-birth": "2019-11-23",
        reason: "Certificate seen",
        ...more,
      });
    expect((await correct({})).status).toBe(422);
    expect((await correct({ "family-name": "Marlowe" })).status).toBe(200);

    expect((await pupilOf(house.deps, house.scope, pupil))?.familyName).toBe("Marlowe");
    expect((await caller.get(`/pupils/${pupil}/history`)).text).toContain("Marlow");
    expect((await caller.get("/pupils?name=marlowe")).text).toContain("Marlowe");
    const commits = JSON.stringify((await read(house.deps, pupils, pupilStream(house.at, pupil))).commits);
    expect(commits).not.toMatch(/Marlow|Certificate/);
  });
});

describe("a contact who is none any more", () => {
  it("is taken off the list with a reason, and is asked and written to no more", async () => {
    const placement = await atConsent(house);
    const path = `/pupils/${pupil}/contacts/${father.id}/remove`;
    expect((await caller.get(path)).text).toContain("No mail, link or letter");
    expect((await caller.postJson(path, {})).status).toBe(422);
    expect((await caller.postJson(path, { reason: "Entered twice" })).status).toBe(200);
    await house.settle();

    expect((await placementNow(house, placement)).contacts.map((k) => k.id)).not.toContain(father.id);
    expect((await caller.get(`/pupils/${pupil}/history`)).text).toContain("Entered twice");
    expect((await caller.get(path)).status).toBe(404);
    await expect(owed(house, placement, `O19.${father.id}`)).rejects.toThrow(/not on the list/);
  });
});
