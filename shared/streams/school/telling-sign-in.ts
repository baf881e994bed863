import type { MailOwed } from "#domain/commit.ts";
import { type SignInChange, signInChanges } from "./people-events.ts";

type Told = {
  /** Who did it, where it was not the person. */
  readonly by?: string;
  /** Under which id the vault has the reason. */
  readonly reason?: string;
};

/** The mail by which somebody is told what happened to their sign-in, whoever did it. */
export const tellSignIn = (
  command: string,
  staff: string,
  what: SignInChange,
  told: Told = {},
): MailOwed => ({
  key: `sign-in-${command}-${staff}`,
  notice: "staff-sign-in",
  to: `staff:${staff}`,
  facts: { what, by: told.by ?? "", reason: told.reason ?? "" },
});

/** What such a mail tells. */
export const signInToldIn = ({ facts }: MailOwed): SignInChange | undefined =>
  signInChanges.find((what) => what === facts.what);
