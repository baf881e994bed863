import type { Server } from "node:http";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { renderPage } from "#ui/render.ts";
import { KitchenSink } from "./kitchen-sink.tsx";
import { servePage } from "./sink-server.ts";

let browser: Browser;
let server: Server;
let url: string;

beforeAll(async () => {
  browser = await openBrowser();
  ({ url, server } = await servePage(await renderPage(<KitchenSink />)));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

type Options = { readonly width?: number; readonly script?: boolean; readonly reducedMotion?: "reduce" };

const open = async ({ width = 1280, script = true, reducedMotion }: Options): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    javaScriptEnabled: script,
    ...(reducedMotion ? { reducedMotion } : {}),
  });
  const page = await context.newPage();
  await page.goto(url);
  return page;
};

/** axe reads the page from outside its content policy, as a browser's extension does. */
const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const { violations: found } = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })",
  )) as AxeResults;
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(" ")}`));
};

// govuk-frontend says by aria-expanded on a radio that it reveals a question, knowing that ARIA has no such attribute
// there: screen readers read it (alphagov/govuk-frontend#979).
const isKnown = (violation: string): boolean =>
  /^aria-allowed-attr at (#agreed-2|#conditional-agreed-2)$/.test(violation);

describe.each([390, 1280])("every component on one page, %i pixels wide", (width) => {
  it("breaks no rule of accessibility", async () => {
    const page = await open({ width });
    expect((await violations(page)).filter((violation) => !isKnown(violation))).toEqual([]);
    await page.context().close();
  });

  it("does not scroll sideways", async () => {
    const page = await open({ width });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it("has targets of 24 pixels at least, outside running text", async () => {
    const page = await open({ width });
    const small =
      await page.evaluate(`[...document.querySelectorAll("button, select, input:not([type=hidden]), .govuk-button, .govuk-service-navigation__link, .app-footer__link, .app-filters__tag, .govuk-pagination__link")]
      .filter((el) => { const { width, height } = el.getBoundingClientRect(); return width < 24 || height < 24; })
      .map((el) => el.outerHTML.slice(0, 120))`);
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe("with scripts", () => {
  it("starts under script-src 'self', focuses the error summary and hides what is not asked", async () => {
    const page = await open({});
    await page.waitForFunction("document.activeElement?.classList.contains('govuk-error-summary')");
    expect(await page.isVisible("#why-not")).toBe(true);
    await page.check("#agreed");
    expect(await page.isVisible("#why-not")).toBe(false);
    await page.fill("#reason", "x".repeat(3999));
    await page.waitForSelector("text=You have 1 character remaining");
    await page.context().close();
  });

  it("reports nothing that the content policy would stop", async () => {
    const page = await open({});
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.reload();
    await page.waitForFunction("document.activeElement?.classList.contains('govuk-error-summary')");
    expect(said).toEqual([]);
    await page.context().close();
  });
});

describe("without scripts", () => {
  it("shows every question, also the conditional ones", async () => {
    const page = await open({ script: false });
    expect(await page.isVisible("#why-not")).toBe(true);
    expect(await page.isVisible("text=Placements")).toBe(true);
    await page.context().close();
  });
});

describe("on paper", () => {
  it("has the content without navigation, forms and buttons", async () => {
    const page = await open({});
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible(".govuk-service-navigation")).toBe(false);
    expect(await page.isVisible("main form")).toBe(false);
    expect(await page.isVisible(".govuk-button")).toBe(false);
    expect(await page.isVisible("text=Old Mill Farm Education")).toBe(true);
    await page.context().close();
  });
});

/** The element that has the focus, when neither it nor its label shows that; else "". */
const unseenFocus = `(() => {
  const el = document.activeElement;
  const drawn = el.matches("[type=radio], [type=checkbox]")
    ? getComputedStyle(el.nextElementSibling, "::before")
    : getComputedStyle(el);
  const shows = drawn.outlineStyle !== "none" || drawn.boxShadow !== "none";
  return shows ? "" : el.outerHTML.slice(0, 100);
})()`;

describe("for the keyboard and for those who want no motion", () => {
  it("shows where the focus is on every stop", async () => {
    const page = await open({ script: false });
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate<string>(unseenFocus);
      if (focused !== "") unseen.push(focused);
    }
    expect(unseen).toEqual([]);
    await page.context().close();
  });

  it("stands still when asked to", async () => {
    const page = await open({ reducedMotion: "reduce" });
    const moving = await page.evaluate(
      `[...document.querySelectorAll("*")].filter((el) => getComputedStyle(el).transitionDuration.split(",").some((d) => parseFloat(d) > 0)).length`,
    );
    expect(moving).toBe(0);
    await page.context().close();
  });
});
