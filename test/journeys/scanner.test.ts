import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser.ts";
import { Caller } from "./caller.ts";
import { digest, mails, settle, to } from "./cast/first-placement.ts";
import { activePlacement, type InProgress } from "./cast/placement-in-progress.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";
import { formsOf, linksOf } from "./html.ts";

let host: HostUnderTest;
let browser: Browser;
let p: InProgress;
beforeAll(async () => {
  [host, browser] = await Promise.all([startHost({ clock: "2026-09-07T09:00" }), openBrowser()]);
  p = await activePlacement(host);
  // The first day at the provider: a parent's link is still good, and the provider has been asked who is there.
  await to(host, "2026-10-06T09:30:00Z");
}, 600_000);
afterAll(async () => {
  await Promise.all([host.stop(), browser.close()]);
});

const mailedLinks = async (): Promise<readonly string[]> => {
  const all = (await mails(host)).flatMap((mail) => mail.links).filter((link) => link.includes("/l/"));
  return [...new Set(all.map((link) => new URL(link).pathname))];
};

const ours = (path: string): boolean => path.startsWith("/") && !path.startsWith("/_local");

/** Opens a page, follows its links, and sends every form as it stands, as a scanner without a browser does. */
const scanned = async (start: string): Promise<number> => {
  const bot = new Caller(host.url);
  const wanted = [start];
  const known = new Set(wanted);
  let sent = 0;
  for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
    await bot.ask("HEAD", path);
    const { text, headers } = await bot.get(path);
    for (const form of formsOf(text).filter((f) => ours(f.action))) {
      expect((await bot.submit(form.action, form.fields)).status, form.action).toBeGreaterThanOrEqual(400);
      sent += 1;
    }
    for (const link of [...linksOf(text), headers.get("location") ?? ""].filter(ours)) {
      if (!known.has(link)) wanted.push(link);
      known.add(link);
    }
  }
  return sent;
};

/** Runs a script that sends a form, and waits for what comes of it. */
const sends = async (page: Page, script: string): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.evaluate(`setTimeout(() => { ${script} }, 0)`)]);
};

const press = async (page: Page, place: number): Promise<void> => {
  if ((await page.locator("main button").count()) > place)
    await sends(page, `document.querySelectorAll("main button")[${place}].click()`);
};

/** Runs the page's scripts, then presses every button of ours on it, and on what comes of that; gives how many. */
const pressed = async (page: Page, path: string): Promise<number> => {
  await page.goto(path);
  const buttons = await page.locator("main button").count();
  for (let place = 0; place < buttons; place += 1) {
    await page.goto(path);
    await press(page, place);
    await press(page, place);
    await page.goto(path);
    await sends(page, "for (const form of document.querySelectorAll('main form')) form.submit()");
  }
  return buttons;
};

describe("what mail scanners do with a mailed link", () => {
  it("is tried on the links of parents and of providers", async () => {
    const kinds = await Promise.all(
      (await mailedLinks()).map(
        async (link) => (await new Caller(host.url).get(link)).headers.get("location") ?? "",
      ),
    );

    expect(kinds.some((path) => /^\/reply\/\w+$/.test(path))).toBe(true);
    expect(kinds.some((path) => path.endsWith("/attendance"))).toBe(true);
  });

  it("opening it a hundred times changes nothing and does not use it up", async () => {
    const before = await digest(host);
    const statuses = new Set<number>();
    for (let time = 0; time < 100; time += 1) {
      const [got, head] = await Promise.all([
        new Caller(host.url).get(p.link),
        new Caller(host.url).ask("HEAD", p.link),
      ]);
      for (const { status } of [got, head]) statuses.add(status);
    }

    expect([...statuses]).toEqual([303]);
    expect(await digest(host)).toBe(before);
    expect((await p.mother.sees(p.reply)).status).toBe(200);
  });

  it("following every link and sending every form with its defaults changes nothing", async () => {
    const before = await digest(host);
    let sent = 0;
    for (const link of await mailedLinks()) sent += await scanned(link);

    expect(sent).toBeGreaterThan(1);
    expect(await digest(host)).toBe(before);
  });

  it("running scripts and pressing every button changes nothing", async () => {
    const context = await browser.newContext({ baseURL: host.url });
    const page = await context.newPage();
    const before = await digest(host);
    let buttons = 0;
    for (const link of await mailedLinks()) buttons += await pressed(page, link);
    await context.close();

    expect(buttons).toBeGreaterThan(1);
    expect(await digest(host)).toBe(before);
  });
});

