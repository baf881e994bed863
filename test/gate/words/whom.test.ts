import { afterEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { contextOf } from "#casework/compose/context.ts";
import { draftLetter } from "#casework/placement/notification-letter.ts";
import { decided } from "#domain/decision.ts";
import { askedForConsent } from "#streams/placement/consent/askers.ts";
import { packIsOpen } from "#streams/placement/provider/pack.ts";
import { opened } from "#test/functions/links/reader.ts";
import { tideway } from "#test/shared/casework/attendance/placed.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, changed, father, mother, placementNow, pupil, streamOf } from "../referred.ts";
import { signedIn } from "./reading.ts";

let house: House;
afterEach(() => house.close());

const record = async (id: string) => {
  const [found] = await house.deps.vault.get(house.scope, [id]);
  if (!found) throw new Error("There is no such record");
  return found;
};

describe("Whom a mail reaches is judged by person and by address (K4.1)", () => {
  it("an address that a restricted contact reads too is never used; staff ask the lead, who sees why", async () => {
    house = await openHouse();
    await changed(house, father.id, { restricted: "yes" });
    const his = await record(father.id);
    await house.deps.vault.put({
      ...his,
      body: { ...(his.body as object), email: "Jodie.Marlow+x@family.example" },
    });
    const placement = await atConsent(house);

    expect(house.mails().filter((m) => m.to.includes(mother.email))).toEqual([]);
    const mails = Object.values((await placementNow(house, placement)).mails);
    expect(mails.find((m) => m.to === mother.id)).toMatchObject({ state: "bounced" });
    const lead = await signedIn(house, "ap-lead");
    expect((await lead.get(`/pupils/${pupil}`)).text).toContain("Ask the safeguarding lead.");
    expect((await lead.get(`/pupils/${pupil}`)).text).not.toContain("reads it too");
    const dsl = await signedIn(house, "dsl");
    expect((await dsl.get(`/pupils/${pupil}`)).text).toContain("who may not be contacted, reads it too");
    const tasks = JSON.stringify(await lead.sees("/today"));
    expect(tasks).toContain("/failures/");
  });
});

describe("Somebody who may not know the address (K4.3)", () => {
  it("learns neither provider nor times from the page behind the link", async () => {
    house = await openHouse();
    await changed(house, father.id, { getsAddress: "no" });
    await atConsent(house);
    const { browser, path } = await opened(house, father.email);
    const { text } = await browser.get(path);
    for (const hidden of ["Tideway", "9:15", "ZZ9 5TR"]) expect(text).not.toContain(hidden);
    expect(text).toContain("Tuesday 6 October 2026");
  });

  it("learns neither provider, nor people there, nor times, nor whom to ring there from the letter", async () => {
    house = await openHouse();
    await changed(house, father.id, { getsAddress: "no" });
    const placement = await atConsent(house);
    const words = await house.deps.vault.put({
      scope: house.scope,
      id: "letter-words-1",
      kind: "words",
      index: [],
      body: {
        purpose: "Calm days at Tideway Nurture Centre",
        reasons: "He needs small groups",
        objectives: "To be ready to learn",
        "report-to": "Canary Lena Okoro",
        responsible: "Canary Omar Bell",
        "review-how": "A talk at tideway nurture centre",
        "review-with": "Parents",
        transport: "A taxi to the Old Boathouse",
        bring: "Canary boots",
      },
    });
    expect(words).toBeUndefined();
    const kept = { vault: "letter-words-1", hash: "", fields: ["purpose"] };
    await execute(house.deps, placements, { stream: streamOf(house, placement), id: "letter", by: "t" }, () =>
      decided([
        {
          type: "form-submitted",
          form: "letter",
          answers: { "report-to-role": "Manager", "responsible-role": "Manager" },
          words: { letter: kept },
        },
      ]),
    );
    const c = await contextOf(house.deps, streamOf(house, placement));
    const shown = async (to: string) => JSON.stringify(await draftLetter(house.deps, c, to));
    expect(await shown(mother.id)).toContain("Tideway");
    const his = await shown(father.id);
    for (const hidden of [/tideway/i, /Canary/, /9:15/, /Old Boathouse/, /01632 960 ?231/])
      expect(his).not.toMatch(hidden);
    expect(his).toContain("another place of learning");
  });
});

describe("The day-one pack (K4.6)", () => {
  it("opens only after the provider's agreement, and stays open for a pupil who is there", async () => {
    house = await openHouse();
    const placement = await atConsent(house);
    const p = await placementNow(house, placement);
    const offer = {
      provider: tideway,
      sheet: 1,
      start: "2026-10-06",
      until: "2026-12-15",
      at: "",
      version: 1,
    };
    const commissioned = {
      ...p,
      phase: "commissioning" as const,
      pack: { ...p.pack, offers: [offer] },
    };
    expect(packIsOpen(commissioned, tideway, "2026-10-01")).toBe(false);
    const said = { answers: { agreed: "yes" as const }, words: {}, at: "", by: "provider", version: 999 };
    const agreed = { ...commissioned, history: { ...p.history, "provider-agreement": [said] } };
    expect(packIsOpen(agreed, tideway, "2026-10-01")).toBe(true);
    const arrival = { ...said, answers: { arrived: "yes" as const } };
    expect(packIsOpen({ ...commissioned, forms: { ...p.forms, arrival } }, tideway, "2026-10-08")).toBe(true);
  });
});

describe("A pupil of 18 or over (K4.10)", () => {
  it("is asked himself and not the parents; nobody is, until he is on record", async () => {
    house = await openHouse();
    const his = await record(pupil);
    await house.deps.vault.put({ ...his, body: { ...(his.body as object), dateOfBirth: "2008-01-15" } });
    const placement = await atConsent(house);
    const now = await placementNow(house, placement);

    expect(now.ofAge).toBe(true);
    expect(now.asks.filter((a) => a.purpose === "consent")).toEqual([]);
    expect(house.mails().filter((m) => m.to.includes(mother.email))).toEqual([]);
    await changed(house, father.id, { relationship: "pupil" });
    await house.settle();
    const after = await placementNow(house, placement);
    expect(askedForConsent(after).map((c) => c.id)).toEqual([father.id]);
  });
});
