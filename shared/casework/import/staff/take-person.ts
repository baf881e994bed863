import { failureKey } from "#domain/failures/failure.ts";
import { roleNames } from "#domain/roles.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { type Role, roles } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import type { Import } from "#streams/sheets/imports.ts";
import { read, schools } from "../../commit/streams.ts";
import { noteFailed } from "../../failures/note-failure.ts";
import { staffOf } from "../../people/people.ts";
import { changePersonFrom, type Given, inviteFrom } from "../../school/people/roles.ts";
import { allNew } from "../take.ts";
import { nothingTaken, type Taken, type Taker } from "../worker.ts";
import { type PlannedPerson, roleForOthers } from "./plan-staff.ts";

/** Nobody is removed by a sheet: whoever has left hands over on the page that asks to whom. */
const toLeave = (deps: Deps, at: SchoolRef, i: Import, staff: string): Promise<void> =>
  noteFailed(deps, at, {
    key: failureKey("person-to-leave", staff),
    kind: "person-to-leave",
    roles: ["headteacher", "data-manager", "admin"],
    urgent: false,
    ...{ placement: "", promise: "", person: staff },
    link: `/school/people/${staff}/leave`,
    ref: i.id,
    stream: schoolStream(at),
  });

const takenAs = (
  done: Given | { readonly kind: "refused"; readonly message: string },
  fresh: boolean,
): Taken => {
  if ("kind" in done) return { ...nothingTaken, refused: [done.message] };
  return fresh ? { ...nothingTaken, fresh: 1 } : { ...nothingTaken, changes: 1 };
};

const rolesTaken = (i: Import, p: PlannedPerson): readonly Role[] =>
  i.refused.includes(`${p.key}-roles`) ? [] : p.roles;

const takeNew = async (deps: Deps, at: SchoolRef, i: Import, p: PlannedPerson): Promise<Taken> => {
  if (i.refused.includes(p.key) || (i.refused.includes(allNew) && !p.question)) return nothingTaken;
  const own = rolesTaken(i, p);
  const other = roles.filter((role) => role === i.answers[roleForOthers]);
  const given = own.length > 0 ? own : p.roles.length === 0 ? other : [];
  const [first] = given;
  if (!first)
    return p.roles.length > 0
      ? {
          ...nothingTaken,
          refused: ["Without a role nobody is taken in. Invite this person on the page People."],
        }
      : nothingTaken;
  const sender = { at, by: i.decidedBy, command: `import-${i.id}-${p.key}` };
  const { name, job, email } = p.person;
  return takenAs(
    await inviteFrom(deps, sender, { name, job: job || roleNames[first], email, roles: given }),
    true,
  );
};

const takeChanges = async (
  deps: Deps,
  at: SchoolRef,
  i: Import,
  p: PlannedPerson,
  staff: string,
): Promise<Taken> => {
  const details = p.changes.some((c) => c.what === "person") && !i.refused.includes(`${p.key}-details`);
  const fresh = rolesTaken(i, p);
  const before = await staffOf(deps, scopeOf(at), staff);
  if (!before || (!details && fresh.length === 0)) return nothingTaken;
  const sender = { at, by: i.decidedBy, command: `import-${i.id}-${p.key}` };
  const { name, job } = details ? { name: p.person.name, job: p.person.job || before.job } : before;
  // What is on record by now stays: a sheet gives, and takes nothing away.
  const { state } = await read(deps, schools, schoolStream(at));
  const held = state.staff.find((s) => s.id === staff && s.active)?.roles ?? [];
  if (held.length === 0)
    return { ...nothingTaken, refused: ["This person has left since the sheet was checked."] };
  const all = [...new Set([...held, ...fresh])];
  return takenAs(
    await changePersonFrom(deps, sender, staff, { name, job, email: before.email, roles: all }),
    false,
  );
};

/** Takes one person of a sheet in, by the commands of the page that invites; roles go by the rules of that page. */
export const takePerson: Taker<PlannedPerson> = async (deps, at, i, p) => {
  if (p.errors.length > 0) return nothingTaken;
  if (p.gone) {
    if (i.answers[p.key] === "left" && p.staff) await toLeave(deps, at, i, p.staff);
    return nothingTaken;
  }
  if (p.question && i.answers[p.question] !== "other") return nothingTaken;
  return p.staff ? takeChanges(deps, at, i, p, p.staff) : takeNew(deps, at, i, p);
};
