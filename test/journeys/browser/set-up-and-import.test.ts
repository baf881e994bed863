import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { pupils, read } from "#casework/commit/streams.ts";
import { staffSheetFields } from "#casework/import/staff/fields.ts";
import { pupilStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { openBrowser } from "#test/browser.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { importOf, importOfSheet, manager, takesIn } from "#test/gate/sheets/importing.ts";
import { csvOf, madeChildren } from "#test/gate/sheets/made-sheet.ts";
import { sendsSheet } from "#test/gate/sheets/sending.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { assets } from "#ui/assets/served.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = "http://127.0.0.1:8080";

let browser: Browser;
let house: House;
let context: BrowserContext | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await context?.close();
  context = undefined;
  await house.close();
});

/** The staff's pages in a browser: what it asks is asked of the handler itself, and work in the background is done. */
const served = async (page: Page, caller: Caller): Promise<void> => {
  await page.route("**/*", async (route) => {
    const asked = route.request();
    const path = asked.url().slice(base.length);
    const asset = assets.find((a) => a.path === path);
    if (asset) return route.fulfill({ contentType: asset.type, body: asset.body });
    const type = "application/x-www-form-urlencoded";
    let answer =
      asked.method() === "POST"
        ? await caller.call({ method: "POST", path, accept: "text/html", type, body: asked.postData() ?? "" })
        : await caller.get(path);
    await house.settle();
    while (answer.location) answer = await caller.get(answer.location);
    return route.fulfill({ status: answer.status, contentType: "text/html", body: answer.text });
  });
};

