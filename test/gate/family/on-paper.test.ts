import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler as links } from "#functions/web/links/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { changed, father, mother, placementNow, pupil } from "#test/gate/referred.ts";
import { owed, recordsForm } from "#test/gate/under-way.ts";
import { signedIn } from "#test/gate/words/reading.ts";
import { invitedFamily, OwnPageReader } from "./own-page-reader.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await invitedFamily(house);
});
afterEach(() => house.close());

const dsl = sampleId("staff", "p-lund");

/** Gives one parent's record the other's mailbox. */
const sharesMailbox = async (id: string, email: string): Promise<void> => {
  const [record] = await house.deps.vault.get(house.scope, [id]);
  if (!record) throw new Error("There is no such contact");
  await house.deps.vault.put({ ...record, body: { ...(record.body as object), email } });
};

const printsFor = async (reader: string) => {
  const office = await signedIn(house, "ap-lead");
  const path = `/placements/${placement}/pages/${reader}`;
  const made = await office.post(path, hiddenOf((await office.get(path)).text), "application/json");
  await house.settle();
  expect(made.status).toBe(200);
  return made.model as unknown as { readonly number: string; readonly codes: readonly string[] };
};

const startsWith = async (number: string) => {
  const browser = new Caller(house, links);
  const page = await browser.get("/reply/start");
  const done = await browser.post("/reply/start", { ...hiddenOf(page.text), number });
  return { browser, done };
};

const types = async (browser: Caller, path: string, code: string) => {
  const page = await browser.get(`${path}?sent=yes`);
  return browser.post(path, { ...hiddenOf(page.text), code });
};

describe("a mailbox that two people read (K4.1, K4.2, K4.11)", () => {
  it("gets no code: the school gives codes on paper, as a task until they are handed over", async () => {
    await sharesMailbox(father.id, `${mother.email.replace("@", "+dad@")}`);
    const her = await new OwnPageReader(house, mother.email).follows();
    expect(await her.text()).toContain("Ask the school for codes on paper");
    const mails = house.mails().length;
    expect(await her.asksForCode()).toBe(303);
    expect(house.mails()).toHaveLength(mails);
    const key = `O33-page.${mother.id}`;
    expect(await owed(house, placement, key)).toMatchObject({ state: "owed", owner: "attendance-officer" });

    const { codes, number } = await printsFor(mother.id);
    expect((await owed(house, placement, key)).state).toBe("owed");
    await recordsForm(house, placement, "page-sheet-given", {
      to: mother.id,
      how: "by-hand",
      on: "2026-09-21",
    });
    expect((await owed(house, placement, key)).state).toBe("met");

    expect(codes).toHaveLength(10);
    expect(number).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect((await her.types(codes[0] ?? "")).status).toBe(303);
    expect(await her.text()).toContain("Finley: all in one place");
  });

  it("ends a session at once that a mailed code began", async () => {
    const her = await new OwnPageReader(house, mother.email).opens();
    expect(await her.text()).toContain("Finley: all in one place");
    await sharesMailbox(father.id, mother.email);

    expect(await her.text()).not.toContain("Finley");
  });

  it("of which one is restricted, too: nothing is said of them, and no mail goes there", async () => {
    await sharesMailbox(father.id, mother.email);
    await changed(house, father.id, { restricted: "yes" });
    await house.settle();
    const { number, codes } = await printsFor(mother.id);
    const { browser, done } = await startsWith(number);
    expect((await types(browser, done.location.replace("?sent=yes", ""), codes[0] ?? "")).status).toBe(303);
    const staff = await signedIn(house, "ap-lead");
    expect((await staff.get(`/placements/${placement}/pages`)).text).not.toContain("restricted");
    expect((await staff.get(`/placements/${placement}/pages/${father.id}`)).status).toBe(404);
  });
});

describe("a sheet of codes (K4.11)", () => {
  it("opens the page without any mail: by its number, then a code, each once", async () => {
    const { number, codes } = await printsFor(mother.id);
    const { browser, done } = await startsWith(number.toLowerCase().replaceAll("-", " "));
    expect(done.status).toBe(303);
    const path = done.location.replace("?sent=yes", "");
    expect((await browser.get(path)).text).not.toContain("Finley");
    expect((await types(browser, path, `${codes[3]?.slice(0, 4)} ${codes[3]?.slice(4)}`)).status).toBe(303);
    expect((await browser.get(path)).text).toContain("Finley");

    const again = await startsWith(number);
    expect((await types(again.browser, path, codes[3] ?? "")).status).toBe(422);
    expect((await types(again.browser, path, codes[4] ?? "")).status).toBe(303);
  });

  it("stands fifteen wrong tries, and is dead once another was made", async () => {
    const { number, codes } = await printsFor(mother.id);
    const { browser, done } = await startsWith(number);
    const path = done.location.replace("?sent=yes", "");
    const wrong = codes.includes("00000000") ? "00000001" : "00000000";
    for (let left = 14; left > 0; left -= 1)
      expect((await types(browser, path, wrong)).text).toContain(`${left} more`);
    expect((await types(browser, path, wrong)).text).toContain("Too many wrong codes");
    expect((await types(browser, path, codes[0] ?? "")).text).toContain("Ring the school");

    const next = await printsFor(mother.id);
    expect((await types(browser, path, codes[1] ?? "")).status).toBe(422);
    expect((await types(browser, path, next.codes[0] ?? "")).status).toBe(303);
  });

  it("is stored nowhere: not its codes, nor its number", async () => {
    const { number, codes } = await printsFor(mother.id);
    const all = JSON.stringify([
      await house.deps.effects.list("code", house.scope),
      await house.deps.effects.list("link", "links"),
      (await placementNow(house, placement)).pages,
      house.log,
    ]);
    for (const secret of [number, number.replaceAll("-", ""), ...codes]) expect(all).not.toContain(secret);
  });

  it("with a number that nobody has leads nowhere, and says what to do", async () => {
    const { done } = await startsWith("ABCD-EFGH-JKLM");
    expect(done.status).toBe(422);
    expect(done.text).toContain("ring the school");
    expect(done.setCookies).toEqual([]);
  });

  it("is for the pupil where the safeguarding lead allows it, in words for them; a decision against it closes it at once", async () => {
    await recordsForm(house, placement, "page-allowed", { to: pupil, page: "less", why: "Old enough" }, dsl);
    const { number, codes } = await printsFor(pupil);
    const { browser, done } = await startsWith(number);
    const path = done.location.replace("?sent=yes", "");
    await types(browser, path, codes[0] ?? "");
    const text = (await browser.get(path)).text;
    expect(text).toContain("You have been going there since");
    expect(text).toContain("Your goals");
    for (const word of ["Tideway", "9:15am", "Sessions there"]) expect(text).not.toContain(word);
    const form = await browser.get(`${path}/ask`);
    const asked = await browser.post(`${path}/ask`, {
      ...hiddenOf(form.text),
      what: "question",
      about: "Can I go on Monday too?",
      "typed-name": "Finley",
    });
    expect(asked.location).toContain("done=asked");
    expect((await placementNow(house, placement)).history["family-asked"]?.[0]).toMatchObject({ by: pupil });

    await recordsForm(house, placement, "page-allowed", { to: pupil, page: "none", why: "Not now" }, dsl);
    expect((await browser.get(path)).status).toBe(404);
  });
});
