import { read, schools } from "#casework/commit/streams.ts";
import { schoolRecordOf, staffMembersOf } from "#casework/people/people.ts";
import { schoolsOf } from "#casework/sweep/schools.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";

/** One member of staff who can sign in on this machine. */
export type Person = {
  /**
   * What `POST /_local/sign-in` takes: the main role, numbered where several people have the same, and for a school other
   * than the first followed by the school: `headteacher@skerry-point`.
   */
  readonly as: string;
  readonly name: string;
  readonly job: string;
  readonly roles: readonly Role[];
  readonly tenant: string;
  readonly school: string;
  readonly schoolName: string;
  readonly staff: string;
};

const numbered = (roles: readonly string[]): readonly string[] =>
  roles.map((role, place) => {
    const before = roles.slice(0, place).filter((other) => other === role).length;
    return before === 0 ? role : `${role}-${before + 1}`;
  });

const peopleAt = async (deps: Deps, at: SchoolRef, place: number): Promise<readonly Person[]> => {
  const { state } = await read(deps, schools, schoolStream(at));
  const staff = state.staff.filter((member) => member.active);
  const known = await staffMembersOf(
    deps,
    scopeOf(at),
    staff.map((member) => member.id),
  );
  const schoolName = (await schoolRecordOf(deps, scopeOf(at), at.school))?.name ?? at.school;
  const as = numbered(staff.map((member) => member.roles[0] ?? member.id));
  const suffix = place === 0 ? "" : `@${at.school}`;
  return staff.map((member, index) => ({
    as: `${as[index] ?? member.id}${suffix}`,
    schoolName,
    name: known.get(member.id)?.name ?? member.id,
    job: known.get(member.id)?.job ?? "",
    roles: member.roles,
    ...at,
    staff: member.id,
  }));
};

/** The active staff of every school here; the ledger says who they are, so somebody who left cannot sign in. */
export const peopleOf = async (deps: Deps): Promise<readonly Person[]> => {
  const all = await Promise.all((await schoolsOf(deps)).map((at, place) => peopleAt(deps, at, place)));
  return all.flat();
};

/** By `as`; else whoever has that role first; else by staff id. */
export const personAs = (people: readonly Person[], as: string): Person | undefined =>
  people.find((p) => p.as === as) ??
  people.find((p) => p.roles.some((role) => role === as)) ??
  people.find((p) => p.staff === as);
