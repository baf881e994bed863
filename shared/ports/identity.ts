import type { Vouched } from "#contracts/sign-in.ts";

/** Who signs in. */
export type SignedIn = {
  /** Tenant, school and staff id within the vault and the school's stream. */
  readonly tenant: string;
  readonly school: string;
  readonly staff: string;
};

/** Somebody whom the identity provider names by an e-mail address for which it vouches. */
export type SignedInByEmail = Pick<SignedIn, "tenant" | "school"> & { readonly email: string };

/** Why nobody is signed in, for the log: names of ours, never a claim's value. */
export type RefusalReason =
  /** The browser has brought nothing back of where it began: its cookie is lost, or ten minutes are over. */
  | "sign-in-not-begun-here"
  /** The answer belongs to another sign-in, is used or forged, or the person said no. */
  | "answer-not-good"
  /** The clock of this host and the provider's are apart. */
  | "token-not-of-now"
  | "second-factor-not-shown"
  | "school-claim-missing"
  | "staff-claim-missing"
  /** The provider names an e-mail address, and does not say that it is this person's. */
  | "email-not-vouched-for"
  /** Who was named is not known to this host. */
  | "not-known-here";

export type SignInRefused = { readonly refused: RefusalReason };

export type SignInStart = { readonly redirect: string; readonly state: Readonly<Record<string, string>> };

export interface Identity {
  /** Where the browser goes to sign in, and what must be kept (sealed, in a cookie) until it comes back. */
  start(returnTo: string): Promise<SignInStart>;
  /** Checks what came back; why it is not good otherwise. */
  finish(
    callbackUrl: string,
    state: Readonly<Record<string, string>>,
  ): Promise<SignedIn | SignedInByEmail | SignInRefused>;
  /** Where the browser goes to be signed out there as well; undefined: the provider has no such address. */
  end?(): Promise<string | undefined>;
  /** The provider has its own name for everybody, which has to be entered. */
  readonly namesStaff?: true;
  /** No token shows a second factor: who vouches for it, since when. */
  readonly vouched?: Vouched | undefined;
}
