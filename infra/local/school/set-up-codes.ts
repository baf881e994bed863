import type { LocalAccounts } from "#adapters/local/sign-in/accounts.ts";
import { noteSignIn } from "#casework/school/people/sign-in.ts";
import type { Deps } from "#ports/host.ts";
import type { SignedIn } from "#ports/identity.ts";
import { peopleOf } from "../control/people.ts";
import { OptionsFault } from "../options-fault.ts";

export type SetUpCode = { readonly as: string; readonly code: string };

/**
 * A code for everybody who has neither password nor a code that is good, and a new one for `anew`, whose password and app end.
 * Each is told once, to whoever starts the host, by the person's role: no name stands in what the host says.
 */
export const setUpCodes = async (
  deps: Deps,
  accounts: LocalAccounts,
  anew: string | undefined,
): Promise<readonly SetUpCode[]> => {
  const people = await peopleOf(deps);
  if (anew !== undefined && !people.some(({ as }) => as === anew))
    throw new OptionsFault([
      `--new-code: there is no ${JSON.stringify(anew)} here, but ${people.map(({ as }) => as).join(", ")}`,
    ]);
  // Whom the school's file no longer names has left.
  const isHere = (who: SignedIn) => people.some((p) => p.school === who.school && p.staff === who.staff);
  for (const who of accounts.known()) if (!isHere(who)) accounts.forget(who);
  const codes: SetUpCode[] = [];
  for (const { as, tenant, school, staff } of people) {
    const who = { tenant, school, staff };
    if (as === anew) {
      codes.push({ as, code: accounts.beginAnew(who).code });
      await noteSignIn(deps, who, "begun-anew");
      continue;
    }
    const { state, codeUntil } = accounts.of(who);
    const made = state === "none" && codeUntil === undefined ? accounts.newCode(who, "first") : undefined;
    if (made) codes.push({ as, code: made.code });
  }
  return codes;
};
