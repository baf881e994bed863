import { isIP } from "node:net";
import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { readMoment } from "./clock/moment.ts";
import { isLoopback } from "./loopback.ts";

export type ClockOption =
  | { readonly kind: "real" }
  /** Without a time: as the folder has it, or where the sample in full swing stands. */
  | { readonly kind: "virtual"; readonly at?: Temporal.Instant };

/** 0 asks the system for a free port. */
export const portOption = z
  .string()
  .refine(
    (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
    "is not a port: 0 to 65535, 0 for a free one",
  )
  .transform(Number);

export const clockOption = z.string().transform((text, context): ClockOption => {
  if (text === "real" || text === "virtual") return { kind: text };
  const at = readMoment(text);
  if (at) return { kind: "virtual", at };
  context.addIssue(
    "is neither real nor virtual nor a time like 2026-09-01T08:00 (London's, unless it has an offset)",
  );
  return z.NEVER;
});

/** Who gets a new set-up code, as `GET /_local/people` and the start name them: `headteacher`, `referrer-2`. */
export const newCodeOption = z
  .string()
  .regex(/^[a-z0-9@-]{1,80}$/, "is not a person's role, like headteacher or referrer-2");

/** The first administrator of a school that is set up by pages. */
export const newSchoolOption = z.email("is not an e-mail address, like office@school.example");

export const storeOption = z.enum(["sqlite", "dynamodb"], "is neither sqlite nor dynamodb");

export const listenOption = z
  .string()
  .refine((text) => isIP(text) !== 0 || text === "localhost", "is not an address like 0.0.0.0 or 192.0.2.7");

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** Without the slash at the end. */
export const publicUrlOption = z
  .string()
  .refine(
    (text) => /^https?:$/.test(urlOf(text)?.protocol ?? ""),
    "is not an address like https://ap.example.org",
  )
  .refine((text) => {
    const url = urlOf(text);
    return url === undefined || (url.pathname === "/" && !url.search && !url.hash && !url.username);
  }, "must be a bare address: no path, query or name")
  .refine((text) => {
    const url = urlOf(text);
    return url === undefined || url.protocol === "https:" || isLoopback(url.hostname);
  }, "must be https, behind a proxy: only this machine's own addresses may be plain http")
  .transform((text) => new URL(text).origin);
