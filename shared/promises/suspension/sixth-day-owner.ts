import type { Party } from "#domain/rules/settings-values.ts";
import { type Role, roles } from "#ids/role.ts";

/** Who of the school acts for those whom a policy can name besides its own roles; the headteacher for the governing body. */
const actsFor: Readonly<Partial<Record<Party, Role>>> = {
  governors: "headteacher",
  "senior-leaders": "headteacher",
  school: "headteacher",
  "attendance-team": "attendance-officer",
};

const roleOf = (party: Party): Role =>
  // Somebody outside, like the local authority after a permanent exclusion, has no task here: the headteacher holds them to it.
  roles.find((role) => role === party) ?? actsFor[party] ?? "headteacher";

/**
 * Whose task education from the sixth day is, the owner first: as the policy names them (setting `sixthDay.owner`; catalogue
 * O66), and a lead besides, so that it never waits for one person.
 */
export const sixthDayOwners = (named: readonly Party[]): readonly [Role, ...Role[]] => {
  const [owner = "headteacher", ...others] = named.map(roleOf);
  const lead: Role = owner === "ap-lead" ? "headteacher" : "ap-lead";
  return [owner, ...new Set([...others, lead].filter((role) => role !== owner))];
};
