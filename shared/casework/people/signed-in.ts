import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { SignedIn, SignedInByEmail, SignInRefused } from "#ports/identity.ts";
import { read, schools } from "../commit/streams.ts";
import { staffMembersOf } from "./people.ts";

/** Who works here with this e-mail address; undefined where nobody does, or two do. */
const holderOf = async (deps: Deps, at: SchoolRef, ids: readonly string[], email: string) => {
  const records = await staffMembersOf(deps, scopeOf(at), ids);
  const holders = [...records].filter(([, r]) => r.email.trim().toLowerCase() === email.toLowerCase());
  return holders.length === 1 ? holders[0]?.[0] : undefined;
};

/** The member of staff whom the identity provider names, if they work here: by their id, or by an address for which it vouches. */
export const staffSignedIn = async (
  deps: Deps,
  named: SignedIn | SignedInByEmail,
): Promise<SignedIn | SignInRefused> => {
  const at = { tenant: named.tenant, school: named.school };
  const { state } = await read(deps, schools, schoolStream(at));
  const here = state.staff.filter((m) => m.active).map((m) => m.id);
  const staff = "email" in named ? await holderOf(deps, at, here, named.email) : named.staff;
  return staff !== undefined && here.includes(staff) ? { ...at, staff } : { refused: "not-known-here" };
};
