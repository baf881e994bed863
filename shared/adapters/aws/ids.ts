import { randomBytes } from "node:crypto";
import type { Ids } from "#ports/ids.ts";
import { idsFrom } from "../opaque-ids.ts";

/** Ids from the operating system's randomness. */
export function cryptoIds(): Ids {
  return idsFrom(() => randomBytes(16));
}
