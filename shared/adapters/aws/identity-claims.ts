import * as z from "zod";
import type { SignedIn, SignInRefused } from "#ports/identity.ts";

export type ClaimRules = {
  /** A deployment serves one tenant; the identity provider does not choose it. */
  readonly tenant: string;
  /**
   * How a second factor shows: `amr:VALUE` (one of the methods), `acr:VALUE` (the class), or `provider` where the token
   * says nothing of it and the provider's own policy is trusted to ask everybody for one.
   */
  readonly mfa: string;
  /** Names of the claims; `=ID` is the id itself, for a deployment of one school. */
  readonly claims: { readonly school: string; readonly staff: string };
};

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** The member of staff that an ID token's claims name, or which of the three things is missing. */
export function personFrom(
  claims: Readonly<Record<string, unknown>> | undefined,
  rules: ClaimRules,
): SignedIn | SignInRefused {
  if (!claims) return { refused: "answer-not-good" };
  if (!usedSecondFactor(claims, rules.mfa)) return { refused: "second-factor-not-shown" };
  const school = id.safeParse(claimOrItself(claims, rules.claims.school));
  if (!school.success) return { refused: "school-claim-missing" };
  const staff = id.safeParse(claimOrItself(claims, rules.claims.staff));
  if (!staff.success) return { refused: "staff-claim-missing" };
  return { tenant: rules.tenant, school: school.data, staff: staff.data };
}

function claimOrItself(claims: Readonly<Record<string, unknown>>, rule: string): unknown {
  return rule.startsWith("=") ? rule.slice(1) : claims[rule];
}

function usedSecondFactor(claims: Readonly<Record<string, unknown>>, mfa: string): boolean {
  if (mfa === "provider") return true;
  const colon = mfa.indexOf(":");
  const wanted = mfa.slice(colon + 1);
  if (mfa.slice(0, colon) === "acr") return claims.acr === wanted;
  return Array.isArray(claims.amr) && claims.amr.includes(wanted);
}
