import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "../../../functions/web/links/handler.ts";
import { sampleId } from "../../../infra/local/seed/sample-id.ts";
import { execute } from "../../../shared/casework/execute.ts";
import { pupils } from "../../../shared/casework/streams.ts";
import { wordsOf } from "../../../shared/casework/words.ts";
import { recordContact } from "../../../shared/domain/pupil/pupil.ts";
import { standingOf } from "../../../shared/domain/register/standing.ts";
import { slotOf } from "../../../shared/domain/register/state.ts";
import { Caller, hiddenOf, mailedLink, storedNow } from "../../gate/caller.ts";
import { type House, openHouse } from "../../gate/house.ts";
import {
  mailsTo,
  officeMail,
  placed,
  pupilId,
  registerOf,
  safeguardingMail,
  tidewayMail,
} from "../../shared/casework/attendance/placed.ts";

const date = "2026-11-03";
const finley = pupilId("marlow");
const maisie = pupilId("quill");

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-03T08:00:00Z" });
  await placed(house, "marlow", { week: { tuesday: "day" } });
  await placed(house, "quill", { week: { tuesday: "morning" } });
  await house.to("2026-11-03T08:40:00Z");
});
afterEach(() => house.close());

const opened = async () => {
  const browser = new Caller(house, handler);
  const { location } = await browser.get(await mailedLink(house, tidewayMail));
  return { browser, path: location };
};

const sent = async ({ browser, path }: { browser: Caller; path: string }, fields: Record<string, string>) => {
  const { text } = await browser.get(path);
  return browser.post(path, { ...hiddenOf(text), "typed-name": "Lena Okoro", ...fields });
};

const standing = async (pupil: string, session: "morning" | "afternoon" = "morning") =>
  standingOf(slotOf(await registerOf(house, date), pupil, session));

describe("A provider's link", () => {
  it("leads to the register of the day, with first names and initials only, and nothing chosen", async () => {
    const { browser, path } = await opened();
    const page = await browser.get(path);

    expect(page.status).toBe(200);
    expect(page.text).toContain("Finley M");
    expect(page.text).toContain("Maisie Q");
    expect(page.text).not.toMatch(/Marlow|Quill|2019-11-23|looked-after|social worker/);
    expect(page.text).not.toMatch(/ checked/);
  });

  it("changes nothing when it is opened, looked at or asked for its head, however often", async () => {
    const link = await mailedLink(house, tidewayMail);
    const browser = new Caller(house, handler);
    const before = await storedNow(house);
    const { location } = await browser.get(link);
    await browser.head(link);
    await browser.get(location);
    await browser.get(`${location}/closed`);
    await browser.sees(location);

    expect(await storedNow(house)).toBe(before);
  });

  it("is dead after the end of the London day, and in another browser", async () => {
    const { browser, path } = await opened();
    const stranger = new Caller(house, handler);
    expect((await stranger.get(path)).status).toBe(404);

    await house.to("2026-11-03T23:59:58Z");
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    await house.to("2026-11-04T00:00:00Z");
    expect((await browser.get(path)).status).toBe(404);
    const late = { ...hiddenOf(page.text), [`${finley}-morning`]: "present", "typed-name": "Lena" };
    expect((await browser.post(path, late)).status).toBe(404);
  });

  it("opens no parent's question, as a parent's link opens no register", async () => {
    const { browser, path } = await opened();

    expect((await browser.get(path.replace("/attendance", ""))).status).toBe(404);
  });
});

describe("A provider's answer", () => {
  it("is recorded with the name that was typed, and confirmed with what was recorded", async () => {
    const { browser, path } = await opened();
    const done = await sent(
      { browser, path },
      {
        [`${finley}-morning`]: "present",
        [`${maisie}-morning`]: "late",
        [`${maisie}-morning-minutes`]: "12",
      },
    );
    expect(done.status).toBe(303);
    const page = await browser.get(done.location);

    expect(page.text).toContain("Sent by Lena Okoro at 8:40am");
    expect(page.text).toContain("Late, by 12 minutes");
    expect(await standing(finley)).toBe("present");
    expect(
      JSON.stringify(
        await house.deps.ledger.read(`${house.scope}/register/${(await registerOf(house, date)).id}`),
      ),
    ).not.toMatch(/Lena|Okoro/);
  });

  it('needs a name and a choice for each pupil; "I do not know yet" is one, and confirms nobody', async () => {
    const at = await opened();
    expect((await sent(at, { [`${finley}-morning`]: "present" })).status).toBe(422);
    expect(
      (
        await sent(at, {
          [`${finley}-morning`]: "present",
          [`${maisie}-morning`]: "present",
          "typed-name": "",
        })
      ).status,
    ).toBe(422);
    expect(
      (await sent(at, { [`${finley}-morning`]: "unknown", [`${maisie}-morning`]: "unknown" })).status,
    ).toBe(422);
    await sent(at, { [`${finley}-morning`]: "present", [`${maisie}-morning`]: "unknown" });

    expect([await standing(finley), await standing(maisie)]).toEqual(["present", "unconfirmed"]);
  });

  it("can be filled in for everyone by an explicit press, which sends nothing", async () => {
    const { browser, path } = await opened();
    const before = await registerOf(house, date);
    const page = await sent({ browser, path }, { fill: "morning", [`${maisie}-morning`]: "absent" });

    expect(page.status).toBe(200);
    expect(page.text).toContain("Nothing is sent yet");
    expect(page.text.match(/value="present" checked/g)).toHaveLength(1);
    expect(page.text.match(/value="absent" checked/g)).toHaveLength(1);
    expect((await registerOf(house, date)).version).toBe(before.version);
  });

  it("can be corrected until the end of the day; what was said first is kept", async () => {
    const at = await opened();
    const both = { [`${finley}-morning`]: "present", [`${maisie}-morning`]: "present" };
    await sent(at, both);
    await house.to("2026-11-03T10:30:00Z");
    await sent(at, { ...both, [`${finley}-morning`]: "left-early", [`${finley}-morning-left`]: "10.15am" });
    const slot = slotOf(await registerOf(house, date), finley, "morning");

    expect(slot.entries.map((e) => [e.mark, e.late])).toEqual([
      ["present", false],
      ["left-early", true],
    ]);
    expect(slot.entries[1]?.leftAt).toBe("10:15");
  });

  it("is asked for the afternoon only once it has begun", async () => {
    const at = await opened();
    expect((await at.browser.get(at.path)).text).not.toContain(`name="${finley}-afternoon"`);
    await house.to("2026-11-03T12:00:00Z");
    const text = (await at.browser.get(at.path)).text;

    expect(text).toContain(`name="${finley}-afternoon"`);
    expect(text).not.toContain(`name="${maisie}-afternoon"`);
  });

  it("without the form's token is refused", async () => {
    const { browser, path } = await opened();
    const done = await browser.post(path, { [`${finley}-morning`]: "present", "typed-name": "Eve" });

    expect(done.status).toBe(403);
    expect(await standing(finley)).toBe("unconfirmed");
  });
});

