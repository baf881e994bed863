import PostalMime from "postal-mime";
import { handler as links } from "#functions/web/links/handler.ts";
import { Caller, hiddenOf } from "../../caller.ts";
import type { Running } from "../../running/house-running.ts";
import type { Link } from "../../running/opened-links.ts";
import { mum } from "../../running/set-up-sent.ts";
import { signedIn } from "../reading.ts";
import type { Walk } from "./walking.ts";

/** The code in the newest mail that opens somebody's own page. */
export const newestPageCode = async ({ house }: Running): Promise<string> => {
  for (const { id } of house.mailbox.list()) {
    const raw = house.mailbox.find(id)?.raw ?? "";
    const { subject, text } = await PostalMime.parse(raw);
    const found = subject?.startsWith("Your code") && /\b\d{6}\b/.exec(text ?? "");
    if (found) return found[0];
  }
  throw new Error("No mail has a code");
};

export const newSheet = async (r: Running): Promise<string> => {
  const office = await signedIn(r.house, "ap-lead");
  const path = `/placements/${r.placement}/pages/${mum}`;
  const made = await office.post(path, hiddenOf((await office.get(path)).text), "application/json");
  return String(made.model.number);
};

/** What is typed on somebody's own page, once a code has opened it. */
export const ownPageWalks = (r: Running, found: ReadonlyMap<string, Link>): readonly Walk[] => {
  const own = "/reply/{key}/own";
  const link = (): Link => {
    const known = found.get(own);
    if (!known) throw new Error("No mail has a link to somebody's own page");
    return known;
  };
  const below = (under: string): Walk["opens"] => {
    return async () => ({ browser: link().browser, path: `${link().path}${under}` });
  };
  const lead = { role: "ap-lead", at: "task" } as const;
  const dsl = { role: "dsl", at: "task" } as const;
  return [
    {
      page: "/reply/start",
      opens: async () => ({ browser: new Caller(r.house, links), path: "/reply/start" }),
      says: { number: () => newSheet(r) },
      compared: ["number"],
      reads: [],
    },
    {
      page: own,
      opens: async () => {
        const { browser, path } = link();
        const form = hiddenOf((await browser.get(path)).text);
        await browser.post(`${path}/code`, { ...form, asks: "me" });
        await r.house.settle();
        return { browser, path };
      },
      says: { code: () => newestPageCode(r) },
      compared: ["code"],
      reads: [],
    },
    {
      page: `${own}/ask`,
      opens: below("/ask"),
      says: { what: "question", safety: ["child"] },
      reads: [lead, dsl, { role: "ap-lead", at: `/placements/${r.placement}/recorded/family-asked` }],
      guards: "placement.words",
    },
    {
      page: `${own}/withdraw`,
      opens: below("/withdraw"),
      says: { sure: "yes", safety: ["child"] },
      reads: [lead, dsl, { role: "ap-lead", at: `/placements/${r.placement}/answers` }],
      guards: "attendance.words",
    },
  ];
};
