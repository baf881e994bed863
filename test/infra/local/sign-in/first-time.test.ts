import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import {
  browserAt,
  codeIn,
  emailOf,
  lastMailTo,
  openSchool,
  password,
  setsUpApp,
  setUp,
  shownBy,
  signsIn,
  waits,
  whoIs,
} from "./at-the-door.ts";

let house: House;
beforeEach(async () => {
  house = await openSchool();
});
afterEach(() => house.close());

const invites = async (mailbox: string): Promise<Caller> => {
  const head = await new Caller(house, handler).signIn(staff.head);
  const done = await head.postJson("/school/people/new", {
    command: "invites-somebody-0000000",
    name: "Ms Wren Okafor",
    job: "Teacher",
    email: emailOf(mailbox),
    roles: ["referrer"],
  });
  expect(done.status, done.text).toBe(200);
  return head;
};

describe("An invitation by mail (issue 14.6)", () => {
  it("brings a code, with which password and app are set up, and recovery codes are told once", async () => {
    await invites("w-okafor");
    const mail = await lastMailTo(house, "w-okafor");
    const code = codeIn(mail);
    expect(mail).toContain(`/sign-in/first?code=${code}`);
    const browser = browserAt(house);
    expect((await browser.get("/sign-in?return=/today")).location).toBe("/sign-in/password?return=%2Ftoday");
    expect((await browser.get(`/sign-in/first?code=${code}`)).text).toContain(`value="${code}"`);

    const first = await browser.post("/sign-in/first", { email: emailOf("w-okafor"), code, password });
    expect([first.status, first.location]).toEqual([303, "/sign-in/app"]);
    const page = await browser.get("/sign-in/app");
    expect(page.text).toContain("<svg");
    const { recovery } = await setsUpApp(house, browser);

    expect(recovery).toHaveLength(10);
    expect((await browser.get("/today")).status).toBe(200);
    const again = await browserAt(house).postJson("/sign-in/first", {
      ...{ email: emailOf("w-okafor"), code, password },
    });
    expect(again.status).toBe(401);
  });

  it("keeps no code in the copy of the mail, in the log or in the records", async () => {
    await invites("w-okafor");
    const code = codeIn(await lastMailTo(house, "w-okafor"));
    const [db] = house.databases;
    const all = (table: string) => JSON.stringify(db?.prepare(`SELECT * FROM ${table}`).all());
    expect(all("vault")).toContain("(masked)");
    const kept = ["vault", "ledger", "effects", "views", "codes", "notes"].map(all).join();
    expect(kept + JSON.stringify(house.log)).not.toContain(code);
  });

  it("is sent again, which ends the code before, and runs out after a fortnight", async () => {
    const head = await invites("w-okafor");
    const before = codeIn(await lastMailTo(house, "w-okafor"));
    const people = (await head.sees("/school/people")).people as readonly { id: string; email: string }[];
    const id = people.find(({ email }) => email === emailOf("w-okafor"))?.id;
    const sent = await head.postJson(`/school/people/${id}/sign-in/again`, {
      command: "sends-it-again-000000000",
    });
    expect(sent.status, sent.text).toBe(200);
    const after = codeIn(await lastMailTo(house, "w-okafor"));
    const tries = (code: string) =>
      browserAt(house).postJson("/sign-in/first", { email: emailOf("w-okafor"), code, password });

    expect((await tries(before)).status).toBe(401);
    waits(house, { hours: 14 * 24 });
    expect((await tries(after)).status).toBe(401);
    await head.postJson(`/school/people/${id}/sign-in/again`, { command: "sends-it-once-more-00000" });
    const last = codeIn(await lastMailTo(house, "w-okafor"));
    waits(house, { seconds: 14 * 24 * 3600 - 5 });
    expect((await tries(last)).status).toBe(200);
  });

  it("takes no weak password, and no digits of another time", async () => {
    const made = house.accounts.newCode(whoIs(house, "i-vale"), "first");
    const browser = browserAt(house);
    const chooses = (typed: string) =>
      browser.postJson("/sign-in/first", { email: emailOf("i-vale"), code: made?.code, password: typed });
    expect((await chooses("short")).model.errors).toMatchObject([{ field: "password" }]);
    expect((await chooses("i-vale and more of it")).status).toBe(422);
    expect((await chooses(password)).status).toBe(200);
    const { secret } = await browser.sees("/sign-in/app");
    const digits = shownBy(house, String(secret));
    waits(house, { minutes: 5 });
    expect((await browser.postJson("/sign-in/app", { digits })).status).toBe(422);
    expect((await browser.get("/today")).status).not.toBe(200);
  });

  it("may be broken off after the password: it leads to the app at the next sign-in", async () => {
    const made = house.accounts.newCode(whoIs(house, "i-vale"), "first");
    await browserAt(house).postJson("/sign-in/first", {
      email: emailOf("i-vale"),
      code: made?.code,
      password,
    });

    const browser = browserAt(house);
    const next = await signsIn(browser, "i-vale", "");
    expect(next.location).toBe("/sign-in/app");
    expect((await browser.get("/today")).status).not.toBe(200);
    await setsUpApp(house, browser);
    expect((await browser.get("/today")).status).toBe(200);
  });
});

