import { EncryptJWT, jwtDecrypt } from "jose";
import { Temporal } from "temporal-polyfill";
import { keysTaken, soughtTwice } from "#casework/links/seal-keys.ts";
import type { Deps } from "#ports/host.ts";

/** Seals facts into a cookie's value (A256GCM); nothing is stored. `seconds`: how long it is good for. */
export const sealed = (
  deps: Deps,
  purpose: string,
  facts: Readonly<Record<string, unknown>>,
  seconds: number,
): Promise<string> => {
  const now = Math.floor(deps.clock.now().epochMilliseconds / 1000);
  return new EncryptJWT({ ...facts })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setAudience(purpose)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .encrypt(deps.settings.sealKey);
};

/** The facts, if this deployment sealed them for this purpose and they are still good. */
export const unsealed = async (
  deps: Deps,
  purpose: string,
  value: string | undefined,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  if (!value) return undefined;
  return soughtTwice(deps, async () => {
    for (const key of keysTaken(deps)) {
      const facts = await openedWith(deps, purpose, value, key);
      if (facts) return facts;
    }
    return undefined;
  });
};

const openedWith = async (deps: Deps, purpose: string, value: string, key: Uint8Array) => {
  try {
    const { payload } = await jwtDecrypt(value, key, {
      audience: purpose,
      currentDate: new Date(Temporal.Instant.from(deps.clock.now()).epochMilliseconds),
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
    return payload;
  } catch {
    return undefined;
  }
};

/** The facts of a seal that is ours but has run out; undefined for one that is still good, or was never ours. */
export const unsealedLate = async (
  deps: Deps,
  purpose: string,
  value: string | undefined,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  if (!value || (await unsealed(deps, purpose, value))) return undefined;
  try {
    const { payload } = await jwtDecrypt(value, deps.settings.sealKey, {
      audience: purpose,
      currentDate: new Date(0),
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
    return payload;
  } catch {
    return undefined;
  }
};

const secure = (deps: Deps): boolean => deps.settings.publicUrl.startsWith("https:");

/** On https every cookie is `__Host-`; plain loopback http cannot have that. */
export const cookieName = (deps: Deps, name: string): string => (secure(deps) ? `__Host-${name}` : name);

export const cookie = (deps: Deps, name: string, value: string, seconds: number): string =>
  `${cookieName(deps, name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure(deps) ? "; Secure" : ""}`;
