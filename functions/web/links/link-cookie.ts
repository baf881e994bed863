import { Temporal } from "temporal-polyfill";
import { type Link, linkByKey, linkKey } from "#casework/links/mailed-links.ts";
import { soughtTwice } from "#casework/links/seal-keys.ts";
import type { Request } from "#door/request.ts";
import { cookie, cookieName, sealed, unsealed } from "#door/sealed.ts";
import { hmac } from "#door/signed.ts";
import type { Deps } from "#ports/host.ts";

const purpose = "links";
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
  standing: "/attendance",
  pack: "/pack",
  roll: "/roll",
  diligence: "/due-diligence",
  audit: "/audit",
  review: "/review",
  "own-page": "/own",
  "provider-checks": "/form",
  "provider-agreement": "/form",
  "progress-report": "/form",
  "final-report": "/form",
  "data-returned": "/form",
};

/** Where a link leads: a parent's question, a provider's question or register of the day, a pack for day one. */
export const pathOf = ({ key, link }: Good): string => `${replyPath(key)}${below[link.purpose]}`;

/** One cookie for all links, however many a phone opens: it neither grows nor multiplies. */
const baseName = "wm-links";
/** So many of the links opened last; an older one is opened again from its mail. */
const most = 12;
/** Each link had a cookie of its own once; those that a phone still carries are taken away, a few at a time. */
const former = /^(?:__Host-)?(wm-link-[0-9a-f]{12})$/;
const formerAtOnce = 10;

/** Opened by this browser: the link's whole hash, and the second at which it expires. */
type Opened = { readonly key: string; readonly ends: number };

/** Of a browser's own, so that its forms are told from those of another. */
const browserOf = (value: string | undefined): string => value?.split("~")[0] ?? "";

/** What a link's form is bound to: the browser that opened it, and its address. */
export const formBound = (deps: Deps, request: Request): string =>
  `link-form:${browserOf(request.cookies[cookieName(deps, baseName)])}:${request.params.key ?? ""}`;

/** The token against forgery of a link's form. */
export const linkCsrf = (deps: Deps, request: Request): string => hmac(deps, formBound(deps, request));

const openedIn = (text: unknown): readonly Opened[] =>
  (typeof text === "string" ? text.split(" ") : []).flatMap((each) => {
    const [key = "", ends = ""] = each.split(".");
    const hash = Buffer.from(key, "base64url").toString("hex");
    return hash.length === 64 ? [{ key: hash, ends: Number.parseInt(ends, 36) }] : [];
  });

const inText = (opened: readonly Opened[]): string =>
  opened
    .map(({ key, ends }) => `${Buffer.from(key, "hex").toString("base64url")}.${ends.toString(36)}`)
    .join(" ");

/** The links that this browser has opened, the latest first. */
const openedBy = async (deps: Deps, request: Request): Promise<readonly Opened[]> => {
  const value = request.cookies[cookieName(deps, baseName)];
  const facts = await unsealed(deps, purpose, value?.slice(browserOf(value).length + 1));
  return facts?.browser === browserOf(value) ? openedIn(facts.opened) : [];
};

const secondsLeft = (deps: Deps, { expires }: Link): number =>
  Math.floor((Temporal.Instant.from(expires).epochMilliseconds - deps.clock.now().epochMilliseconds) / 1000);

/** The link of a key, while it is good. */
export const goodLink = async (deps: Deps, key: string | undefined): Promise<Good | undefined> => {
  const link = key === undefined ? undefined : await linkByKey(deps, key);
  return key !== undefined && link && secondsLeft(deps, link) > 0 ? { key, link } : undefined;
};

/** The link that a mailed token opens, while it is good. */
export const linkOfToken = async (deps: Deps, token: string): Promise<Good | undefined> =>
  goodLink(deps, await soughtTwice(deps, () => linkKey(deps, token)));

/** The link that this browser has opened before and whose address it asks for, while it is good. */
export const linkOfRequest = async (deps: Deps, request: Request): Promise<Good | undefined> => {
  const found = (await openedBy(deps, request)).find(({ key }) => shown(key) === request.params.key);
  return goodLink(deps, found?.key);
};

/** A link of this deployment that may have expired: only what it says of itself, and nothing that it opened. */
export const spentLinkOfToken = async (deps: Deps, token: string): Promise<Good | undefined> => {
  const key = await soughtTwice(deps, () => linkKey(deps, token));
  const link = key === undefined ? undefined : await linkByKey(deps, key);
  return key !== undefined && link ? { key, link } : undefined;
};

/** The same, of a link that this browser has opened before. */
export const spentLinkOfRequest = async (deps: Deps, request: Request): Promise<Good | undefined> => {
  const found = (await openedBy(deps, request)).find(({ key }) => shown(key) === request.params.key);
  const link = found && (await linkByKey(deps, found.key));
  return found && link ? { key: found.key, link } : undefined;
};

/** So long a browser keeps a link that has ended, to say so and to have the day's link mailed. */
const spentSeconds = 3600;

/** The Set-Cookie values that keep an opened link, and those opened last before it, until they expire. */
export const keepLink = async (
  deps: Deps,
  request: Request,
  { key, link }: Good,
): Promise<readonly string[]> => {
  const now = Math.floor(deps.clock.now().epochMilliseconds / 1000);
  const before = (await openedBy(deps, request)).filter((each) => each.key !== key && each.ends > now);
  const left = Math.max(secondsLeft(deps, link), spentSeconds);
  const opened = [{ key, ends: now + left }, ...before].slice(0, most);
  const browser =
    before.length > 0 ? browserOf(request.cookies[cookieName(deps, baseName)]) : deps.ids.token();
  const seconds = Math.max(...opened.map(({ ends }) => ends)) - now;
  const value = `${browser}~${await sealed(deps, purpose, { browser, opened: inText(opened) }, seconds)}`;
  const gone = Object.keys(request.cookies).flatMap((name) => former.exec(name)?.[1] ?? []);
  return [
    cookie(deps, baseName, value, seconds),
    ...gone.slice(0, formerAtOnce).map((name) => cookie(deps, name, "", 0)),
  ];
};
