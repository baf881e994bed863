import * as z from "zod";
import type { SignedIn } from "#ports/identity.ts";

export type ClaimRules = {
  /** A deployment serves one tenant; the identity provider does not choose it. */
  readonly tenant: string;
  /** How a second factor shows: `amr:VALUE` (one of the methods) or `acr:VALUE` (the class). */
  readonly mfa: string;
  readonly claims: { readonly school: string; readonly staff: string };
};

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** The member of staff that an ID token's claims name; undefined without a second factor or without our two ids. */
export function personFrom(
  claims: Readonly<Record<string, unknown>> | undefined,
  rules: ClaimRules,
): SignedIn | undefined {
  if (!claims || !usedSecondFactor(claims, rules.mfa)) return undefined;
  const school = id.safeParse(claims[rules.claims.school]);
  const staff = id.safeParse(claims[rules.claims.staff]);
  if (!school.success || !staff.success) return undefined;
  return { tenant: rules.tenant, school: school.data, staff: staff.data };
}

function usedSecondFactor(claims: Readonly<Record<string, unknown>>, mfa: string): boolean {
  const colon = mfa.indexOf(":");
  const wanted = mfa.slice(colon + 1);
  if (mfa.slice(0, colon) === "acr") return claims.acr === wanted;
  return Array.isArray(claims.amr) && claims.amr.includes(wanted);
}
