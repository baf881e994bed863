import { createHmac, timingSafeEqual } from "node:crypto";
import type { Deps } from "#ports/host.ts";
import type { Ask } from "#streams/placement/asks.ts";
import type { Purpose } from "#streams/placement/events/events.ts";
import { sha256 } from "../commit/hash-chain.ts";
import { keysTaken } from "./seal-keys.ts";

/** What a link is good for: one purpose, one record, one person. The token itself is stored nowhere. */
export type Link = {
  readonly purpose:
    | Purpose
    | "attendance"
    | "standing"
    | "pack"
    | "roll"
    | "diligence"
    | "audit"
    | "review"
    | "own-page";
  readonly stream: string;
  readonly ask: string;
  readonly to: string;
  /** ISO instant after which it is closed. */
  readonly expires: string;
  /** Of a question: the placement's version when it was minted; none of links from before that was kept. */
  readonly of?: number;
};

/** Whether a newer link was mailed in its place because this one had gone astray. */
export const isRevoked = ({ of = 0 }: Link, { linksFrom = 0 }: Pick<Ask, "linksFrom">): boolean =>
  of < linksFrom;

/** Eight bytes that only we can make: a forged token dies before a table is read. */
const mark = (key: Uint8Array, secret: string): string =>
  createHmac("sha256", key).update(`link:${secret}`).digest().subarray(0, 8).toString("base64url");

const scope = "links";

/** Mints a link: its hash is stored before anyone can have it. Each sending mints its own. */
export const mintLink = async (deps: Deps, link: Link): Promise<string> => {
  const secret = deps.ids.token();
  const token = `${mark(deps.settings.sealKey, secret)}${secret}`;
  await deps.effects.putIfAbsent({ kind: "link", scope, key: sha256(token), body: link });
  return token;
};

/**
 * The one link of a name: minted twice it is the same, so that mails which are sent as one say it once. Nobody without our key can
 * tell its 128 bits.
 */
export const mintNamedLink = async (deps: Deps, link: Link, name: string): Promise<string> => {
  const { sealKey } = deps.settings;
  const bits = createHmac("sha256", sealKey).update(`named-link:${name}`).digest().subarray(0, 16);
  const secret = bits.toString("base64url");
  const token = `${mark(sealKey, secret)}${secret}`;
  await deps.effects.putIfAbsent({ kind: "link", scope, key: sha256(token), body: link });
  return token;
};

/** Keeps a link under a key that is not a mailed token's: of a number on paper. */
export const mintLinkAt = async (deps: Deps, key: string, link: Link): Promise<void> => {
  await deps.effects.putIfAbsent({ kind: "link", scope, key, body: link });
};

/** The link's key, if this deployment made such a token; nothing is read for it. */
export const linkKey = (deps: Deps, token: string): string | undefined => {
  const given = Buffer.from(token.slice(0, 11));
  const isMarked = (key: Uint8Array): boolean => {
    const expected = Buffer.from(mark(key, token.slice(11)));
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  return token.length === 33 && keysTaken(deps).some(isMarked) ? sha256(token) : undefined;
};

export const linkByKey = async (deps: Deps, key: string): Promise<Link | undefined> =>
  (await deps.effects.get("link", scope, key))?.body as Link | undefined;

export const linkUrl = (deps: Deps, token: string): string => `${deps.settings.publicUrl}/l/${token}`;

/** The copy that is kept of a mail does not hold its links. */
export const masked = (text: string): string => text.replaceAll(/\/l\/[A-Za-z0-9_-]{33}/g, "/l/(masked)");
