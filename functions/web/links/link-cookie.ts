import { Temporal } from "temporal-polyfill";
import { type Link, linkByKey, linkKey } from "#casework/links/mailed-links.ts";
import type { Request } from "#door/request.ts";
import { cookie, cookieName, sealed, unsealed } from "#door/sealed.ts";
import type { Deps } from "#ports/host.ts";

const purpose = "link";
const shownLength = 12;

export type Good = { readonly key: string; readonly link: Link };

/** The part of a link's hash that its address shows; a cookie proves the whole. */
const shown = (key: string): string => key.slice(0, shownLength);

export const replyPath = (key: string): string => `/reply/${shown(key)}`;

/** What follows a reply's address: nothing for a parent's question, a word for what providers are asked and told. */
const below: Readonly<Record<Link["purpose"], string>> = {
  consent: "",
  evidence: "/evidence",
  attendance: "/attendance",
  pack: "/pack",
  roll: "/roll",
  "provider-checks": "/form",
  "provider-agreement": "/form",
  "progress-report": "/form",
  "final-report": "/form",
};

/** Where a link leads: a parent's question, a provider's question or register of the day, a pack for day one. */
export const pathOf = ({ key, link }: Good): string => `${replyPath(key)}${below[link.purpose]}`;

const baseName = (part: string): string =>
  `wm-link-${/^[0-9a-f]{12}$/.test(part) ? part : "0".repeat(shownLength)}`;

/** The cookie that a reply's address belongs to. */
export const cookieOf = (deps: Deps, request: Request): string =>
  cookieName(deps, baseName(request.params.key ?? ""));

const secondsLeft = (deps: Deps, { expires }: Link): number =>
  Math.floor((Temporal.Instant.from(expires).epochMilliseconds - deps.clock.now().epochMilliseconds) / 1000);

const good = async (deps: Deps, key: string | undefined): Promise<Good | undefined> => {
  const link = key === undefined ? undefined : await linkByKey(deps, key);
  return key !== undefined && link && secondsLeft(deps, link) > 0 ? { key, link } : undefined;
};

/** The link that a mailed token opens, while it is good. */
export const linkOfToken = (deps: Deps, token: string): Promise<Good | undefined> =>
  good(deps, linkKey(deps, token));

/** The link that this browser has opened before and whose address it asks for, while it is good. */
export const linkOfRequest = async (deps: Deps, request: Request): Promise<Good | undefined> => {
  const facts = await unsealed(deps, purpose, request.cookies[cookieOf(deps, request)]);
  const key = typeof facts?.key === "string" ? facts.key : "";
  return shown(key) === request.params.key ? good(deps, key) : undefined;
};

/** The Set-Cookie value that keeps an opened link until it expires. */
export const keepLink = async (deps: Deps, { key, link }: Good): Promise<string> => {
  const seconds = secondsLeft(deps, link);
  return cookie(deps, baseName(shown(key)), await sealed(deps, purpose, { key }, seconds), seconds);
};
