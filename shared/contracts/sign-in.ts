import * as z from "zod";

/** Where the browser comes back to after signing in, on our own origin; the identity provider must know it. */
export const callbackPath = "/signed-in";

/**
 * How the identity provider says that a second factor was used: `amr:VALUE` or `acr:VALUE`. `provider`: its tokens say
 * nothing of it (Microsoft, Google), and somebody vouches that its own policy asks everybody for one.
 */
export const mfaShape = z
  .string()
  .regex(/^((amr|acr):.+|provider)$/, "must be amr:VALUE, acr:VALUE or provider");

/** The claim by whose name somebody is found by their e-mail address, where the provider vouches for it. */
export const emailClaim = "email";

/** Who vouches for a second factor that no token shows, and since when. */
export type Vouched = {
  /** An office, not a person: it outlives whoever holds it. */
  readonly by: string;
  /** ISO date. */
  readonly on: string;
};

/** As an environment carries it: `2026-09-01 head of IT services`; "" where tokens show the second factor. */
export const vouchedShape = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2} \S.*)?$/, "must be a date and an office, like: 2026-09-01 head of IT services");

/** Reads what `vouchedShape` has checked. */
export const vouchedIn = (text: string): Vouched | undefined =>
  text === "" ? undefined : { on: text.slice(0, 10), by: text.slice(11).trim() };

/** An issuer that stands for every organisation there is: whoever has any account anywhere would come as far as our refusal. */
export const isEverybodys = (issuer: string): boolean =>
  /^https:\/\/login\.microsoftonline\.(com|us)\/(common|organizations|consumers)(\/|$)/i.test(issuer);
