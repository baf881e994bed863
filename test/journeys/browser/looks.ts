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

/** `but`: rules that are left out. */
const violations = async (
  page: Page,
  runOnly: readonly string[] = tags,
  but: readonly string[] = [],
): Promise<readonly Violation[]> => {
  await page.evaluate(axe);
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]));
  return page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, rules: ${JSON.stringify(rules)}, resultTypes: ["violations"] }).then((r) => r.violations)`,
  );
};

const told = (found: readonly Violation[], where: string): readonly string[] =>
  found
    .filter((v) => serious.has(v.impact) && !isKnown(v))
    .map(
      (v) => `${where}: ${v.id} (${v.impact}), ${v.nodes.length} times, ${v.nodes[0]?.html.slice(0, 160)}`,
    );

/** What another width can make wrong of the same page: what is seen there, how large, and on what ground. */
const ofLayout = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

/** A dark device changes colours and nothing else: what can be wrong then is their contrast. */
const inTheDark = async (page: Page, where: string): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: "dark" });
  const found = await violations(page, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
  return told(found, `${where}, dark`);
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
  const phone = [...told(await violations(page), "phone"), ...(await inTheDark(page, "phone"))];
  const narrow = await tooWide(page, 320);
  const wide = await tooWide(page, 1280);
  const desk = [...told(await violations(page, ofLayout), "desk"), ...(await inTheDark(page, "desk"))];
  return [...phone, ...narrow, ...wide, ...desk, ...blocked].map((fault) => `${path}: ${fault}`);
};

/** The page as it comes, with none of its scripts: folds, conditions and follow-ups are as HTML and styles leave them. */
const withoutScript = async (page: Page, path: string): Promise<readonly string[]> => {
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto(path);
  return [
    // No script changes a colour: their contrast has been looked at, and takes the longest.
    ...told(await violations(page, tags, ["color-contrast"]), `${path}: without script`),
    ...(await tooWide(page, 390)).map((fault) => `${path}: without script, ${fault}`),
  ];
};

/**
 * What is seriously wrong with pages as somebody sees them on a phone and at a desk, light and dark, with script and
 * without; and whether they fit narrower screens.
 */
export const faultsSeen = async (
  browser: Browser,
  base: string,
  who: Caller,
  paths: readonly string[],
): Promise<readonly string[]> => {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: 390, height: 800 },
    colorScheme: "light",
  });
  await context.addCookies([...who.cookies].map(([name, value]) => ({ name, value, url: base })));
  const faults: string[] = [];
  for (const path of paths)
    for (const look of [lookAt, withoutScript]) {
      const page = await context.newPage();
      await page.setViewportSize({ width: 390, height: 800 });
      faults.push(...(await look(page, path)));
      await page.close();
    }
  await context.close();
  return faults;
};
