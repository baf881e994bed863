import { holdersOf } from "#casework/people/people.ts";
import type { Owed } from "#casework/views/owed.ts";
import { roleNames } from "#domain/roles.ts";
import type { StaffContext } from "#door/context.ts";
import type { Role } from "#ids/role.ts";
import { aboutForm } from "#promises/abouts.ts";
import { isAction, mayDo } from "#promises/permissions.ts";
import type { School } from "#streams/school/school.ts";
import type { Held } from "#streams/tasks/tasks.ts";

/** Who sees the tasks of a role as well: nothing about safety waits for one person. */
const alsoSees: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  referrer: ["ap-lead"],
  dsl: ["deputy-dsl"],
};

const mayRecord = (held: readonly Role[], form: Owed["form"]): boolean => {
  if (form === "contacts") return mayDo(held, "contacts.write");
  const action = `form.${form}`;
  return isAction(action) && mayDo(held, action);
};

/** Owed by one of my roles, or by one that nobody holds and that I stand in for. */
const owedByMe = (c: StaffContext, school: School, { owner }: Owed): boolean =>
  [owner, ...(alsoSees[owner] ?? [])].some((role) => c.roles.includes(role)) ||
  holdersOf(school, owner).includes(c.staff);

/** The role that records what its owner sees to and may not record; undefined where the owner may. */
const recorderOf = ({ owner, form }: Owed): Role | undefined => {
  const may = aboutForm(form)?.mayRecord ?? [];
  return may.includes(owner) ? undefined : may[0];
};

/** Handed on to me, as it is owed still. */
const handedToMe = (c: StaffContext, { due }: Owed, { handedOn }: Pick<Held, "handedOn">): boolean =>
  handedOn?.to === c.staff && handedOn.due === due;

/**
 * Whether a task is mine, and who records it where I only see to it: `mine` to record, the name of the role that records
 * it, or undefined where it is somebody else's.
 */
export const whose = (
  c: StaffContext,
  school: School,
  o: Owed,
  held: Pick<Held, "handedOn"> = {},
): "mine" | { readonly recordedBy: string } | undefined => {
  if (!owedByMe(c, school, o) && !handedToMe(c, o, held)) return undefined;
  if (mayRecord(c.roles, o.form)) return "mine";
  const recorder = c.may("placement.read") ? recorderOf(o) : undefined;
  return recorder && { recordedBy: roleNames[recorder] };
};
