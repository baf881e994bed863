import type { StaffRecord } from "#contracts/people.ts";
import { roleNames } from "#domain/roles.ts";
import { plainHeading } from "#domain/sheets/columns.ts";
import { schoolStream, scopeOf } from "#domain/streams.ts";
import { type Role, roles } from "#ids/role.ts";
import { sensitiveRoles } from "#streams/school/people.ts";
import type { Staff } from "#streams/school/people-events.ts";
import { read, schools } from "../../commit/streams.ts";
import { staffMembersOf } from "../../people/people.ts";
import { isEmail } from "../contact-lines.ts";
import { namesIn } from "../lines.ts";
import type { Change, ImportQuestion, Planned } from "../plan.ts";
import { type Cell, cellsOf, sheetOf, shiftedLine } from "../sheet-of.ts";
import type { Planner } from "../worker.ts";
import { rolesIn } from "./fields.ts";

/** Somebody of a sheet of staff, or somebody on record whom it lacks. */
export type PlannedPerson = Planned & {
  readonly person: StaffRecord;
  /** Roles that the sheet has and the record has not. */
  readonly roles: readonly Role[];
  /** Their id, where they are on record. */
  readonly staff?: string;
  /** On record, and not in the sheet of everybody. */
  readonly gone?: boolean;
};

/** The question which role those get who come without one. */
export const roleForOthers = "role-for-others";

const withSecond = (role: Role): string =>
  sensitiveRoles.includes(role) ? `${roleNames[role]} (a second person says yes)` : roleNames[role];

const inWords = (all: readonly Role[]): string => all.map(withSecond).join(", ");

type Known = { readonly staff: Staff; readonly record: StaffRecord };

const personIn = (cell: Cell): StaffRecord => {
  const [given, family] = namesIn(cell);
  return {
    name: [cell("title"), given, family].filter(Boolean).join(" "),
    job: cell("job"),
    email: cell("email").toLowerCase(),
  };
};

const sameMail = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const whoQuestion = (key: string, person: StaffRecord, known: Known): ImportQuestion => ({
  key,
  says: `${person.name} is on the list already, with another e-mail address: ${known.record.email}.`,
  options: [
    {
      value: "same",
      label: "It is the same person: nothing is changed now. Put the address right on their page",
    },
    { value: "other", label: "It is another person of the same name: take in" },
  ],
});

const differences = (
  key: string,
  person: StaffRecord,
  known: Known,
  fresh: readonly Role[],
): readonly Change[] => {
  const { record } = known;
  const details = [
    ...(person.name === record.name ? [] : [`Name: ${record.name} → ${person.name}`]),
    ...(person.job === "" || person.job === record.job
      ? []
      : [`Job: ${record.job || "none"} → ${person.job}`]),
  ];
  return [
    ...(details.length > 0
      ? [{ key: `${key}-details`, what: "person" as const, says: details.join("; ") }]
      : []),
    ...(fresh.length > 0
      ? [{ key: `${key}-roles`, what: "roles" as const, says: `Gets: ${inWords(fresh)}` }]
      : []),
  ];
};

type Planning = { readonly all: readonly Known[]; readonly seen: Set<string> };