describe("An absence that a provider reports", () => {
  it("reaches both parents of the child, the office, and nobody who may not be contacted", async () => {
    const at = await opened();
    await sent(at, {
      [`${finley}-morning`]: "absent",
      [`${finley}-morning-reason`]: "Missed the bus",
      [`${maisie}-morning`]: "absent",
    });
    await house.settle();
    const told = (await mailsTo(house)).filter((m) => m.subject === "Please ring us today");

    expect(told.flatMap((m) => m.to).sort()).toEqual([
      "ivy.thorne@family.example",
      "jodie.marlow@family.example",
      "sean.marlow@family.example",
    ]);
    for (const { text } of told) expect(text).not.toMatch(/Finley|Marlow|Maisie|Quill|Tideway|bus/);
    const alert = (await mailsTo(house, safeguardingMail))[0];
    expect(alert?.to).toContain(officeMail);
    expect(alert?.text).toContain("MQ: ring first");
  });

  it("keeps the reason in the vault, where it can be erased", async () => {
    const at = await opened();
    await sent(at, {
      [`${finley}-morning`]: "absent",
      [`${finley}-morning-reason`]: "Missed the bus",
      [`${maisie}-morning`]: "present",
    });
    const { words } = slotOf(await registerOf(house, date), finley, "morning").entries[0] ?? {};

    expect(await wordsOf(house.deps, house.scope, [words])).toEqual({ reason: "Missed the bus" });
    await house.deps.vault.erase(house.scope, words?.vault ?? "");
    expect(await wordsOf(house.deps, house.scope, [words])).toEqual({});
  });

  it("is not told to a parent who has been restricted before the mail goes", async () => {
    const stream = `${house.scope}/pupil/${finley}`;
    const father = sampleId("contact", "marlow-s");
    await execute(house.deps, pupils, { stream, id: "restrict-father", by: "t" }, (p) => {
      const known = p.contacts.find((c) => c.id === father);
      return known
        ? recordContact(p, { ...known, restricted: "yes" })
        : { kind: "refused", message: "unknown" };
    });
    await sent(await opened(), { [`${finley}-morning`]: "absent", [`${maisie}-morning`]: "present" });
    await house.settle();

    expect(await mailsTo(house, "sean.marlow@family.example")).toEqual([]);
    expect(await mailsTo(house, "jodie.marlow@family.example")).toHaveLength(1);
  });

  it("that proves wrong is put right with the parents", async () => {
    const at = await opened();
    const present = { [`${maisie}-morning`]: "present" };
    await sent(at, { ...present, [`${finley}-morning`]: "absent" });
    await house.settle();
    await sent(at, { ...present, [`${finley}-morning`]: "late", [`${finley}-morning-minutes`]: "30" });
    await house.settle();

    expect((await mailsTo(house, "jodie.marlow@family.example")).map((m) => m.subject)).toEqual([
      "Please ring us today",
      "Our mail of today: all is well",
    ]);
  });
});

describe("A provider that is closed", () => {
  it("confirms nobody, and the office looks for every child", async () => {
    const { browser, path } = await opened();
    const done = await sent({ browser, path: `${path}/closed` }, { closed: "day" });
    expect(done.status).toBe(303);
    expect((await browser.get(done.location)).text).toContain("Your site is closed");
    await house.settle();

    expect([await standing(finley), await standing(finley, "afternoon"), await standing(maisie)]).toEqual([
      "closed",
      "closed",
      "closed",
    ]);
    expect((await mailsTo(house, officeMail)).at(-1)?.text).toContain("The provider is closed today");
    expect((await mailsTo(house)).filter((m) => m.subject === "Please ring us today")).toEqual([]);
  });
});
