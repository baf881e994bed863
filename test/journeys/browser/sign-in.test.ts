import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digitsAt } from "#adapters/local/sign-in/apps.ts";
import { openBrowser } from "#test/browser.ts";
import { Caller } from "../caller.ts";
import { type HostUnderTest, startHost } from "../host-under-test.ts";
import { faultsSeen } from "./looks.ts";
import { Person } from "./person.ts";

const email = "office@larkfield.example";
const password = "slate willow harbour";
const limit = { timeout: 300_000 };

let host: HostUnderTest;
let browser: Browser;
let code = "";
beforeAll(async () => {
  host = await startHost({ clock: "2026-09-07T09:00", more: ["--new-school", email] });
  code = /(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec(await host.log())?.[0] ?? "";
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

const now = async (): Promise<number> => {
  const operator = readFileSync(join(host.data, "operator"), "utf8").trim();
  const authorization = `Basic ${Buffer.from(`operator:${operator}`).toString("base64")}`;
  const clock = await new Caller(host.url).ask("GET", "/_local/clock", { headers: { authorization } });
  return Date.parse((JSON.parse(clock.text) as { now: string }).now);
};

let secret = "";
let recovery = "";

describe("Sign-in by password and app in a browser (issue 14.6)", () => {
  it("is set up on a phone without any script", limit, async () => {
    const person = await Person.sits(browser, 390, { javaScriptEnabled: false });
    await person.opens(`${host.url}/sign-in`);
    await person.shows("sign-in");
    await person.fills({ email, password: "nothing of the kind", second: "123456" });
    await (await person.presses("Sign in")).shows("sign-in-wrong");
    expect(await person.reads()).toContain("is not right");
    await (await person.follows("I have a code, and no password yet")).shows("first");
    await person.fills({ email, code, password });
    await (await person.presses("Go on to the app")).shows("app");
    secret = /Key: ((?:[A-Z2-7]{1,4} ?)+)/.exec(await person.reads())?.[1]?.replaceAll(" ", "") ?? "";
    await person.fills({ digits: "000000" });
    await (await person.presses("Go on")).shows("app-wrong");
    await person.fills({ digits: digitsAt(secret, await now()) });
    await (await person.presses("Go on")).shows("recovery");
    recovery = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(await person.reads())?.[0] ?? "";
    await person.presses("I have kept them, go on");
    expect(person.page.url()).toMatch(/\/today$/);
    await (await person.opens(`${host.url}/sign-in/own`)).shows("own");
    await (await person.follows("Set up another phone")).shows("own-phone");
    await person.leaves();
  });

  it("takes a recovery code at a desk", limit, async () => {
    const person = await Person.sits(browser, 1280);
    await (await person.opens(`${host.url}/sign-in`)).shows("sign-in");
    await person.fills({ email, password, second: recovery.toLowerCase() });
    await person.presses("Sign in");
    expect(person.page.url()).toMatch(/\/today$/);
    await person.shows("today");
    await (await person.opens(`${host.url}/school/people`)).follows(/^Open/);
    await (await person.follows(/^Sign-in/)).shows("of-a-person");
    await person.leaves();
  });

  it("has no serious fault for anybody, and fits each screen", limit, async () => {
    const out = ["password", "first", "forgotten", "new-password", "new-phone"].map((p) => `/sign-in/${p}`);
    expect(await faultsSeen(browser, host.url, new Caller(host.url), out)).toEqual([]);
    const fresh = new Caller(host.url);
    const signed = await fresh.post("/sign-in/password", { email, password, second: await another() });
    expect(signed.status, signed.text).toBe(200);
    const own = ["own", "own-password", "own-phone", "own-codes"].map((p) => `/sign-in/${p}`);
    const { people } = JSON.parse((await fresh.get("/school/people", "application/json")).text) as {
      people: readonly { readonly id: string }[];
    };
    const at = `/school/people/${people[0]?.id}/sign-in`;
    expect(await faultsSeen(browser, host.url, fresh, [...own, at, `${at}/again`, `${at}/app`])).toEqual([]);
    const phone = await fresh.post("/sign-in/own-codes", { password, second: "000000" });
    expect(phone.status).toBe(401);
  });
});

/** Digits are good once: the clock goes on for the next. */
const another = async (): Promise<string> => {
  const operator = readFileSync(join(host.data, "operator"), "utf8").trim();
  const authorization = `Basic ${Buffer.from(`operator:${operator}`).toString("base64")}`;
  await new Caller(host.url).ask("POST", "/_local/clock", {
    ...{ headers: { authorization }, type: "application/json", body: '{"by":"PT1M"}' },
  });
  return digitsAt(secret, await now());
};