const planPerson = (cell: Cell, line: number, shifted: boolean, p: Planning): PlannedPerson => {
  const key = `line-${line}`;
  const person = personIn(cell);
  const said = rolesIn(cell("roles"));
  const known = p.all.find(({ record }) => sameMail(record.email, person.email));
  const alike = known
    ? undefined
    : p.all.find(({ record }) => plainHeading(record.name) === plainHeading(person.name));
  const errors = [
    ...(shifted ? [shiftedLine] : []),
    ...(person.name === "" ? ["There is no name."] : []),
    ...(person.email === ""
      ? ["There is no e-mail address: it is what somebody signs in with."]
      : isEmail(person.email)
        ? []
        : [`“${person.email}” is no e-mail address.`]),
    ...(p.seen.has(person.email) && person.email !== ""
      ? ["Another line of the sheet has this e-mail address: each person signs in with their own."]
      : []),
  ];
  p.seen.add(person.email);
  const fresh = said.roles.filter((role) => !known?.staff.roles.includes(role));
  const warnings = [
    ...said.other.map((word) => `“${word}” is no role here: nothing is given by it.`),
    ...(person.job === "" && !known ? ["There is no job: letters say the role in its place."] : []),
  ];
  const base = {
    key,
    lines: [line],
    name: person.name || `Line ${line}`,
    person,
    roles: fresh,
    errors,
    warnings,
  };
  if (errors.length > 0) return { ...base, fresh: true, questions: [], changes: [] };
  if (known) {
    const changes = differences(key, person, known, fresh);
    return { ...base, fresh: false, staff: known.staff.id, questions: [], changes };
  }
  const says = [person.job, person.email].filter(Boolean).join(", ");
  // Roles are never among what comes along: each is a line of its own that can be refused.
  const changes: readonly Change[] =
    fresh.length > 0 ? [{ key: `${key}-roles`, what: "roles", says: `Gets: ${inWords(fresh)}` }] : [];
  const question = alike && { question: `${key}-who`, questions: [whoQuestion(`${key}-who`, person, alike)] };
  return { ...base, fresh: true, says, questions: [], changes, ...question };
};

const roleQuestion = (count: number): ImportQuestion => ({
  key: roleForOthers,
  says: `${count === 1 ? "One person is new and has" : `${count} people are new and have`} no role in the sheet. Which role is given to them?`,
  options: [
    { value: "none", label: "None: they are not taken in. Invite them one by one, each with their role" },
    ...roles
      .filter((role) => !sensitiveRoles.includes(role))
      .map((role) => ({ value: role, label: roleNames[role] })),
  ],
});

const withRoleQuestion = (all: readonly PlannedPerson[]): readonly PlannedPerson[] => {
  const without = all.filter((p) => p.fresh && p.errors.length === 0 && p.roles.length === 0);
  const [first] = without;
  return all.map((p) =>
    p === first ? { ...p, questions: [...p.questions, roleQuestion(without.length)] } : p,
  );
};

const goneOf = ({ staff, record }: Known): PlannedPerson => {
  const key = `gone-${staff.id}`;
  return {
    ...{ key, lines: [], name: record.name, fresh: false, staff: staff.id, person: record, roles: [] },
    ...{ errors: [], warnings: [], changes: [], gone: true },
    questions: [
      {
        key,
        says: `${record.name} is on the list, and not in the sheet. Has this person left?`,
        options: [
          { value: "here", label: "No: nothing is changed" },
          {
            value: "left",
            label: "Yes: it becomes a task to record who takes over. Until then nothing is changed",
          },
        ],
      },
    ],
  };
};

/** Compares a sheet of staff with whoever works here. */
export const planStaff: Planner<PlannedPerson> = async (deps, at, i) => {
  const sheet = await sheetOf(deps, at, i);
  if ("kind" in sheet) return sheet;
  const { state } = await read(deps, schools, schoolStream(at));
  const active = state.staff.filter((s) => s.active);
  const records = await staffMembersOf(
    deps,
    scopeOf(at),
    active.map((s) => s.id),
  );
  const all = active.flatMap((staff): readonly Known[] => {
    const record = records.get(staff.id);
    return record ? [{ staff, record }] : [];
  });
  const seen = new Set<string>();
  const people = withRoleQuestion(
    sheet.rows.map((row) =>
      planPerson(cellsOf(row, sheet.columns), row.line, row.shifted === true, { all, seen }),
    ),
  );
  const gone = i.whole
    ? all.filter(({ record }) => ![...seen].some((mail) => sameMail(mail, record.email))).map(goneOf)
    : [];
  return { plan: { children: [...people, ...gone], left: [] }, lines: sheet.rows.length };
};
