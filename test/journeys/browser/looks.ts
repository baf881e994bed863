import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import type { Caller } from "../caller.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
};

/** govuk-frontend's own on conditional radios, kept on purpose by its authors (alphagov/govuk-frontend#979). */
const isKnown = (v: Violation): boolean =>
  v.id === "aria-allowed-attr" && v.nodes.every(({ html }) => html.includes('aria-controls="conditional-'));

const serious = new Set(["serious", "critical"]);

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const violations = async (page: Page): Promise<readonly Violation[]> => {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ["violations"] }).then((r) => r.violations)`,
  );
};

const widest = `[...document.querySelectorAll("main *")].filter((e) => e.getBoundingClientRect().right > innerWidth).map((e) => e.outerHTML.slice(0, 120)).at(-1)`;

const tooWide = async (page: Page, width: number): Promise<readonly string[]> => {
  await page.setViewportSize({ width, height: 800 });
  const over = (await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")) as number;
  return over > 0 ? [`${over} pixels wider than a screen of ${width}: ${await page.evaluate(widest)}`] : [];
};

const lookAt = async (page: Page, path: string): Promise<readonly string[]> => {
  const blocked: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) blocked.push(message.text());
  });
  await page.goto(path);
  const found = (await violations(page)).filter((v) => serious.has(v.impact) && !isKnown(v));
  return [
    ...found.map((v) => `${v.id} (${v.impact}), ${v.nodes.length} times, ${v.nodes[0]?.html.slice(0, 160)}`),
    ...(await tooWide(page, 320)),
    ...(await tooWide(page, 1280)),
    ...blocked,
  ].map((fault) => `${path}: ${fault}`);
};

/** What is seriously wrong with pages as somebody sees them on a phone; and whether they fit other screens. */
export const faultsSeen = async (
  browser: Browser,
  base: string,
  who: Caller,
  paths: readonly string[],
): Promise<readonly string[]> => {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 390, height: 800 } });
  await context.addCookies([...who.cookies].map(([name, value]) => ({ name, value, url: base })));
  const faults: string[] = [];
  for (const path of paths) {
    const page = await context.newPage();
    faults.push(...(await lookAt(page, path)));
    await page.close();
  }
  await context.close();
  return faults;
};
