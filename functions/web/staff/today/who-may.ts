import type { Role } from "#ids/role.ts";
import { aboutForm } from "#promises/abouts.ts";
import { isAtOnce } from "#promises/gate/ready.ts";
import { actions, isAction } from "#promises/permissions.ts";
import { rolesOf } from "#streams/school/covers.ts";
import type { School } from "#streams/school/school.ts";
import type { Item } from "./items.ts";

/** By which roles a task may be done: what belongs to no placement is listed for those who owe it, and for nobody else. */
const rolesFor = (i: Pick<Item, "form" | "roles" | "owner">): readonly Role[] => {
  if (i.roles) return i.roles;
  const action = i.form === "contacts" ? "contacts.write" : `form.${i.form}`;
  return isAction(action) ? actions[action] : [i.owner];
};

/** Staff who may do this, whoever owns it first: ids. */
export const whoMay = (school: School, i: Pick<Item, "form" | "roles" | "owner">): readonly string[] => {
  const allowed = rolesFor(i);
  const held = school.staff
    .filter((m) => m.active)
    .map((m) => ({ id: m.id, roles: rolesOf(school, m.id) }))
    .filter(({ roles }) => roles.some((role) => allowed.includes(role)));
  const owns = (m: (typeof held)[number]): number => (m.roles.includes(i.owner) ? 0 : 1);
  return held.toSorted((a, b) => owns(a) - owns(b)).map(({ id }) => id);
};

/** What the rules let only certain people decide, and what concerns safety now, is nobody's to hand on or to put off. */
export const isFixed = (i: Pick<Item, "form">): boolean =>
  isAtOnce(i.form) ||
  i.form.endsWith("-urgent") ||
  aboutForm(i.form)?.decidedBy !== undefined ||
  i.form === "decision-confirmed" ||
  i.form === "roles-asked" ||
  i.form === "records";
