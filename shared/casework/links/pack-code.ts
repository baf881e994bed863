import { createHmac, timingSafeEqual } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Deps } from "#ports/host.ts";

/** A code lives so long and stands so many tries (ASVS 6.5.5; quality, emailed links). */
export const codeLife = { minutes: 10 } as const;
export const mostTries = 5;

/** Whose code it is: one placement's pack and one provider; a new code takes the place of the one before. */
export type CodeOf = { readonly scope: string; readonly placement: string; readonly provider: string };

type Kept = { readonly hash: string; readonly until: string; readonly tries: number };

export type Tried =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly left: number }
  /** None was asked for, it is over, or it was tried too often. */
  | { readonly kind: "gone" };

const keyOf = ({ placement, provider }: CodeOf): string => `${placement}-${provider}`;

/** Keyed: a million codes are soon tried on a plain hash. */
const hashed = (deps: Deps, of: CodeOf, code: string): Buffer =>
  createHmac("sha256", deps.settings.sealKey)
    .update(`code:${of.scope}:${keyOf(of)}:${code}`)
    .digest();

/** Six digits out of 48 random bits: no digit is likelier than another by more than one in a hundred million. */
const sixDigits = (deps: Deps): string =>
  String(Buffer.from(deps.ids.token(), "base64url").readUIntBE(0, 6) % 1_000_000).padStart(6, "0");

/** Makes a code at the moment at which its mail is composed; only its keyed hash is stored. */
export const mintCode = async (deps: Deps, of: CodeOf): Promise<string> => {
  const code = sixDigits(deps);
  const until = deps.clock.now().add(codeLife).toString();
  const body: Kept = { hash: hashed(deps, of, code).toString("base64url"), until, tries: 0 };
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

/** Tries a code. The try is counted before it is judged, so that many at once are no more than the limit. */
export const tryCode = async (deps: Deps, of: CodeOf, typed: string): Promise<Tried> => {
  const key = keyOf(of);
  for (;;) {
    const stored = await deps.effects.get("code", of.scope, key);
    const kept = stored?.body as Kept | undefined;
    if (!stored || !kept || isOver(deps, kept)) return { kind: "gone" };
    const body: Kept = { ...kept, tries: kept.tries + 1 };
    if (!(await deps.effects.replace({ kind: "code", scope: of.scope, key, body }, stored.revision)))
      continue;
    if (!timingSafeEqual(hashed(deps, of, typed), Buffer.from(kept.hash, "base64url")))
      return body.tries >= mostTries ? { kind: "gone" } : { kind: "wrong", left: mostTries - body.tries };
    await deps.effects.remove("code", of.scope, key);
    return { kind: "right" };
  }
};
