import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { storedNow } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { mailsSaying } from "#test/gate/mails-saying.ts";
import { atConsent, changed, father, mother, placementNow, recorded } from "#test/gate/referred.ts";
import { agree, name, opened, sent } from "./reader.ts";

let house: House;

let placement: string;

beforeEach(async () => {
  house = await openHouse({ profile: "crestwood-2025" });
  await changed(house, father.id, { mayConsent: "no" });
  placement = await atConsent(house);
  await sent(await opened(house, mother.email), agree);
  await house.settle();
});

afterEach(() => house.close());

const row = async (key: string) =>
  obligationsOf(factsNow(house.deps, await placementNow(house, placement))).find((o) => o.key === key);

const forMother = (id: string) => `${id}.${mother.id}`;

const phase = async () => (await placementNow(house, placement)).phase;

const requests = () =>
  house
    .mails()
    .filter((m) => m.to.includes(mother.email) && m.subject === "From school: please read and sign");

const signing = {
  "evidence-o20-answer": "yes",
  "evidence-o31-answer": "yes",
  "evidence-o32-answer": "yes",
  "typed-name": name,
} as const;

describe("a parent who has agreed", () => {
  it("is asked in one mail for all that the policy wants signed, and nothing starts before the contract is", async () => {
    expect(requests()).toHaveLength(1);
    for (const id of ["O20", "O31", "O32"])
      expect(await row(forMother(id))).toMatchObject({
        state: "asked",
        form: `evidence-${id.toLowerCase()}`,
      });
    expect(await phase()).toBe("consent");
    expect((await row(forMother("O20")))?.cites.map((c) => c.clause)).toContain("CRE 5");
  });

  it("signs on the page behind the link: each is met by its own record, and the placement goes on", async () => {
    const reader = await opened(house, mother.email);
    const { text } = await reader.browser.get(reader.path);
    for (const fact of ["Finley", "Tuesday 6 October 2026", "Sign the agreement"])
      expect(text).toContain(fact);
    expect(text).not.toContain("checked");

    const { status, location } = await sent(reader, signing);
    await house.settle();

    expect(status).toBe(303);
    expect((await reader.browser.get(location)).text).toContain("Your answers have reached us");
    for (const id of ["O20", "O31", "O32"]) expect(await row(forMother(id))).toMatchObject({ state: "met" });
    expect(await phase()).toBe("checks");
    expect(requests()).toHaveLength(1);
  });

  it("may want to talk first: that is no signature, and somebody is told to ring", async () => {
    const reader = await opened(house, mother.email);
    await sent(reader, { ...signing, "evidence-o20-answer": "talk" });
    await house.settle();

    expect(await row(forMother("O20"))).toMatchObject({ state: "asked" });
    expect(await row(forMother("O31"))).toMatchObject({ state: "met" });
    expect(await phase()).toBe("consent");
    expect(house.mails().at(-1)?.subject).toBe("Something needs you today");

    await sent(reader, signing);
    await house.settle();
    expect(await phase()).toBe("checks");
  });

  it("may sign on paper: staff record whose answer it is, and the link asks no more", async () => {
    const form = placementForms["evidence-o20"]?.(noChoices);
    if (!form) throw new Error("There is no such form");
    await recorded(house, placement, form, {
      about: mother.id,
      answer: "yes",
      how: "paper",
      "done-on": "2026-09-07",
      who: "Jodie Marlow",
    });
    await house.settle();

    expect(await row(forMother("O20"))).toMatchObject({ state: "met" });
    expect(await phase()).toBe("checks");
  });

  it("keeps what was typed when an answer is missing", async () => {
    const reader = await opened(house, mother.email);
    const { status, text } = await sent(reader, { "evidence-o20-answer": "yes", "typed-name": name });

    expect(status).toBe(422);
    expect(text).toContain("Select your answer");
    expect(text).toContain(`value="${name}"`);
    expect(await row(forMother("O20"))).toMatchObject({ state: "asked" });
  });

  it("changes nothing by reading, and sees nothing once she may not be contacted", async () => {
    const { browser, path } = await opened(house, mother.email);
    const before = await storedNow(house);
    for (let i = 0; i < 20; i += 1) await browser.get(path);
    expect(await storedNow(house)).toBe(before);

    await changed(house, mother.id, { restricted: "yes" });
    expect((await browser.get(path)).status).toBe(404);
  });

  it("reads neither the place nor the first name where she may not know them", async () => {
    const { browser, path } = await opened(house, mother.email);
    await changed(house, mother.id, { getsAddress: "no" });

    const { text } = await browser.get(path);
    expect(text).toContain("Another place of learning");
    for (const fact of ["Tideway", "Finley"]) expect(text).not.toContain(fact);
  });

  it("is reminded once and then rung", async () => {
    await house.to("2026-09-17T09:00:00Z");

    const subjects = house.mails().map((m) => m.subject);
    expect(subjects.filter((s) => s === "From school: a reminder to read and sign")).toHaveLength(1);
    expect(mailsSaying(house, "A parent has not signed yet")).toHaveLength(1);
  });
});
