import * as z from "zod";
import { emailClaim } from "#contracts/sign-in.ts";
import type { SignedIn, SignedInByEmail, SignInRefused } from "#ports/identity.ts";

export type ClaimRules = {
  /** A deployment serves one tenant; the identity provider does not choose it. */
  readonly tenant: string;
  /**
   * How a second factor shows: `amr:VALUE` (one of the methods), `acr:VALUE` (the class), or `provider` where the token
   * says nothing of it and somebody vouches that the provider's own policy asks everybody for one.
   */
  readonly mfa: string;
  /** Names of the claims; `=ID` is the id itself, for a deployment of one school. `email` finds staff by their address. */
  readonly claims: { readonly school: string; readonly staff: string };
};

type Claims = Readonly<Record<string, unknown>>;

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const address = z.email().max(254);

/** The member of staff that an ID token's claims name, or which of the things is missing. */
export function personFrom(
  claims: Claims | undefined,
  rules: ClaimRules,
): SignedIn | SignedInByEmail | SignInRefused {
  if (!claims) return { refused: "answer-not-good" };
  if (!usedSecondFactor(claims, rules.mfa)) return { refused: "second-factor-not-shown" };
  const school = id.safeParse(claimOrItself(claims, rules.claims.school));
  if (!school.success) return { refused: "school-claim-missing" };
  const at = { tenant: rules.tenant, school: school.data };
  if (rules.claims.staff === emailClaim) return byEmail(claims, at);
  const staff = id.safeParse(claimOrItself(claims, rules.claims.staff));
  if (!staff.success) return { refused: "staff-claim-missing" };
  return { ...at, staff: staff.data };
}

function byEmail(claims: Claims, at: Pick<SignedIn, "tenant" | "school">): SignedInByEmail | SignInRefused {
  const email = address.safeParse(claims.email);
  if (!email.success) return { refused: "staff-claim-missing" };
  return isVouchedFor(claims) ? { ...at, email: email.data } : { refused: "email-not-vouched-for" };
}

/**
 * Whether the provider says that the address is this person's. Microsoft's `email` is whatever an administrator anywhere has typed,
 * unless `xms_edov` says that its domain is proved. Google vouches for addresses of its own organisations alone: somebody else's
 * account may carry a school's address, and then has no `hd`.
 */
function isVouchedFor(claims: Claims): boolean {
  const byMicrosoft = [true, 1, "1", "true"].includes(claims.xms_edov as boolean);
  if (claims.iss === "https://accounts.google.com")
    return claims.email_verified === true && typeof claims.hd === "string" && claims.hd !== "";
  return claims.email_verified === true || byMicrosoft;
}

function claimOrItself(claims: Claims, rule: string): unknown {
  return rule.startsWith("=") ? rule.slice(1) : claims[rule];
}

function usedSecondFactor(claims: Claims, mfa: string): boolean {
  if (mfa === "provider") return true;
  const colon = mfa.indexOf(":");
  const wanted = mfa.slice(colon + 1);
  if (mfa.slice(0, colon) === "acr") return claims.acr === wanted;
  return Array.isArray(claims.amr) && claims.amr.includes(wanted);
}
