import PostalMime from "postal-mime";
import { handler as links } from "#functions/web/links/handler.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { invitationTo, recordsForm, underWay } from "#test/gate/under-way.ts";

/** The words of every mail to an address, the newest first. */
export const mailsTo = async (house: House, address: string): Promise<readonly string[]> => {
  const raws = house.mailbox
    .list()
    .filter((m) => m.to.includes(address))
    .map((m) => house.mailbox.find(m.id)?.raw ?? "");
  return Promise.all(raws.map(async (raw) => (await PostalMime.parse(raw)).text ?? ""));
};

/** The path of the newest mailed link to somebody's own page; undefined where no mail has one. */
export const pageLinkTo = async (house: House, address: string): Promise<string | undefined> => {
  for (const text of await mailsTo(house, address)) {
    const found = /Open my page[\s\S]*?(\/l\/[A-Za-z0-9_-]{33})/.exec(text);
    if (found) return found[1];
  }
  return undefined;
};

/** A placement under way, whose parents were invited to a review: the way to their page rides on that. */
export const invitedFamily = async (house: House): Promise<string> => {
  const placement = await underWay(house, { start: "2026-09-08", end: "2026-12-15" });
  await house.to("2026-09-21T12:00:00Z");
  await recordsForm(house, placement, "review-planned", invitationTo("2026-10-01"));
  return placement;
};

export class OwnPageReader {
  readonly browser: Caller;
  path = "";
  private readonly house: House;
  private readonly address: string;

  constructor(house: House, address: string) {
    this.house = house;
    this.address = address;
    this.browser = new Caller(house, links);
  }

  /** Follows the newest link to the page. */
  async follows(): Promise<this> {
    const link = await pageLinkTo(this.house, this.address);
    if (!link) throw new Error(`No mail to ${this.address} has a link to a page`);
    this.path = (await this.browser.get(link)).location;
    return this;
  }

  async asksForCode(): Promise<number> {
    const page = await this.browser.get(this.path);
    const { status } = await this.browser.post(`${this.path}/code`, { ...hiddenOf(page.text), asks: "me" });
    await this.house.settle();
    return status;
  }

  async newestCode(): Promise<string> {
    for (const text of await mailsTo(this.house, this.address)) {
      const found = /\b\d{6}\b/.exec(text.replaceAll(/01632 ?\d+( \d+)?/g, ""));
      if (found) return found[0];
    }
    throw new Error("No mail has a code");
  }

  async types(code: string) {
    const page = await this.browser.get(`${this.path}?sent=yes`);
    return this.browser.post(this.path, { ...hiddenOf(page.text), code });
  }

  /** Follows the link, asks for a code and types it. */
  async opens(): Promise<this> {
    await this.follows();
    await this.asksForCode();
    await this.types(await this.newestCode());
    return this;
  }

  /** The view model of the page. */
  sees() {
    return this.browser.sees(this.path);
  }

  async text(under = ""): Promise<string> {
    return (await this.browser.get(`${this.path}${under}`)).text;
  }

  /** Fills one of the page's forms and sends it. */
  async sends(under: string, fields: Readonly<Record<string, string>>) {
    const page = await this.browser.get(`${this.path}${under}`);
    const done = await this.browser.post(`${this.path}${under}`, { ...hiddenOf(page.text), ...fields });
    await this.house.settle();
    return done;
  }
}
