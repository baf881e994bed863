import PostalMime from "postal-mime";
import { execute } from "#casework/commit/execute.ts";
import { providers, read, schools, signOffs } from "#casework/commit/streams.ts";
import { providerStream, schoolStream, signOffStream } from "#domain/streams.ts";
import { handler } from "#functions/web/links/handler.ts";
import { tendRollAsk } from "#streams/provider/roll/asking-roll.ts";
import { recordOfProvider } from "#streams/provider/sign-off.ts";
import { askYearNow } from "#streams/provider/yearly/asking.ts";
import { Caller } from "../caller.ts";
import { firstDay, type Running } from "./house-running.ts";
import { tideway } from "./set-up-sent.ts";

/** A page behind a mailed link, and the browser that opened it. */
export type Link = { readonly browser: Caller; readonly path: string };

const textOf = async ({ house }: Running, id: string): Promise<string> => {
  const raw = house.mailbox.find(id)?.raw;
  return raw ? ((await PostalMime.parse(raw)).text ?? "") : "";
};

/** The newest mailed link of each kind that opens, by the page that it leads to. */
export const linksOf = async (running: Running): Promise<ReadonlyMap<string, Link>> => {
  const found = new Map<string, Link>();
  for (const { id } of [...running.house.mailbox.list()].reverse())
    for (const [link] of (await textOf(running, id)).matchAll(/\/l\/[A-Za-z0-9_-]{33}/g)) {
      const browser = new Caller(running.house, handler);
      const { location } = await browser.get(link);
      found.set(location.replace(/^\/reply\/[^/]+/, "/reply/{key}"), { browser, path: location });
    }
  return found;
};

/** The provider is asked for its year by one link. */
export const asksYear = async ({ house }: Running): Promise<void> => {
  const { calendar } = (await read(house.deps, schools, schoolStream(house.at))).state;
  const { state: provider } = await read(house.deps, providers, providerStream(house.at.tenant, tideway));
  const command = { stream: signOffStream(house.at, tideway), id: "asks-year", by: "system" };
  await execute(house.deps, signOffs, command, (s) => askYearNow(s, provider, { today: firstDay, calendar }));
  await house.settle();
};

/** The provider is sent the audit of a year, to read and sign it. */
export const sendsAudit = async ({ house }: Running): Promise<void> => {
  const command = { stream: signOffStream(house.at, tideway), id: "sends-audit", by: "system" };
  const answers = { on: firstDay, outcome: "satisfactory", signed: "no" };
  await execute(house.deps, signOffs, command, (s) =>
    recordOfProvider(s, { record: "audit", answers, today: firstDay }),
  );
  await house.settle();
};

/** The provider that is not registered is asked for its count of full-time pupils. */
export const asksRoll = async ({ house }: Running): Promise<void> => {
  const { calendar } = (await read(house.deps, schools, schoolStream(house.at))).state;
  if (!calendar) throw new Error("The sample has a calendar");
  const command = { stream: signOffStream(house.at, tideway), id: "asks-roll", by: "system" };
  await execute(house.deps, signOffs, command, (s) =>
    tendRollAsk(s, { round: firstDay, today: firstDay, calendar }),
  );
  await house.settle();
};
