import { createHmac, timingSafeEqual } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";

/** For what a signature was given; one made for a download opens no upload. */
export type Purpose = "upload" | "download";

export type Fields = Readonly<Record<string, string>>;

/** `fields` with `expires` (`minutes` from now) and a `signature` over all of it. */
export function signed(
  secret: string,
  purpose: Purpose,
  clock: Clock,
  minutes: number,
  fields: Fields,
): Fields {
  const expires = clock.now().add({ minutes }).toString();
  const all = { ...fields, expires };
  return { ...all, signature: signatureOf(secret, purpose, all) };
}

/** Whether `fields` (those named in `names`, and `expires`) are as they were signed, and still in time. */
export function checkSigned(
  secret: string,
  purpose: Purpose,
  clock: Clock,
  names: readonly string[],
  fields: Fields,
): "good" | "forged" | "expired" {
  const all = Object.fromEntries([...names, "expires"].map((name) => [name, fields[name] ?? ""]));
  const wanted = Buffer.from(signatureOf(secret, purpose, all));
  const given = Buffer.from(fields.signature ?? "");
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return "forged";
  const expires = Temporal.Instant.from(all.expires ?? "");
  return Temporal.Instant.compare(clock.now(), expires) < 0 ? "good" : "expired";
}

function signatureOf(secret: string, purpose: Purpose, fields: Fields): string {
  const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac("sha256", secret)
    .update(JSON.stringify([purpose, entries]))
    .digest("base64url");
}
