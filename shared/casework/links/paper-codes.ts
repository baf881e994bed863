import { createHmac, timingSafeEqual } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Deps } from "#ports/host.ts";
import { sha256 } from "../commit/hash-chain.ts";
import { type Link, mintLinkAt } from "./mailed-links.ts";
import type { CodeOf, Tried } from "./pack-code.ts";
import { keysTaken } from "./seal-keys.ts";

/** So many codes stand on a sheet; each opens the page once. */
export const codesOnSheet = 10;

/** A sheet is good for so long: about two terms and the holidays between them. */
const sheetLife = { hours: 24 * 240 } as const;

/** Wrong tries that a sheet stands in its whole life; then the school makes another. */
const mostTriesOfSheet = 15;

type Kept = { readonly hashes: readonly string[]; readonly until: string; readonly tries: number };

const keyOf = ({ placement, provider }: CodeOf): string => `sheet-${placement}-${provider}`;

const hashed = (key: Uint8Array, of: CodeOf, code: string): Buffer =>
  createHmac("sha256", key)
    .update(`sheet:${of.scope}:${keyOf(of)}:${code}`)
    .digest();

/** Eight digits: ten of them on a sheet are guessed no sooner than one of seven. */
const eightDigits = (deps: Deps): string =>
  String(Buffer.from(deps.ids.token(), "base64url").readUIntBE(0, 6) % 100_000_000).padStart(8, "0");

/** Letters and digits that no hand takes for another. */
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Twelve signs, some 58 bits: what stands on paper in place of a link, and opens nothing without a code. */
const reference = (deps: Deps): string =>
  [...Buffer.from(deps.ids.token(), "base64url").subarray(0, 12)]
    .map((byte) => alphabet[byte % alphabet.length] ?? "")
    .join("");

/** The number of a page as it was typed, without what eyes add: spaces, hyphens, small letters. */
const plain = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

const linkKeyOf = (typed: string): string => sha256(`paper:${plain(typed)}`);

/** The key of the link that a number on paper stands for; undefined where it can be none. */
export const linkOfNumber = (typed: string): string | undefined =>
  plain(typed).length === 12 ? linkKeyOf(typed) : undefined;

export type Sheet = {
  /** In groups of four. */
  readonly number: string;
  readonly codes: readonly string[];
};

/** Makes a sheet: only keyed hashes of its codes are stored, and the sheet before it opens nothing any more. */
export const mintSheet = async (deps: Deps, of: CodeOf, link: Omit<Link, "expires">): Promise<Sheet> => {
  const codes = Array.from({ length: codesOnSheet }, () => eightDigits(deps));
  const until = deps.clock.now().add(sheetLife).toString();
  const hashes = codes.map((code) => hashed(deps.settings.sealKey, of, code).toString("base64url"));
  const body: Kept = { hashes, until, tries: 0 };
  const row = { kind: "code" as const, scope: of.scope, key: keyOf(of), body };
  for (;;) {
    const stored = await deps.effects.get("code", of.scope, row.key);
    if (await (stored ? deps.effects.replace(row, stored.revision) : deps.effects.putIfAbsent(row))) break;
  }
  const number = reference(deps);
  await mintLinkAt(deps, linkKeyOf(number), { ...link, expires: until });
  return { number: number.match(/.{4}/g)?.join("-") ?? number, codes };
};

const used = (deps: Deps, of: CodeOf, typed: string, { hashes }: Kept): string | undefined =>
  hashes.find((hash) =>
    keysTaken(deps).some((key) => timingSafeEqual(hashed(key, of, typed), Buffer.from(hash, "base64url"))),
  );

/** Tries a code of a sheet. The try is counted before it is judged; the right one is struck off with the same write. */
export const tryPaperCode = async (deps: Deps, of: CodeOf, typed: string): Promise<Tried> => {
  const key = keyOf(of);
  for (;;) {
    const stored = await deps.effects.get("code", of.scope, key);
    const kept = stored?.body as Kept | undefined;
    if (!stored || !kept || Temporal.Instant.compare(deps.clock.now(), Temporal.Instant.from(kept.until)) > 0)
      return { kind: "gone" };
    if (kept.tries >= mostTriesOfSheet) return { kind: "spent" };
    const right = used(deps, of, typed, kept);
    const body: Kept = right
      ? { ...kept, hashes: kept.hashes.filter((hash) => hash !== right) }
      : { ...kept, tries: kept.tries + 1 };
    if (!(await deps.effects.replace({ kind: "code", scope: of.scope, key, body }, stored.revision)))
      continue;
    if (right) return { kind: "right" };
    const left = mostTriesOfSheet - body.tries;
    return left > 0 ? { kind: "wrong", left } : { kind: "spent" };
  }
};
