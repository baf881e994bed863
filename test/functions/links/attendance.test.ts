import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { registers } from "#casework/commit/streams.ts";
import { handler } from "#functions/web/links/handler.ts";
import { openRegister } from "#streams/register/decide/opening.ts";
import { slotOf } from "#streams/register/state.ts";
import { Caller, hiddenOf, mailedLink, storedNow } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { registerOf, tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { atTideway, date, finley, maisie, opened, sent, standing } from "./at-tideway.ts";

let house: House;
beforeEach(async () => {
  house = await atTideway();
});
afterEach(() => house.close());

describe("A provider's link", () => {
  it("leads to the register of the day, with first names and initials only, and nothing chosen", async () => {
    const { browser, path } = await opened(house);
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
    const { browser, path } = await opened(house);
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
    const { browser, path } = await opened(house);

    expect((await browser.get(path.replace("/attendance", ""))).status).toBe(404);
  });
});

describe("A provider's answer", () => {
  it("is recorded with the name that was typed, and confirmed with what was recorded (O71)", async () => {
    const { browser, path } = await opened(house);
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
    expect(await standing(house, finley)).toBe("present");
    expect(
      JSON.stringify(
        await house.deps.ledger.read(`${house.scope}/register/${(await registerOf(house, date)).id}`),
      ),
    ).not.toMatch(/Lena|Okoro/);
  });

  it('needs a name and a choice for each pupil; "I do not know yet" is one, and confirms nobody', async () => {
    const at = await opened(house);
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

    expect([await standing(house, finley), await standing(house, maisie)]).toEqual([
      "present",
      "unconfirmed",
    ]);
  });

  it("can be filled in for everyone by an explicit press, which sends nothing", async () => {
    const { browser, path } = await opened(house);
    const before = await registerOf(house, date);
    const page = await sent({ browser, path }, { fill: "morning", [`${maisie}-morning`]: "absent" });

    expect(page.status).toBe(200);
    expect(page.text).toContain("Nothing is sent yet");
    expect(page.text.match(/value="present" checked/g)).toHaveLength(1);
    expect(page.text.match(/value="absent" checked/g)).toHaveLength(1);
    expect((await registerOf(house, date)).version).toBe(before.version);
  });

  it("can be corrected until the end of the day; what was said first is kept", async () => {
    const at = await opened(house);
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

  it("is asked for the afternoon only once it has begun (O73)", async () => {
    const at = await opened(house);
    expect((await at.browser.get(at.path)).text).not.toContain(`name="${finley}-afternoon"`);
    await house.to("2026-11-03T12:00:00Z");
    const text = (await at.browser.get(at.path)).text;

    expect(text).toContain(`name="${finley}-afternoon"`);
    expect(text).not.toContain(`name="${maisie}-afternoon"`);
  });

  it("without the form's token is refused", async () => {
    const { browser, path } = await opened(house);
    const done = await browser.post(path, { [`${finley}-morning`]: "present", "typed-name": "Eve" });

    expect(done.status).toBe(403);
    expect(await standing(house, finley)).toBe("unconfirmed");
  });
});

describe("A page that stood open meanwhile (K6)", () => {
  it("loses nothing when noon has passed: the morning is taken, the afternoon is not missing", async () => {
    const at = await opened(house);
    const page = await at.browser.get(at.path);
    await house.to("2026-11-03T12:01:00Z");
    const done = await at.browser.post(at.path, {
      ...hiddenOf(page.text),
      "typed-name": "Lena Okoro",
      [`${finley}-morning`]: "present",
      [`${maisie}-morning`]: "absent",
    });

    expect(done.status, done.text).toBe(303);
    expect([await standing(house, finley), await standing(house, maisie)]).toEqual(["present", "absent"]);
    expect(await standing(house, finley, "afternoon")).toBe("unconfirmed");
  });

  it("loses nothing when a pupil was taken off the list: the answer is kept, and the school hears of it", async () => {
    const at = await opened(house);
    const page = await at.browser.get(at.path);
    const id = (await registerOf(house, date)).id;
    const stream = `${house.scope}/register/${id}`;
    await execute(house.deps, registers, { stream, id: "ended", by: "system" }, (r) =>
      openRegister(r, { ...r, expected: r.expected.filter((e) => e.pupil !== maisie) }),
    );
    const done = await at.browser.post(at.path, {
      ...hiddenOf(page.text),
      "typed-name": "Lena Okoro",
      [`${finley}-morning`]: "present",
      [`${maisie}-morning`]: "present",
    });

    expect(done.status, done.text).toBe(303);
    expect((await at.browser.get(done.location)).text).toContain("We no longer expected Maisie Q with you");
    expect([await standing(house, finley), await standing(house, maisie)]).toEqual(["present", "present"]);
  });

  it("is refused what it was never asked", async () => {
    const at = await opened(house);
    expect((await sent(at, { [`${finley}-morning`]: "present", "nobody-morning": "present" })).status).toBe(
      422,
    );
  });
});
