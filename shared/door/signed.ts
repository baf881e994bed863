import { createHmac } from "node:crypto";
import { keysTaken, soughtTwice } from "#casework/links/seal-keys.ts";
import type { Deps } from "#ports/host.ts";

const signedWith = (key: Uint8Array, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url");

/** A keyed hash that only this deployment can make: 43 characters of base64url. */
export const hmac = (deps: Deps, text: string): string => signedWith(deps.settings.sealKey, text);

/** The same by every key that is taken, the newest first: what was kept under an earlier one is found by it. */
export const hmacs = (deps: Deps, text: string): readonly string[] =>
  keysTaken(deps).map((key) => signedWith(key, text));

/** Whether this deployment has made such a hash of the text, by a key that is taken. */
export const madeHere = async (deps: Deps, text: string, given: string): Promise<boolean> =>
  (await soughtTwice(deps, () => hmacs(deps, text).find((made) => made === given))) !== undefined;
