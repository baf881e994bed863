import { roleNames } from "#domain/roles.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import type { Party } from "#domain/rules/settings-values.ts";
import { duties, dutyClauses } from "#domain/school-duties.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { type Role, roles } from "#ids/role.ts";
import { placementRows } from "#promises/rows.ts";
import { holders, type School } from "#streams/school/school.ts";
import { standInFor } from "../people/stand-ins.ts";

/** A role that the school's rules need and that nobody holds. */
export type RoleGap = {
  readonly role: Role;
  /** Who stands in; undefined where nobody does, so that what this role owes reaches nobody. */
  readonly standIn: Role | undefined;
  readonly says: string;
};

const isRole = (party: Party): party is Role => roles.some((role) => role === party);

/** The roles to which the rules of a school give something to do. */
const rolesNeeded = (rules: EffectiveRules): readonly Role[] => {
  const asked = (id: ObligationId) => (rules.asks[id]?.length ?? 0) > 0;
  const named = [...rules.settings["decision.maker"].value, ...rules.settings["attendance.digestTo"].value];
  return [
    ...new Set<Role>([
      "headteacher",
      "ap-lead",
      "dsl",
      "deputy-dsl",
      ...placementRows.filter((row) => row.always || asked(row.id)).map((row) => row.owner),
      ...duties.filter((duty) => dutyClauses(duty, rules).length > 0).map((duty) => duty.owner),
      ...named.filter(isRole),
    ]),
  ];
};

const gap = (school: School, role: Role): RoleGap => {
  const other = standInFor(role);
  const standIn = other && holders(school, other).length > 0 ? other : undefined;
  const name = roleNames[role];
  return {
    role,
    standIn,
    says: standIn
      ? `Nobody has the role “${name}”. Whoever has the role “${roleNames[standIn]}” gets its tasks and mails.`
      : `Nobody has the role “${name}”, and nobody stands in. Give the role to somebody.`,
  };
};

/** Roles that a school's rules need and that nobody holds, each with who stands in (catalogue 1L, 1N). */
export const roleGaps = (school: School, rules: EffectiveRules): readonly RoleGap[] =>
  rolesNeeded(rules)
    .filter((role) => holders(school, role).length === 0)
    .map((role) => gap(school, role));
