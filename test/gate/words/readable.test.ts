import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formNow } from "#casework/choices.ts";
import { recordContactFrom } from "#casework/pupil/contacts.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Answers } from "#contracts/form.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { type House, openHouse } from "../house.ts";
import {
  atConsent,
  broughtToConsent,
  father,
  lead,
  mother,
  opened,
  placementNow,
  pupil,
  recorded,
} from "../referred.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

let count = 0;
const contactSays = async (id: string, email: string, more: Answers) => {
  count += 1;
  const sender = { at: house.at, command: `contact-${count}`, by: lead };
  const answers: Answers = {
    name: "Sean Marlow",
    source: "Told",
    relationship: "parent",
    "parental-responsibility": "yes",
    "lives-with": "yes",
    "may-consent": "yes",
    "gets-letters": "yes",
    "gets-address": "yes",
    restricted: "no",
    channel: "email",
    "email-notices": "yes",
    email,
    format: "standard",
    ...more,
  };
  await recordContactFrom(house.deps, sender, { pupil, contact: id, answers, kept: [] });
  await house.settle();
};

const reads = (more: Answers) => contactSays(father.id, father.email, more);

const row = async (placement: string, contact: string = father.id) =>
  obligationsOf(factsNow(house.deps, await placementNow(house, placement))).find(
    (o) => o.key === `O33-readable.${contact}`,
  );

const arranges = async (placement: string, given: readonly string[]) => {
  const form = await formNow(house.deps, house.at, await placementNow(house, placement), "readable-letters");
  if (!form) throw new Error("There is no such form");
  await recorded(house, placement, form, {
    to: father.id,
    given,
    how: "interpreter",
    on: "2026-09-07",
    note: "The county's service",
  });
  await house.settle();
};

describe("A contact who reads another language, or large print (K4.11)", () => {
  it("is a task before the first letter goes to them; nobody is asked until it is recorded how it is given", async () => {
    await reads({ language: "Urdu", format: "large-print" });
    const placement = await opened(house);
    await broughtToConsent(house, placement);
    expect(await row(placement)).toMatchObject({ state: "owed", owner: "ap-lead" });
    expect((await placementNow(house, placement)).phase).toBe("referral");
    expect(house.mails().filter((m) => m.to.includes(father.email))).toEqual([]);
    const form = await formNow(
      house.deps,
      house.at,
      await placementNow(house, placement),
      "readable-letters",
    );
    expect(JSON.stringify(form)).toContain("reads Urdu, large print");

    await arranges(placement, ["translation"]);
    expect(await row(placement)).toMatchObject({ state: "owed" });
    await arranges(placement, ["large-print"]);
    expect(await row(placement)).toMatchObject({ state: "met" });
    expect((await placementNow(house, placement)).phase).toBe("consent");
    expect(house.mails().some((m) => m.to.includes(father.email))).toBe(true);
  });

  it("keeps the language in the vault: the ledger knows only that one is needed", async () => {
    await reads({ language: "Urdu" });
    const placement = await opened(house);
    await house.settle();
    expect((await placementNow(house, placement)).needs).toEqual({ [father.id]: ["translation"] });
  });

  it("is owed beside a placement that has gone on, when it is learnt later; and for nobody who reads English", async () => {
    const placement = await atConsent(house);
    expect(await row(placement)).toBeUndefined();
    await contactSays(mother.id, mother.email, { name: "Jodie Marlow", language: "English" });
    await reads({ language: "Twi" });
    expect(await row(placement)).toMatchObject({ state: "owed" });
    expect(await row(placement, mother.id)).toBeUndefined();
    expect((await placementNow(house, placement)).phase).toBe("consent");
    await reads({});
    expect(await row(placement)).toBeUndefined();
  });
});
