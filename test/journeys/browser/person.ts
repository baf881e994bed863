import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** Someone at a screen: fills forms by the names of their fields, presses buttons, follows links. */
export class Person {
  readonly page: Page;
  private readonly context: BrowserContext;
  private static shots = 0;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  static async sits(browser: Browser, width: 390 | 1280, more: BrowserContextOptions = {}): Promise<Person> {
    const viewport = { width, height: width === 390 ? 844 : 900 };
    const context = await browser.newContext({ viewport, ...more });
    return new Person(context, await context.newPage());
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }

  async opens(url: string): Promise<this> {
    await this.page.goto(url);
    return this;
  }

  async signsIn(url: string, name: string): Promise<this> {
    await this.page.goto(`${url}/sign-in`);
    await this.page.getByRole("button", { name }).first().click();
    await this.page.waitForURL(/\/today/);
    return this;
  }

  async follows(name: string | RegExp): Promise<this> {
    await this.page.getByRole("link", { name }).first().click();
    return this;
  }

  /** Presses a button; where what will happen is told before it is saved, that is read, and saved. */
  async presses(name: string | RegExp): Promise<this> {
    await this.page.getByRole("button", { name }).first().click();
    if (name !== "Save" && (await this.page.title()).startsWith("This is what will happen")) {
      await this.shows("what-will-happen");
      await this.presses("Save");
    }
    return this;
  }

  /** A question that stands behind a line, because its answer is known or seldom given, is opened first. */
  private async opensFold(name: string): Promise<void> {
    await this.page
      .locator(`main details:has([name="${name}"], [name="${name}-day"])`)
      .evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute("open", "");
      });
  }

  /** Fills fields by name: text, radios, checkboxes (a list), dates as ISO. */
  async fills(values: Readonly<Record<string, string | readonly string[]>>): Promise<this> {
    for (const [name, value] of Object.entries(values)) await this.fill(name, value);
    return this;
  }

  private async fill(name: string, value: string | readonly string[]): Promise<void> {
    await this.opensFold(name);
    if (typeof value !== "string") {
      for (const each of value) await this.page.check(`main input[name="${name}"][value="${each}"]`);
      return;
    }
    if ((await this.page.locator(`main input[type=radio][name="${name}"]`).count()) > 0) {
      await this.page.check(`main input[name="${name}"][value="${value}"]`);
      return;
    }
    const day = this.page.locator(`main input[name="${name}-day"]`);
    if ((await day.count()) > 0) {
      const [y = "", m = "", d = ""] = value.split("-");
      await day.fill(d);
      await this.page.fill(`main input[name="${name}-month"]`, m);
      await this.page.fill(`main input[name="${name}-year"]`, y);
      return;
    }
    const select = this.page.locator(`main select[name="${name}"]`);
    if ((await select.count()) > 0) await select.selectOption(value);
    else await this.page.fill(`main [name="${name}"]`, value);
  }

  /**
   * A form of the product, opened, filled and sent on its own page; what will happen is read and saved. An error on the page
   * fails the journey.
   */
  async records(path: string, body: object): Promise<string> {
    const address = new URL(path, this.page.url()).href;
    await this.page.goto(address);
    const words = Object.entries(body).map(([name, value]) => [
      name,
      typeof value === "number" ? String(value) : value,
    ]);
    await this.fills(Object.fromEntries(words));
    await this.page.locator("main form.app-form button[type=submit]").first().click();
    const title = await this.page.title();
    if (title.startsWith("This is what will happen")) {
      await this.shows("what-will-happen");
      await this.presses("Save");
    }
    if (title.startsWith("Error: ")) throw new Error(`${path}: ${await this.reads()}`);
    return this.page.url();
  }

  async reads(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is shown, not what is hidden
    return this.page.locator("main").innerText();
  }

  /** A picture of the page for those who ask for them by WAYMARK_PICTURES (a folder). */
  async shows(name: string): Promise<this> {
    const folder = process.env.WAYMARK_PICTURES;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      Person.shots += 1;
      const width = this.page.viewportSize()?.width ?? 0;
      await this.page.screenshot({
        path: join(folder, `${String(Person.shots).padStart(2, "0")}-${name}-${width}.png`),
        fullPage: true,
      });
    }
    return this;
  }
}
