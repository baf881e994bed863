import { type Role, roles } from "#ids/role.ts";
import { rolesOf } from "#streams/school/covers.ts";
import { holders, type School } from "#streams/school/school.ts";
import { holdersOf } from "../people/people.ts";

/**
 * An escalation that reaches only the person who runs the placements is none: where the safeguarding lead is the AP
 * lead too, the deputy gets it as well (rules of sense, absence).
 */
const withDeputy = (school: School, ids: readonly string[]): readonly string[] => {
  const alsoLead = holders(school, "dsl").some((s) => rolesOf(school, s.id).includes("ap-lead"));
  return alsoLead ? [...ids, ...holders(school, "deputy-dsl").map((s) => s.id)] : ids;
};

const isRole = (name: string): name is Role => roles.some((r) => r === name);

/** Ids of the staff whom `role:attendance-officer+dsl` names; whoever holds several roles is named once. */
export const staffBehind = (school: School, to: string): readonly string[] => {
  const ids = to
    .slice("role:".length)
    .split("+")
    .filter(isRole)
    .flatMap((role) =>
      role === "dsl" ? withDeputy(school, holdersOf(school, role)) : holdersOf(school, role),
    );
  return [...new Set(ids)];
};
