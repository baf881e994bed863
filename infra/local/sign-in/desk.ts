import type { LocalAccounts } from "#adapters/local/sign-in/accounts.ts";
import { staffMembersOf, staffOf } from "#casework/people/people.ts";
import { scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { SignedIn } from "#ports/identity.ts";
import { peopleOf } from "../control/people.ts";

/** What the host's own sign-in works with. */
export type SignInDesk = { readonly deps: Deps; readonly accounts: LocalAccounts };

/** A member of staff who works here, as the ledger says today. */
export type Known = SignedIn & { readonly email: string };

/** Who has this e-mail address; somebody who has left is nobody. */
export const personOf = async (deps: Deps, email: string): Promise<Known | undefined> => {
  const wanted = email.trim().toLowerCase();
  if (wanted === "") return undefined;
  for (const { tenant, school, staff } of await peopleOf(deps)) {
    const known = (await staffMembersOf(deps, scopeOf({ tenant, school }), [staff])).get(staff);
    if (known?.email.toLowerCase() === wanted) return { tenant, school, staff, email: known.email };
  }
  return undefined;
};

/** A line of the log: a security event, with ids alone. */
export const logged = (
  { deps }: SignInDesk,
  message: string,
  who: SignedIn | undefined,
  why?: string,
): void =>
  deps.log(why ? "warn" : "info", message, {
    staff: who?.staff ?? "unknown",
    ...(who ? { school: who.school } : {}),
    ...(why ? { reason: why } : {}),
  });

/** The e-mail address of a member of staff; "" where none is on record. */
export const emailOf = async ({ deps }: SignInDesk, who: SignedIn): Promise<string> =>
  (await staffOf(deps, scopeOf(who), who.staff))?.email ?? "";
