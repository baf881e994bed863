import type { SignedIn } from "./identity.ts";

/** What a code that is sent or handed over is good for, once. */
export type CodeFor =
  /** To sign in the first time: a password is chosen and an app is set up. */
  | "first"
  /** To choose another password; the app is asked for as well. */
  | "password"
  /** To set another app up, after the one before was taken away; the password is asked for as well. */
  | "phone";

export type Code = {
  readonly code: string;
  /** ISO instant from which on it is no longer good. */
  readonly until: string;
};

/** What happened at the sign-in: no secret, no name, no address of mail stands in a note. */
export const noteKinds = [
  "signed-in",
  "refused",
  "paused",
  "code-made",
  "password-chosen",
  "app-set-up",
  "recovery-code-used",
  "recovery-codes-made",
  "app-taken-away",
  "begun-anew",
] as const;

export type NoteKind = (typeof noteKinds)[number];

export type SignInNote = { readonly at: string; readonly what: NoteKind };

/** How somebody’s sign-in stands. */
export type Account = {
  /**
   * `none`: no password yet; `half`: a password and no app, never signed in; `old`: the same, of an earlier version, which asked
   * for no app; `reset`: the app was taken away; `whole`: both.
   */
  readonly state: "none" | "half" | "old" | "reset" | "whole";
  /** Until when a code is good that was made and not used. */
  readonly codeUntil: string | undefined;
  readonly recoveryCodes: number;
  /** The latest first, for a year. */
  readonly notes: readonly SignInNote[];
};

/**
 * Whether a code of this kind has anything to do as somebody's sign-in stands. Never by mail alone: whoever may change an
 * address would else become somebody else.
 */
export const codeFits = (state: Account["state"], purpose: CodeFor): boolean =>
  ({ first: ["none", "half"], phone: ["reset"], password: ["whole"] })[purpose].includes(state);

/** Only where this host itself asks for password and app: on one machine, without an identity provider. */
export interface Accounts {
  of(who: SignedIn): Account;
  /** A new code; the one that the person had for this is no longer good. Undefined where none of this kind fits them now. */
  newCode(who: SignedIn, purpose: CodeFor): Code | undefined;
  /** Takes app and recovery codes away: with a code for `phone` and the password another is set up. */
  takeApp(who: SignedIn): void;
  /** Somebody has left: password, app and codes end. Notes of what happened stay for their year. */
  forget(who: SignedIn): void;
}
