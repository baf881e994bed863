import { createHmac, timingSafeEqual } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Deps } from "#ports/host.ts";
import { keysTaken } from "./seal-keys.ts";

/** A code lives so long and stands so many tries (ASVS 6.5.5; quality, emailed links). */
export const codeLife = { minutes: 10 } as const;
export const mostTries = 5;

/** Whose code it is: one placement's pack and one provider; a new code takes the place of the one before. */
export type CodeOf = { readonly scope: string; readonly placement: string; readonly provider: string };

type Kept = { readonly hash: string; readonly until: string; readonly tries: number };

/** Wrong tries that one link stands in its whole life, whatever codes are sent: then the school sends a new link. */
export const mostTriesOfLink = 25;

export type Tried =
  | { readonly kind: "right" }
  /** So much was tried with this link that it takes no code any more. */
  | { readonly kind: "spent" }
  | { readonly kind: "wrong"; readonly left: number }
  /** None was asked for, it is over, or it was tried too often. */
  | { readonly kind: "gone" };

const keyOf = ({ placement, provider }: CodeOf): string => `${placement}-${provider}`;

/** Keyed: a million codes are soon tried on a plain hash. */
const hashed = (key: Uint8Array, of: CodeOf, code: string): Buffer =>
  createHmac("sha256", key)
    .update(`code:${of.scope}:${keyOf(of)}:${code}`)
    .digest();

const isRight = (deps: Deps, of: CodeOf, typed: string, { hash }: Kept): boolean =>
  keysTaken(deps).some((key) => timingSafeEqual(hashed(key, of, typed), Buffer.from(hash, "base64url")));

/** Six digits out of 48 random bits: no digit is likelier than another by more than one in a hundred million. */
const sixDigits = (deps: Deps): string =>
  String(Buffer.from(deps.ids.token(), "base64url").readUIntBE(0, 6) % 1_000_000).padStart(6, "0");

/** Makes a code at the moment at which its mail is composed; only its keyed hash is stored. */
export const mintCode = async (deps: Deps, of: CodeOf): Promise<string> => {
  const code = sixDigits(deps);
  const until = deps.clock.now().add(codeLife).toString();
  const body: Kept = { hash: hashed(deps.settings.sealKey, of, code).toString("base64url"), until, tries: 0 };
  const row = { kind: "code" as const, scope: of.scope, key: keyOf(of), body };
  for (;;) {
    const stored = await deps.effects.get("code", of.scope, row.key);
    const done = stored ? deps.effects.replace(row, stored.revision) : deps.effects.putIfAbsent(row);
    if (await done) return code;
  }
};

const isOver = (deps: Deps, kept: Kept): boolean =>
  kept.tries >= mostTries ||
  Temporal.Instant.compare(deps.clock.now(), Temporal.Instant.from(kept.until)) > 0;

type OfLink = { readonly wrong: number };

const linkRow = async (deps: Deps, link: string) => deps.effects.get("limit", "links", `pack-tries-${link}`);

/** Wrong tries with a link so far; `link`: whatever names it and opens nothing. */
const wrongWith = async (deps: Deps, link: string): Promise<number> =>
  ((await linkRow(deps, link))?.body as OfLink | undefined)?.wrong ?? 0;

const countWrong = async (deps: Deps, link: string): Promise<number> => {
  for (;;) {
    const row = await linkRow(deps, link);
    const wrong = ((row?.body as OfLink | undefined)?.wrong ?? 0) + 1;
    const next = { kind: "limit" as const, scope: "links", key: `pack-tries-${link}`, body: { wrong } };
    const done = row ? deps.effects.replace(next, row.revision) : deps.effects.putIfAbsent(next);
    if (await done) return wrong;
  }
};

const afterWrong = async (deps: Deps, link: string, tries: number): Promise<Tried> => {
  const left = Math.min(mostTries - tries, mostTriesOfLink - (await countWrong(deps, link)));
  if ((await wrongWith(deps, link)) >= mostTriesOfLink) return { kind: "spent" };
  return left <= 0 ? { kind: "gone" } : { kind: "wrong", left };
};

/**
 * Tries a code with a link. The try is counted before it is judged, so that many at once are no more than the limit; wrong
 * ones count over the link's whole life as well.
 */
export const tryCode = async (deps: Deps, of: CodeOf, typed: string, link: string): Promise<Tried> => {
  const key = keyOf(of);
  if ((await wrongWith(deps, link)) >= mostTriesOfLink) return { kind: "spent" };
  for (;;) {
    const stored = await deps.effects.get("code", of.scope, key);
    const kept = stored?.body as Kept | undefined;
    if (!stored || !kept || isOver(deps, kept)) return { kind: "gone" };
    const body: Kept = { ...kept, tries: kept.tries + 1 };
    if (!(await deps.effects.replace({ kind: "code", scope: of.scope, key, body }, stored.revision)))
      continue;
    if (!isRight(deps, of, typed, kept)) return afterWrong(deps, link, body.tries);
    await deps.effects.remove("code", of.scope, key);
    return { kind: "right" };
  }
};
