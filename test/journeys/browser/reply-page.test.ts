import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { standingOf } from "#streams/register/standing.ts";
import { openBrowser } from "#test/browser.ts";
import { atRegister, classOf } from "#test/functions/links/class-of.ts";
import type { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { registerOf } from "#test/shared/casework/attendance/placed.ts";
import { assets } from "#ui/assets/served.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = "http://127.0.0.1:8080";

let browser: Browser;
let house: House;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await context.close();
  await house.close();
});

/** The pages behind the links, as a phone gets them: what it asks is asked of the handler itself. */
const served = async (page: Page, caller: Caller): Promise<void> => {
  await page.route("**/*", async (route) => {
    const asked = route.request();
    const path = asked.url().slice(base.length);
    const asset = assets.find((a) => a.path === path);
    if (asset) return route.fulfill({ contentType: asset.type, body: asset.body });
    const fields = Object.fromEntries(new URLSearchParams(asked.postData() ?? ""));
    let answer = asked.method() === "POST" ? await caller.post(path, fields) : await caller.get(path);
    while (answer.location) answer = await caller.get(answer.location);
    return route.fulfill({ status: answer.status, contentType: "text/html", body: answer.text });
  });
};

const phone = async (width: number, height: number, script: boolean, count = 10) => {
  house = await classOf(count, []);
  const { browser: caller, path } = await atRegister(house);
  context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: script });
  const page = await context.newPage();
  await served(page, caller);
  await page.goto(`${base}${path}`);
  return page;
};

const there = async (): Promise<number> =>
  Object.values((await registerOf(house, "2026-11-03")).slots).filter((s) => standingOf(s) === "present")
    .length;

describe("The reply page on a phone (issue 13.10)", () => {
  it("fits ten pupils on two screens, with targets of 44 pixels at least", async () => {
    const page = await phone(390, 844, true);
    const rows = await page.locator(".app-mark").evaluateAll((all) => {
      const boxes = all.map((e) => e.getBoundingClientRect());
      return (boxes.at(-1)?.bottom ?? 0) - (boxes[0]?.top ?? 0);
    });
    const last = await page
      .locator(".app-mark")
      .last()
      .evaluate((e) => e.getBoundingClientRect().bottom);
    const small = await page
      .locator(".app-mark__label, .app-mark__summary")
      .evaluateAll(
        (all) =>
          all
            .map((e) => e.getBoundingClientRect())
            .filter((b) => b.height > 0 && (b.height < 44 || b.width < 44)).length,
      );

    expect(rows).toBeLessThan(1100);
    expect(last).toBeLessThan(2 * 844);
    expect(small).toBe(0);
  });

  it("takes one tap for all, a name and one to send", async () => {
    const page = await phone(390, 844, true);
    await page.getByRole("button", { name: "Choose “Here” for everyone" }).click();
    await page.getByLabel("Your name").fill("Lena Okoro");
    await page.getByRole("button", { name: "Send", exact: true }).last().click();

    await page.getByText("Recorded. Thank you").waitFor();
    expect(await there()).toBe(10);
  });

  it("is answered at 320 pixels by keyboard without script", async () => {
    const page = await phone(320, 640, false, 2);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    const [first, second] = [page.locator(".app-mark").nth(0), page.locator(".app-mark").nth(1)];
    await first.getByLabel("Here", { exact: true }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await first.locator("details").getAttribute("open")).not.toBeNull();
    await second.getByLabel("Not here", { exact: true }).focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Your name").focus();
    await page.keyboard.type("Lena Okoro");
    await page.keyboard.press("Enter");

    await page.getByText("Recorded. Thank you").waitFor();
    expect(await there()).toBe(1);
  });

  it("shows nothing to axe, closed or with everything open", async () => {
    const page = await phone(390, 844, true);
    await page.evaluate(axe);
    const wrong = () =>
      page.evaluate(
        `axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html.slice(0, 120)))`,
      );
    expect(await wrong()).toEqual([]);
    await page.evaluate(`document.querySelectorAll("details").forEach((d) => { d.open = true; })`);
    expect(await wrong()).toEqual([]);
  });
});
