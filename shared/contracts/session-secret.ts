import * as z from "zod";

const key = z
  .base64url()
  .transform((text) => new Uint8Array(Buffer.from(text, "base64url")))
  .refine((bytes) => bytes.length === 32, "32 bytes as base64url");

/**
 * What the session's secret holds: the key that seals and signs from now on, and the keys before it, which are taken
 * until their day, because links that were mailed under them still lie in people's inboxes.
 */
export const sessionSecret = z.object({
  session: key,
  earlier: z.array(z.object({ key, until: z.iso.date() })).default([]),
});

/** The same as text, as Secrets Manager keeps it. */
export const storedSessionSecret = z.object({
  session: z.string(),
  earlier: z.array(z.object({ key: z.string(), until: z.iso.date() })).default([]),
});
export type StoredSessionSecret = z.infer<typeof storedSessionSecret>;

/**
 * The secret with a fresh key in front. The key before it is taken until `until` (a date, after which no link that it
 * signed is good); keys whose day has passed before `today` go. A key that has leaked is not taken any more, nor is any before
 * it: every link and session ends.
 */
export const turned = (
  before: StoredSessionSecret,
  { fresh, today, until, leaked }: { fresh: string; today: string; until: string; leaked: boolean },
): StoredSessionSecret => ({
  session: fresh,
  earlier: leaked ? [] : [{ key: before.session, until }, ...before.earlier.filter((e) => e.until >= today)],
});
