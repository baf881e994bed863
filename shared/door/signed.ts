import { createHmac } from "node:crypto";
import type { Deps } from "#ports/host.ts";

/** A keyed hash that only this deployment can make: 43 characters of base64url. */
export const hmac = (deps: Deps, text: string): string =>
  createHmac("sha256", deps.settings.sealKey).update(text).digest("base64url");