const seat = async (who: Caller, width: number): Promise<Page> => {
  await context?.close();
  context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await served(page, who);
  return page;
};

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: found } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: all } = await found.run();
    return all.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)}`));
  });
};

/** Wider than the window: somebody on a phone would have to pull the page sideways. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** What the keyboard is on, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "(document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? '').trim()",
  );

/** Goes on by the tab key until something of that name has the focus. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let i = 0; i < 400; i += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`The keyboard never comes to “${name}”`);
};

/** Presses what the keyboard is on, and waits for the page that it leads to. */
const enter = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, name);
  const there = page.waitForNavigation();
  await page.keyboard.press("Enter");
  await there;
};

const staffSheet = [
  "Forename,Surname,Work email,Job title,Roles",
  "Ada,Quill-Reed,a.quill@harbour-view.example,Teacher,SENCO",
  "Ida,Plain,i.plain@harbour-view.example,Teacher,",
].join("\r\n");

/** Every page of set-up and import, as somebody comes upon it. */
const pagesOf = async (head: Caller, lead: Caller) => {
  await takesIn(house, lead, await importOfSheet(house, lead, csvOf(madeChildren(3))), { fresh: "yes" });
  const sheet = await importOfSheet(house, lead, csvOf(madeChildren(40)), { whole: "yes" });
  const people = await importOf(
    { base: "/school/people/import", fields: staffSheetFields },
    house,
    head,
    staffSheet,
    { whole: "yes" },
  );
  const year = await lead.postJson("/pupils/new-year/new", { "last-day": "2026-08-31" });
  await house.settle();
  const twin = await lead.postJson("/pupils/new", {
    ...{ "given-name": "Finley", "family-name": "Marlow", "date-of-birth": "2019-11-23" },
    ...{ "year-group": "Year 2", statuses: [], sure: ["same-child"] },
  });
  const newYear = `/pupils/new-year/${String(year.model.import)}`;
  const columns = await sendsSheet(
    house,
    lead,
    "/placements/take-over/new",
    "UPN,Route,Start date,Papers\r\nA,b,c,d",
  );
  return {
    head: [
      "/school",
      "/school/begin",
      "/school/details",
      "/school/people",
      "/school/people/new",
      "/school/people/import",
      "/policy/trust",
      people,
      `${people}/decide`,
    ],
    lead: [
      "/pupils",
      "/pupils/import",
      "/pupils/import/new",
      sheet,
      `${sheet}/decide`,
      "/pupils/suspensions/import",
      "/placements/take-over",
      columns,
      "/pupils/new-year",
      "/pupils/new-year/new",
      newYear,
      `${newYear}/decide`,
      `/pupils/${String(twin.model.pupil ?? twin.location.split("/").at(-1))}/merge`,
    ],
  };
};

describe("Set-up and import in a browser (issue 14, must show)", () => {
  it("has nothing that axe finds, on a phone and on a desk, and no page is wider than a phone", async () => {
    house = await openHouse();
    const lead = await manager(house);
    const head = await new Caller(house, handler).signIn(staff.head);
    const pages = await pagesOf(head, lead);
    const found: string[] = [];
    for (const width of [390, 1280])
      for (const [who, paths] of [[head, pages.head] as const, [lead, pages.lead] as const]) {
        const page = await seat(who, width);
        for (const path of paths) {
          await page.goto(`${base}${path}`);
          found.push(...(await violations(page)).map((v) => `${width} ${path}: ${v}`));
          const over = await sideways(page);
          if (over > 0) found.push(`${width} ${path}: ${over} pixels wider than the window`);
        }
      }
    expect(found).toEqual([]);
  }, 240_000);

  it("somebody is invited, and a sheet of pupils is taken in, by the keyboard alone", async () => {
    house = await openHouse();
    const head = await new Caller(house, handler).signIn(staff.head);
    const desk = await seat(head, 1280);
    await desk.goto(`${base}/school/people`);
    await enter(desk, "Invite somebody");
    const form = await desk.locator("main").ariaSnapshot();
    expect(form).toMatch(/textbox "Name"/);
    expect(form).toMatch(/group "Roles"/);
    expect(form).toMatch(/checkbox "SENCO"/);
    for (const [field, words] of [
      ["Name", "Ms Nell Ashdown"],
      ["Job", "Teacher"],
      ["E-mail address", "n.ashdown@harbour-view.example"],
    ] as const) {
      await tabTo(desk, field);
      await desk.keyboard.type(words);
    }
    await tabTo(desk, "SENCO");
    await desk.keyboard.press("Space");
    await enter(desk, "Invite");
    expect(await desk.locator("main").ariaSnapshot()).toContain("Ms Nell Ashdown is on the list");

    const lead = await manager(house);
    const sheet = await importOfSheet(house, lead, csvOf(madeChildren(3)));
    const page = await seat(lead, 390);
    await page.goto(`${base}${sheet}`);
    await enter(page, "Look at what would change");
    const plan = await page.locator("main").ariaSnapshot();
    expect(plan).toMatch(/group "Take in 3 new pupils\?"/);
    expect(plan).not.toMatch(/(checkbox|radio|textbox|button)$/m);
    await tabTo(page, "Yes");
    await page.keyboard.press("Space");
    await enter(page, "Take in");
    expect(await page.locator("main").ariaSnapshot()).toMatch(/Pupils taken in anew[\s\S]*3/);
  }, 120_000);

  it("the new school year is worked out, looked at and carried out by the keyboard alone", async () => {
    house = await openHouse({ at: "2026-08-24T09:00:00Z" });
    const lead = await manager(house);
    const page = await seat(lead, 1280);
    await page.goto(`${base}/pupils`);
    await enter(page, "A new school year");
    await enter(page, "Look at it");
    await enter(page, "Work it out");
    await enter(page, "Look at what would change");
    // Whoever sees nothing hears what each tick and each question is about.
    const tree = await page.locator("main").ariaSnapshot();
    expect(tree).toContain('heading "What this would change"');
    expect(tree).toMatch(/group "Who does not move up, or does not leave\? \(optional\)"/);
    expect(tree).toMatch(/checkbox "Finley Marlow: Year 2 → Year 3"/);
    expect(tree).toMatch(/radio "Yes: it stays as it is"/);
    expect(tree).not.toMatch(/(checkbox|radio|textbox|button)$/m);
    // Of each year group it is asked once; the arrow goes from the first answer to the second.
    for (let i = 0; i < 3; i += 1) {
      await tabTo(page, "Yes: it stays as it is");
      await page.keyboard.press("ArrowDown");
    }
    await tabTo(page, "Finley Marlow: Year 2");
    await page.keyboard.press("Space");
    await enter(page, "Carry it out");
    expect(await page.locator("main").ariaSnapshot()).toContain("Taken in");
    const rows = await house.deps.views.list("pupils", house.scope);
    const groups = await Promise.all(
      rows.map(async (r) => (await read(house.deps, pupils, pupilStream(house.at, r.key))).state.yearGroup),
    );
    expect(groups.filter((g) => g === "Year 2").length).toBeGreaterThanOrEqual(1);
    expect(groups).toContain("Year 3");
  }, 120_000);
});