describe("The privacy page", () => {
  it("says what the sign-in keeps, and its cookies, only where this host itself asks", async () => {
    const { kept, cookies } = await browserAt(house).sees("/privacy");
    expect(JSON.stringify([kept, cookies])).toMatch(/password as a hash.*for half a year/);
    await house.close();
    house = await openSchool((deps) => ({ ...deps, accounts: undefined }));
    expect((await browserAt(house).get("/privacy")).text).not.toContain("password as a hash");
  });
});

describe("Signing in by password and app (issue 14.6)", () => {
  it("takes six digits once, and a recovery code once", async () => {
    const { secret, recovery } = await setUp(house, "i-vale");
    waits(house, { seconds: 60 });
    const digits = shownBy(house, secret);
    expect((await signsIn(browserAt(house), "i-vale", digits)).status).toBe(200);
    expect((await signsIn(browserAt(house), "i-vale", digits)).status).toBe(401);

    const [code = ""] = recovery;
    const typed = code.toLowerCase().replace("-", " ");
    expect((await signsIn(browserAt(house), "i-vale", typed)).status).toBe(200);
    expect((await signsIn(browserAt(house), "i-vale", code)).status).toBe(401);
    expect(await lastMailTo(house, "i-vale")).toContain("recovery codes was used");
  });

  it("says the same whatever was wrong, and leads nowhere else", async () => {
    const { secret } = await setUp(house, "i-vale");
    waits(house, { seconds: 60 });
    const at = (name: string, typed: string, second: string) =>
      signsIn(browserAt(house), name, second, typed);
    const wrong = await Promise.all([
      at("i-vale", "not this one at all", shownBy(house, secret)),
      at("i-vale", password, "000000"),
      at("nobody-here", password, "000000"),
    ]);
    expect(new Set(wrong.map(({ status, model }) => JSON.stringify([status, model.errors]))).size).toBe(1);
    const elsewhere = await browserAt(house).postJson("/sign-in/password", {
      ...{ email: emailOf("i-vale"), password, second: shownBy(house, secret), return: "//evil.example/" },
    });
    expect(elsewhere.location).toBe("/today");
  });

  it("lets somebody choose another password, phone and codes of their own, each proved again", async () => {
    const { browser, secret } = await setUp(house, "i-vale");
    waits(house, { seconds: 60 });
    const other = browserAt(house);
    await signsIn(other, "i-vale", shownBy(house, secret));
    expect((await other.get("/today")).status).toBe(200);
    waits(house, { seconds: 60 });
    const chosen = "another slate and willow";
    const change = (second: string) =>
      browser.postJson("/sign-in/own-password", { password, second, "new-password": chosen });
    expect((await change("000000")).status).toBe(401);
    expect((await change(shownBy(house, secret))).location).toBe("/sign-in/own");

    expect((await browser.get("/today")).status).toBe(200);
    expect((await other.get("/today")).location).toMatch(/^\/sign-in/);
    expect(await lastMailTo(house, "i-vale")).toContain("Your password was changed");
    waits(house, { seconds: 60 });
    const codes = await browser.postJson("/sign-in/own-codes", {
      ...{ password: chosen, second: shownBy(house, secret) },
    });
    expect(codes.model.recoveryCodes).toHaveLength(10);
    waits(house, { seconds: 60 });
    const phone = await browser.postJson("/sign-in/own-phone", {
      ...{ password: chosen, second: shownBy(house, secret) },
    });
    expect(phone.location).toBe("/sign-in/app");
    const next = await setsUpApp(house, browser);
    expect(next.secret).not.toBe(secret);
    expect((await browser.get("/sign-in/own")).text).toContain("An app was set up on a phone");
  });
});
