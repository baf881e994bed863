import { newSetUpCode, type Passwords } from "#adapters/local/passwords.ts";
import type { Deps } from "#ports/host.ts";
import { type Person, peopleOf } from "../control/people.ts";
import { OptionsFault } from "../options-fault.ts";

/** Under which a person's password is kept. */
export const secretOf = ({ tenant, school, staff }: Pick<Person, "tenant" | "school" | "staff">): string =>
  `${tenant}/${school}/${staff}`;

export type SetUpCode = { readonly as: string; readonly code: string };

/**
 * A code for everybody who has neither code nor password yet, and a new one for `anew` (who has forgotten theirs). Each
 * is told once, to whoever starts the host, by the person's role: no name stands in what the host says.
 */
export const setUpCodes = async (
  deps: Deps,
  passwords: Passwords,
  anew: string | undefined,
): Promise<readonly SetUpCode[]> => {
  const people = await peopleOf(deps);
  if (anew !== undefined && !people.some(({ as }) => as === anew))
    throw new OptionsFault([
      `--new-code: there is no ${JSON.stringify(anew)} here, but ${people.map(({ as }) => as).join(", ")}`,
    ]);
  const codes: SetUpCode[] = [];
  for (const person of people) {
    if (person.as !== anew && passwords.has(secretOf(person)) !== undefined) continue;
    const code = newSetUpCode(deps.ids);
    await passwords.set(secretOf(person), "code", code);
    codes.push({ as: person.as, code });
  }
  return codes;
};
