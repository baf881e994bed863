import { afterEach, describe, expect, it } from "vitest";
import { linkPages } from "#functions/web/links/pages.ts";
import { newestCode } from "#test/functions/links/pack-reader.ts";
import { answersTo } from "#test/journeys/filled-form.ts";
import type { Seen as Page } from "#test/journeys/visitor.ts";
import { invitationTo } from "../under-way.ts";
import { newestPageCode, newSheet } from "../words/walks/own-page-walks.ts";
import { type Arrival, going, type Running, records, seenNow, underWay } from "./house-running.ts";
import { asksRoll, asksYear, type Link, linksOf, sendsAudit } from "./opened-links.ts";

type Sent = {
  readonly page: string;
  /** The page whose link is opened, where it is another. */
  readonly behind?: string;
  readonly says?: (r: Running) => Promise<Readonly<Record<string, unknown>>>;
  /** The status of a refusal; without it, what is sent is taken. */
  readonly refused?: number;
};

const saying = (says: Readonly<Record<string, unknown>>) => async () => says;

const own = "/reply/{key}/own";

/** Whatever can be sent by a mailed link, in an order in which one makes another possible. */
const sent: readonly Sent[] = [
  { page: `${own}/code`, behind: own, says: saying({ asks: ["me"] }) },
  { page: own, says: async (r) => ({ code: await newestPageCode(r) }) },
  { page: `${own}/ask`, behind: own, says: saying({ what: "question", safety: ["child"] }) },
  { page: `${own}/withdraw`, behind: own, says: saying({ sure: "yes", "typed-name": "A Parent" }) },
  { page: `${own}/leave`, behind: own },
  { page: "/reply/start", behind: own, says: async (r) => ({ number: await newSheet(r) }) },
  { page: "/reply/{key}", says: saying({ answer: "question", question: "Who is there?" }) },
  { page: "/reply/{key}", says: saying({ answer: "refuse" }) },
  { page: "/reply/{key}/evidence" },
  { page: "/reply/{key}/form" },
  { page: "/reply/{key}/pack/code", behind: "/reply/{key}/pack", says: saying({ asks: ["works-there"] }) },
  { page: "/reply/{key}/pack", says: async (r) => ({ code: await newestCode(r.house) }) },
  { page: "/reply/{key}/attendance" },
  { page: "/reply/{key}/attendance/closed", behind: "/reply/{key}/attendance" },
  { page: "/reply/{key}/attendance/every-day", behind: "/reply/{key}/attendance" },
  { page: "/reply/{key}/attendance/every-day/end", behind: "/reply/{key}/attendance" },
  { page: "/reply/{key}/attendance/ended", behind: "/reply/{key}/attendance", refused: 404 },
  { page: "/reply/{key}/news", behind: "/reply/{key}/attendance" },
  { page: "/reply/{key}/review" },
  { page: "/reply/{key}/roll" },
  { page: "/reply/{key}/audit" },
  {
    page: "/reply/{key}/due-diligence",
    says: saying({ "insurance-until": "2027-10-07" }),
  },
  { page: "/reply/{key}/files/{file}", behind: "/reply/{key}/form", refused: 404 },
  { page: "/reply/{key}/files/{file}/remove", behind: "/reply/{key}/form", refused: 404 },
];

const sends = async (r: Running, links: ReadonlyMap<string, Link>, { page, behind = page, says }: Sent) => {
  const link = links.get(behind);
  if (!link) throw new Error(`No mail has a link to ${behind}`);
  const path = page.replace("/reply/{key}", link.path.replace(/^(\/reply\/[^/]+).*$/, "$1"));
  const given = (await says?.(r)) ?? {};
  const shown = (await link.browser.sees(path)) as unknown as Page;
  const body: Record<string, unknown> = shown.form
    ? answersTo(shown, { text: "In words", given })
    : { ...given };
  const post = () => link.browser.postJson(path, { ...body, command: r.house.deps.ids.id().slice(0, 30) });
  const first = await post();
  for (const { field, message } of (first.model.errors ?? []) as readonly {
    field: string;
    message: string;
  }[])
    if (/not ask|only/i.test(message)) delete body[field];
  const done = first.status === 422 ? await post() : first;
  await r.house.settle();
  return done;
};

let running: Running;

afterEach(() => running.house.close());

describe.each<Arrival>(["recorded", "not recorded"])(
  "A running placement stays running (K2.2), its arrival %s",
  (arrival) => {
    it("whatever parents and the provider send by their links", async () => {
      running = await underWay(arrival, { profile: "crestwood-2025" });
      await records(running, "checks-judged", { outcome: "ask-again" });
      await asksRoll(running);
      await asksYear(running);
      await sendsAudit(running);
      await records(running, "review-planned", invitationTo("2026-10-22"));
      const links = await linksOf(running);
      let taken = 0;

      for (const one of sent) {
        const { status, model } = await sends(running, links, one);
        const wanted = one.refused ? [one.refused] : [200, 303];
        expect.soft(wanted, `${one.page} ${JSON.stringify(model.errors)}`).toContain(status);
        if (!one.refused) taken += 1;
        expect.soft(await seenNow(running), `after ${one.page}`).toEqual(going);
      }

      const takes = linkPages.filter((page) => page.post).map(({ path }) => path);
      expect(new Set(sent.map(({ page }) => page))).toEqual(new Set(takes));
      expect(taken).toBe(21);
    }, 60_000);
  },
);
