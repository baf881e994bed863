import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Child } from "hono/jsx";
import type { Browser, Page as Tab } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { assets } from "#ui/assets/served.ts";
import { Live, LiveNote } from "#ui/components/live.tsx";
import { Table } from "#ui/components/table.tsx";
import { Page } from "#ui/layout/page.tsx";
import { renderPage } from "#ui/render.ts";
import { contentPolicy } from "./sink-server.ts";

let browser: Browser;
let server: Server;
let tab: Tab;
/** What the server shows now, when it was looked at, and the marks with which it was asked again. */
let now: { mark: string | undefined; looked: string; content: Child; status?: number };
let asked: (string | undefined)[];

const pageNow = () =>
  renderPage(
    <Page title={`Runs at ${now.looked}`} live={now.mark}>
      {now.mark ? <LiveNote looked={now.looked} /> : null}
      <label for="sought">Sought</label>
      <input id="sought" />
      <Live id="runs">{now.content}</Live>
    </Page>,
  );

const answer = async (mark: string | undefined) => {
  asked.push(mark);
  if (now.status) return { status: now.status, body: "" };
  return mark !== undefined && mark === now.mark
    ? { status: 204, body: "" }
    : { status: 200, body: await pageNow() };
};

beforeAll(async () => {
  browser = await openBrowser();
  server = createServer(async (request, response) => {
    const asset = assets.find(({ path }) => path === request.url);
    response.setHeader("content-security-policy", contentPolicy);
    response.setHeader("content-type", asset?.type ?? "text/html; charset=utf-8");
    if (asset) return response.end(asset.body);
    if (request.url === "/favicon.ico") return response.end();
    const { status, body } = await answer(request.headers["x-waymark-look"] as string | undefined);
    response.writeHead(status, status === 204 ? { "x-waymark-looked": encodeURIComponent(now.looked) } : {});
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const wide = "word ".repeat(200).replaceAll(" ", "\u00a0");

const rows = (words: string) => (
  <>
    <Table caption="Runs" rows={[[{ content: wide }], [{ content: <a href="/a-run">{words}</a> }]]} />
    <input type="checkbox" id="tick" aria-label="Choose" />
  </>
);

beforeEach(async () => {
  asked = [];
  now = { mark: "one", looked: "9am", content: rows("waits") };
  const context = await browser.newContext({ viewport: { width: 390, height: 600 } });
  tab = await context.newPage();
  await tab.clock.install();
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/runs?q=a`);
});
afterEach(() => tab.context().close());

const changesTo = (words: string, mark = "two") => {
  now = { mark, looked: "10am", content: rows(words) };
};

/** The next look, and what it does. */
const looks = async () => {
  const answered = tab.waitForResponse((r) => r.request().headers()["x-waymark-look"] !== undefined);
  await tab.clock.runFor(16_000);
  await answered;
  await tab.waitForTimeout(100);
};

const shown = () => tab.locator("#live-runs").textContent();
const says = () => tab.locator("[role=status] span:visible").textContent();

describe("a page that follows by itself, in a browser", () => {
  it("asks with its mark, says when it last looked, and leaves what has not changed", async () => {
    now.looked = "9:01am";
    await looks();
    expect(asked).toEqual([undefined, "one"]);
    expect(await tab.locator("[data-live-looked]").textContent()).toBe("9:01am");
    expect(await says()).toBe("This page follows by itself.");
  });

  it("shows what has changed where it stood, with focus, scroll and what was typed elsewhere as they were", async () => {
    await tab.locator("#sought").fill("half a wo");
    await tab.locator("a[href='/a-run']").focus();
    await tab.evaluate("document.querySelector('.app-table-scroll').scrollTo(120, 0)");
    changesTo("has failed");
    await looks();

    expect(await shown()).toContain("has failed");
    expect(await tab.title()).toContain("Runs at 10am");
    expect(await tab.locator("#sought").inputValue()).toBe("half a wo");
    expect(await tab.evaluate("document.activeElement.getAttribute('href')")).toBe("/a-run");
    expect(await tab.evaluate("document.querySelector('.app-table-scroll').scrollLeft")).toBe(120);
  });

  it("takes nothing from a part in which something is ticked or marked, and shows it afterwards", async () => {
    await tab.locator("#tick").check();
    changesTo("has failed");
    await looks();
    expect(await shown()).toContain("waits");
    expect(await tab.locator("#tick").isChecked()).toBe(true);
    expect(await says()).toContain("There is something new.");

    await tab.locator("#tick").uncheck();
    await tab.locator("#sought").focus();
    await looks();
    expect(await shown()).toContain("has failed");
    expect(await says()).toBe("This page follows by itself.");
  });

  it("stands still when told to, and follows again", async () => {
    await tab.getByRole("button", { name: "Stop following" }).click();
    changesTo("has failed");
    await tab.clock.runFor(60_000);
    expect(asked).toEqual([undefined]);
    expect(await says()).toBe("This page does not follow now.");

    await tab.getByRole("button", { name: "Follow again" }).click();
    await tab.waitForFunction("document.querySelector('#live-runs').innerText.includes('has failed')");
  });

  it("says that it is not answered, and tries again, less and less often", async () => {
    now.status = 503;
    await looks();
    expect(await says()).toContain("may be out of date");
    await tab.clock.runFor(16_000);
    expect(asked).toHaveLength(2);
    changesTo("has failed");
    await looks();
    expect(await shown()).toContain("has failed");
  });

  it("follows no more once there is nothing to follow, having shown the end", async () => {
    changesTo("is over", "");
    now.mark = undefined;
    await looks();
    expect(await shown()).toContain("is over");
    expect(await says()).toContain("Nothing more changes");
    await tab.clock.runFor(400_000);
    expect(asked).toHaveLength(2);
  });
});

describe("without script", () => {
  it("says when it was looked at, and offers nothing that does not work", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(tab.url());
    expect(await plain.locator("[data-live-note]").textContent()).toContain("Looked at 9am.");
    expect(await plain.getByRole("button").count()).toBe(0);
    await context.close();
  });
});
