import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { standingOf } from "#streams/register/standing.ts";
import { slotOf } from "#streams/register/state.ts";
import { hiddenOf } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { registerOf } from "#test/shared/casework/attendance/placed.ts";
import { atRegister, classOf, pupilNumber } from "./class-of.ts";

let house: House;
afterEach(() => house.close());

const field = (i: number): string => `${pupilNumber(i)}-morning`;
const standing = async (i: number): Promise<string> =>
  standingOf(slotOf(await registerOf(house, "2026-11-03"), pupilNumber(i), "morning"));

describe("The reply page for one hand (issue 13.10)", () => {
  it("stays under 25 KB compressed with sixty pupils (K5)", async () => {
    house = await classOf(60);
    const { browser, path } = await atRegister(house);
    const { text } = await browser.get(path);

    expect(text.match(/class="app-mark"/g)).toHaveLength(60);
    expect(gzipSync(text).length).toBeLessThan(25 * 1024);
  });

  it("has Here and Not here as the first two answers of each pupil, and all else one tap further without script", async () => {
    house = await classOf(2);
    const { browser, path } = await atRegister(house);
    const { text } = await browser.get(path);
    const row = text.slice(text.indexOf('class="app-mark"'), text.indexOf("</fieldset>"));
    const [shown = "", further = ""] = row.split("<details");

    expect([...shown.matchAll(/value="([^"]+)"/g)].map(([, v]) => v)).toEqual(["present", "absent"]);
    expect([...further.matchAll(/type="radio"[^>]*value="([^"]+)"/g)].map(([, v]) => v)).toEqual([
      "late",
      "left-early",
      "not-ours",
      "unknown",
    ]);
    expect(further).toContain("A note for the school");
    expect(further).toMatch(/<summary[^>]*>Other/);
  });

  it("fills in Here for all but a vulnerable child, for whom somebody looks and taps", async () => {
    house = await classOf(3, [1]);
    const { browser, path } = await atRegister(house);
    const { text } = await browser.get(path);
    const filled = await browser.post(path, { ...hiddenOf(text), fill: "morning" });

    const chosen = [...filled.text.matchAll(/name="([^"]+)" value="present" checked/g)].map(([, n]) => n);
    expect(chosen.toSorted()).toEqual([field(0), field(2)]);
    expect(await standing(0)).toBe("unconfirmed");
  });

  it("keeps what fits of an answer and asks again for the rest, with the name once more (K6)", async () => {
    house = await classOf(3);
    const { browser, path } = await atRegister(house);
    const { text } = await browser.get(path);
    const page = await browser.post(path, {
      ...hiddenOf(text),
      "typed-name": "Lena Okoro",
      [field(0)]: "present",
      [field(1)]: "late",
      [`${field(1)}-minutes`]: "999",
    });

    expect(page.status).toBe(422);
    expect(page.text).toContain("Recorded for Ada A.");
    expect([await standing(0), await standing(1), await standing(2)]).toEqual([
      "present",
      "unconfirmed",
      "unconfirmed",
    ]);
    expect(page.text).toContain('value="999"');
    expect(page.text).not.toContain("Lena Okoro");
    const done = await browser.post(path, {
      ...hiddenOf(page.text),
      "typed-name": "Lena Okoro",
      [field(0)]: "present",
      [field(1)]: "late",
      [`${field(1)}-minutes`]: "9",
      [field(2)]: "absent",
    });
    expect(done.status).toBe(303);
    expect([await standing(1), await standing(2)]).toEqual(["late", "absent"]);
  });

  it("is answered the same when it is sent once more because the connection broke (K5)", async () => {
    house = await classOf(2);
    const { browser, path } = await atRegister(house);
    const { text } = await browser.get(path);
    const answer = {
      ...hiddenOf(text),
      "typed-name": "Lena Okoro",
      [field(0)]: "present",
      [field(1)]: "absent",
    };
    const first = await browser.post(path, answer);
    const again = await browser.post(path, answer);

    expect(again.location).toBe(first.location);
    expect(slotOf(await registerOf(house, "2026-11-03"), pupilNumber(0), "morning").entries).toHaveLength(1);
  });

  it("lets no note go astray", async () => {
    house = await classOf(2);
    const { browser, path } = await atRegister(house);
    const { text } = await browser.get(path);
    const page = await browser.post(path, {
      ...hiddenOf(text),
      "typed-name": "Lena Okoro",
      [field(0)]: "present",
      [field(1)]: "unknown",
      [`${field(1)}-reason`]: "Phoned, comes by bus",
    });

    expect(page.status).toBe(422);
    expect(page.text).toContain("Phoned, comes by bus");
    expect(await standing(0)).toBe("present");
  });

  it("has on its receipt a change beside each line", async () => {
    house = await classOf(2);
    const { browser, path } = await atRegister(house);
    const { text } = await browser.get(path);
    const answer = {
      ...hiddenOf(text),
      "typed-name": "Lena Okoro",
      [field(0)]: "present",
      [field(1)]: "absent",
    };
    const receipt = await browser.get((await browser.post(path, answer)).location);

    for (const i of [0, 1]) expect(receipt.text).toContain(`href="${path}#${field(i)}"`);
    expect((await browser.get(path)).text).toContain(`id="${field(0)}"`);
  });
});
