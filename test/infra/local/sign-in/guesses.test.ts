import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { House } from "#test/gate/house.ts";
import {
  browserAt,
  codeIn,
  emailOf,
  lastMailTo,
  openSchool,
  password,
  type SetUp,
  setUp,
  shownBy,
  signsIn,
  waits,
  whoIs,
} from "./at-the-door.ts";

let house: House;
let vale: SetUp;
beforeEach(async () => {
  house = await openSchool();
  vale = await setUp(house, "i-vale");
  waits(house, { seconds: 60 });
});
afterEach(() => house.close());

const guesses = async (times: number, typed = "wrong, all of it") => {
  let status = 0;
  for (let n = 0; n < times; n += 1)
    status = (await signsIn(browserAt(house), "i-vale", "000000", typed)).status;
  return status;
};

describe("Wrong tries (issue 14.6)", () => {
  it("pause other browsers after five, twice as long each time, and never the person’s own", async () => {
    expect(await guesses(4)).toBe(401);
    expect(await guesses(1)).toBe(429);
    const right = () => signsIn(browserAt(house), "i-vale", shownBy(house, vale.secret));
    expect((await right()).status).toBe(429);
    expect((await signsIn(vale.browser, "i-vale", shownBy(house, vale.secret))).status).toBe(200);

    waits(house, { minutes: 15 });
    expect(await guesses(5)).toBe(429);
    waits(house, { minutes: 16 });
    expect((await right()).status).toBe(429);
    waits(house, { minutes: 15 });
    expect((await right()).status).toBe(200);
  });

  it("keep nobody else out", async () => {
    await guesses(9);
    const pike = await setUp(house, "t-corrigan");
    waits(house, { seconds: 60 });
    expect((await signsIn(browserAt(house), "t-corrigan", shownBy(house, pike.secret))).status).toBe(200);
  });

  it("from one place a hundred an hour: known browsers and codes go on, and so does everybody an hour later", async () => {
    for (let n = 0; n < 100; n += 1)
      await signsIn(browserAt(house), `nobody-${n}`, "000000", "wrong, all of it");
    const elsewhere = await signsIn(browserAt(house), "i-vale", shownBy(house, vale.secret));
    expect(elsewhere.status).toBe(429);
    expect((await signsIn(vale.browser, "i-vale", shownBy(house, vale.secret))).status).toBe(200);
    const made = house.accounts.newCode(whoIs(house, "t-corrigan"), "first");
    const first = { email: emailOf("t-corrigan"), code: made?.code, password };
    expect((await browserAt(house).postJson("/sign-in/first", first)).status).toBe(200);
    waits(house, { hours: 1, seconds: 60 });
    expect((await signsIn(browserAt(house), "i-vale", shownBy(house, vale.secret))).status).toBe(200);
  }, 60_000);

  it("never keep somebody out for ever: a mailed code opens the way at once", async () => {
    await guesses(5);
    const browser = browserAt(house);
    await browser.postJson("/sign-in/forgotten", { email: emailOf("i-vale") });
    const code = codeIn(await lastMailTo(house, "i-vale"));
    const chosen = "a quite different slate";
    const done = await browser.postJson("/sign-in/new-password", {
      ...{ email: emailOf("i-vale"), code, password: chosen, second: shownBy(house, vale.secret) },
    });
    expect(done.status, done.text).toBe(200);
    expect((await browser.get("/today")).status).toBe(200);
  });

  it("with the right password are told to its owner", async () => {
    await guesses(5, password);
    expect(await lastMailTo(house, "i-vale")).toContain("Somebody may know your password");
  });

  it("leave a line in the log and a note, with ids alone", async () => {
    await guesses(5);
    expect(
      house.log.filter(({ message }) => message === "A sign-in was refused").map((l) => l.facts),
    ).toEqual([
      ...Array.from({ length: 4 }, () => expect.objectContaining({ reason: "not-right" })),
      expect.objectContaining({ reason: "paused" }),
    ]);
    expect(JSON.stringify(house.log)).not.toMatch(/i-vale@|Vale|wrong, all/);
    const page = await vale.browser.sees("/sign-in/own");
    expect(JSON.stringify(page.account)).toContain("paused");
  });
});

describe("A forgotten password (issue 14.6)", () => {
  const asks = (name: string) => browserAt(house).postJson("/sign-in/forgotten", { email: emailOf(name) });
  const chooses = (code: string, second: string) =>
    browserAt(house).postJson("/sign-in/new-password", {
      ...{ email: emailOf("i-vale"), code, password: "a quite different slate", second },
    });

  it("is answered alike for an address that nobody has, and three times an hour", async () => {
    const count = () => house.mails().filter(({ to }) => to.includes(emailOf("i-vale"))).length;
    const before = count();
    const [known, unknown] = [await asks("i-vale"), await asks("nobody-here")];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    for (let n = 0; n < 5; n += 1) await asks("i-vale");
    await house.settle();
    expect(count() - before).toBe(3);
  });

  it("needs the app as well; five wrong digits end the code, and an hour does", async () => {
    await asks("i-vale");
    const first = codeIn(await lastMailTo(house, "i-vale"));
    for (let n = 0; n < 5; n += 1) expect((await chooses(first, "000000")).status).toBe(401);
    expect((await chooses(first, shownBy(house, vale.secret))).status).toBe(401);
    await asks("i-vale");
    const second = codeIn(await lastMailTo(house, "i-vale"));
    waits(house, { hours: 1 });
    expect((await chooses(second, shownBy(house, vale.secret))).status).toBe(401);
  });
});