/** Without the bar of the virtual clock, whose buttons lead back to where they were pressed. */
const plain = (html: string): string => html.replace(/<aside class="app-bar".*?<\/aside>/s, "");

/** All that a stranger could tell links apart by. */
const seen = async (path: string, who = new Caller(host.url)) => {
  const { status, text: html, headers } = await who.get(path);
  const text = plain(html);
  const names = [...headers.keys()].filter((name) => name !== "date" && name !== "content-length");
  return {
    status,
    text,
    headers: names.map((name) => `${name}: ${headers.get(name)}`),
    cookies: who.cookies.size,
  };
};

const contactForm = async (change: object): Promise<void> => {
  const { contacts } = (await p.lead.sees(p.pupil)) as unknown as {
    contacts: { name: string; edit: string }[];
  };
  const mother = contacts.find(({ name }) => name.startsWith("Marigold"));
  if (!mother) throw new Error(`no mother among ${JSON.stringify(contacts)}`);
  const dsl = await new Caller(host.url).signIn("dsl");
  const page = formsOf((await dsl.get(mother.edit)).text).find(({ action }) => action === mother.edit);
  const answer = await dsl.submit(mother.edit, { ...page?.fields, ...change });
  expect(answer.status, answer.text).toBe(303);
  await settle(host);
};

describe("links that are not good", () => {
  it("are told apart by nothing: unknown, cut short, lengthened, changed, another's address, another kind", async () => {
    const token = p.link.slice("/l/".length);
    const dead = await seen("/l/never-was");
    expect(dead.status).toBe(404);
    const bad = [
      token.slice(0, -1),
      `${token}A`,
      token.toUpperCase(),
      token.split("").toReversed().join(""),
      "A".repeat(token.length),
      encodeURIComponent(`${token}/..`),
    ];
    for (const one of bad) expect(await seen(`/l/${one}`), one).toEqual(dead);
    const opened = new Caller(host.url);
    await opened.get(p.link);
    expect((await seen("/reply/0123456789ab", opened)).text).toBe(dead.text);
    for (const path of [p.reply, "/reply/0123456789ab", `/reply/${token}`])
      expect(await seen(path), path).toEqual(dead);
  });

  it("a revoked one and an expired one are as those that never were, for reading and for sending", async () => {
    const reader = new Caller(host.url);
    await reader.get(p.link);
    const form = formsOf((await reader.get(p.reply)).text).find(({ action }) => action === p.reply);
    const agrees = { ...form?.fields, answer: "agree", "typed-name": "Marigold Quillfeather" };
    const isDead = async () => {
      const dead = await seen("/l/never-was");
      expect(await seen(p.link)).toEqual(dead);
      const after = { ...(await seen(p.reply, reader)), cookies: 0 };
      expect(after).toEqual(dead);
      const before = await digest(host);
      const { status, text } = await reader.submit(p.reply, agrees);
      expect({ status, text: plain(text) }).toEqual({ status: 404, text: dead.text });
      expect(await digest(host)).toBe(before);
    };

    await contactForm({ restricted: "yes", restriction: "A court order" });
    await isDead();
    await contactForm({ restricted: "no" });
    expect((await reader.get(p.reply)).status).toBe(200);
    await to(host, "2027-06-01T09:00:00Z");
    await isDead();
  });
});
