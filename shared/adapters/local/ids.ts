import { createHash, randomBytes } from "node:crypto";
import type { Ids } from "#ports/ids.ts";
import { idsFrom } from "../opaque-ids.ts";

const BYTES = 16;

/** Ids from the operating system's randomness. */
export function cryptoIds(): Ids {
  return idsFrom(() => randomBytes(BYTES));
}

/**
 * Ids that are the same for the same seed, in the same order. For tests and the simulator only: whoever knows the
 * seed knows every token, so nothing that a real person uses may be made from them.
 */
export function seededIds(seed: string | number): Ids {
  let count = 0;
  return idsFrom(() => {
    count += 1;
    return createHash("sha256").update(`${seed}/${count}`).digest().subarray(0, BYTES);
  });
}
