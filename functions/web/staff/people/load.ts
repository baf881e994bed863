import { read, schools } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import type { Option } from "#contracts/form.ts";
import type { StaffRecord } from "#contracts/people.ts";
import { roleNames } from "#domain/roles.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { Role } from "#ids/role.ts";
import { rolesOf } from "#streams/school/covers.ts";
import type { School } from "#streams/school/school.ts";

export type Member = {
  readonly id: string;
  readonly record: StaffRecord | undefined;
  readonly name: string;
  readonly roles: readonly Role[];
};

export type LoadedPeople = {
  readonly school: School;
  /** Who works here now, by name. */
  readonly members: readonly Member[];
  readonly nameOf: (id: string) => string;
};

/** Everybody of the school, with names. */
export const loadPeople = async (c: StaffContext): Promise<LoadedPeople> => {
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  const records = await staffMembersOf(
    c.deps,
    c.scope,
    school.staff.map((s) => s.id),
  );
  const nameOf = (id: string) => records.get(id)?.name || "A member of staff";
  const members = school.staff
    .filter((s) => s.active)
    .map(({ id, roles }) => ({ id, record: records.get(id), name: nameOf(id), roles }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
  return { school, members, nameOf };
};

/** The one whom an address names, if they work here. */
export const memberHere = (c: StaffContext, l: LoadedPeople): Member | undefined =>
  l.members.find((m) => m.id === c.request.params.person);

/** Everybody but one, to choose from. */
export const othersThan = (l: LoadedPeople, id: string): readonly Option[] =>
  l.members
    .filter((m) => m.id !== id)
    .map((m) => ({ value: m.id, label: `${m.name}, ${m.record?.job ?? ""}` }));

export const inWords = (roles: readonly Role[]): string => roles.map((role) => roleNames[role]).join(", ");

/** Roles of today that are not somebody's own: they stand in. */
export const standsInAs = (school: School, m: Pick<Member, "id" | "roles">): readonly Role[] =>
  rolesOf(school, m.id).filter((role) => !m.roles.includes(role));

export const backToPeople = { href: "/school/people", text: "Back to the people" };
