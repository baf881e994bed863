import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { invitedFamily, OwnPageReader } from "#test/gate/family/own-page-reader.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { changed, father, mother } from "#test/gate/referred.ts";
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

/** The pages as a phone gets them: what it asks is asked of the handler itself. */
const served = async (page: Page, { browser: caller }: OwnPageReader): Promise<void> => {
  await page.route("**/*", async (route) => {
    const asked = route.request();
    const path = asked.url().slice(base.length);
    const asset = assets.find((a) => a.path === path);
    if (asset) return route.fulfill({ contentType: asset.type, body: asset.body });
    const fields = Object.fromEntries(new URLSearchParams(asked.postData() ?? ""));
    let answer = asked.method() === "POST" ? await caller.post(path, fields) : await caller.get(path);
    await house.settle();
    while (answer.location) answer = await caller.get(answer.location);
    return route.fulfill({ status: answer.status, contentType: "text/html", body: answer.text });
  });
};

const phone = async (reader: OwnPageReader, width: number, script: boolean): Promise<Page> => {
  context = await browser.newContext({ viewport: { width, height: 700 }, javaScriptEnabled: script });
  const page = await context.newPage();
  await served(page, reader);
  await page.goto(`${base}${reader.path}`);
  return page;
};

const family = async () => {
  house = await openHouse();
  await invitedFamily(house);
};

const overflows = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.filter((v) => !v.nodes.every((n) => n.html.includes('aria-controls="conditional-'))).map((v) => v.id + ": " + v.nodes[0].html.slice(0, 120)))`,
  );
};

/** Goes on with the keyboard until something is reached. */
const tabsTo = async (page: Page, selector: string): Promise<void> => {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
};

describe("One’s own page on a phone of 320 pixels, without script (K4.11)", () => {
  it("is opened, read and used by keyboard alone", async () => {
    await family();
    const reader = await new OwnPageReader(house, mother.email).follows();
    const page = await phone(reader, 320, false);
    expect(await overflows(page)).toBeLessThanOrEqual(0);
    await tabsTo(page, "input[name=asks]");
    await page.keyboard.press("Space");
    await tabsTo(page, "button");
    await page.keyboard.press("Enter");
    await page.getByText("A code is on its way").waitFor();
    expect(await overflows(page)).toBeLessThanOrEqual(0);
    await tabsTo(page, "input[name=code]");
    await page.keyboard.type(await reader.newestCode());
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Finley: all in one place" }).waitFor();
    expect(await overflows(page)).toBeLessThanOrEqual(0);

    await tabsTo(page, 'a[href$="/own/ask"]');
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Ask or tell the school something" }).waitFor();
    expect(await overflows(page)).toBeLessThanOrEqual(0);
    await tabsTo(page, "input[name=what]");
    await page.keyboard.press("ArrowDown");
    await tabsTo(page, "textarea[name=about]");
    await page.keyboard.type("May he come at ten?");
    await tabsTo(page, 'input[name="typed-name"]');
    await page.keyboard.type("Jodie Marlow");
    await page.keyboard.press("Enter");
    await page.getByText("The school has it.").waitFor();
    await page.getByText("The school has not answered yet").waitFor();
  });
});

describe("Pages of one’s own (K4.11)", () => {
  it("have nothing that axe finds, for whoever reads all and for whoever reads less", async () => {
    await family();
    await changed(house, father.id, { getsAddress: "no" });
    await house.settle();
    for (const { email } of [mother, father]) {
      const reader = await new OwnPageReader(house, email).follows();
      const locked = await phone(reader, 390, true);
      expect(await violations(locked)).toEqual([]);
      await context.close();
      await reader.asksForCode();
      await reader.types(await reader.newestCode());
      const page = await phone(reader, 390, true);
      for (const under of ["", "/ask", "/withdraw"]) {
        await page.goto(`${base}${reader.path}${under}`);
        expect(await violations(page), under).toEqual([]);
      }
      await page.goto(`${base}/reply/start`);
      expect(await violations(page)).toEqual([]);
    }
  });
});
