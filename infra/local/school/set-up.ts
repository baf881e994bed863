import { execute } from "#casework/commit/execute.ts";
import { canonical, sha256 } from "#casework/commit/hash-chain.ts";
import { failures, read, schools } from "#casework/commit/streams.ts";
import { healFailed, noteFailed } from "#casework/failures/note-failure.ts";
import { judgesCalendar } from "#casework/school/change-calendar.ts";
import type { SchoolRecord, StaffRecord } from "#contracts/people.ts";
import { noWords } from "#domain/commit.ts";
import { type Decision, decided, type Refusal } from "#domain/decision.ts";
import { failureKey } from "#domain/failures/failure.ts";
import { failuresStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { VaultRecord } from "#ports/vault.ts";
import type { SchoolEvent } from "#streams/school/events.ts";
import { type School, setStaff, setTrust, setUpSchool } from "#streams/school/school.ts";
import type { SchoolFile } from "./school-file.ts";

const schoolOf = (file: SchoolFile): SchoolRef => ({ tenant: file.tenant, school: file.school.id });

/**
 * Applies one part of the file, unless it is as it was when it was applied last: what people have changed on pages since
 * then stays as they left it.
 */
const apply = async (
  deps: Deps,
  at: SchoolRef,
  part: string,
  value: unknown,
  record: VaultRecord | undefined,
  decide: (s: School) => Decision<SchoolEvent>,
): Promise<Refusal | undefined> => {
  const stream = schoolStream(at);
  const { state, commits } = await read(deps, schools, stream);
  const begins = `set-up-${part}-`;
  const id = `${begins}${sha256(canonical(value)).slice(0, 16)}`;
  const last = commits.findLast((c) => c.command.startsWith(begins));
  if (last?.command.startsWith(id)) return undefined;
  if (record) await deps.vault.put(record);
  const command = { stream, id: `${id}-${state.version}`, by: "system" };
  const done = await execute(deps, schools, command, decide);
  return done.kind === "refused" ? done : undefined;
};

const calendarKey = failureKey("calendar-refused");

/**
 * Takes the file's calendar over by the rules of its page. What they refuse is somebody's task, and the calendar that is
 * there goes on: a program that does not start would ask about nobody.
 */
const applyCalendar = async (deps: Deps, at: SchoolRef, calendar: SchoolFile["calendar"]): Promise<void> => {
  const judged = await judgesCalendar(deps, at);
  const refused = await apply(deps, at, "calendar", calendar, undefined, (s) => {
    // What only pages can enter stays: the times of the school's day, bank holidays. A closure is the school's own where
    // the file does not say that providers close with it, as on the page.
    const closures = calendar.closures.map((c) => ({ ...c, providers: c.providers ?? ("open" as const) }));
    return judged(s.calendar, { ...s.calendar, ...calendar, closures });
  });
  const open = (await read(deps, failures, failuresStream(at))).state.open[calendarKey];
  if (refused)
    await noteFailed(deps, at, {
      key: calendarKey,
      kind: "calendar-refused",
      roles: ["ap-lead", "admin"],
      urgent: false,
      placement: "",
      promise: "",
      person: "",
      link: "/calendar",
      ref: sha256(canonical(calendar)).slice(0, 16),
      stream: schoolStream(at),
    });
  else if (open) await healFailed(deps, at, calendarKey, open.since);
};

const recordOf = ({ school }: SchoolFile): SchoolRecord => ({
  name: school.name,
  address: school.address,
  phone: school.phone,
  replyTo: school.officeEmail,
  complaintsTo: school.complaints.to,
  complaintsProcedure: school.complaints.procedure,
  privacyNotice: school.privacyNotice,
  localAuthority: school.localAuthority,
  phase: school.phase,
});

type FilePerson = SchoolFile["people"][number];

/** The same at every start, and no name in it. */
export const staffId = (at: SchoolRef, person: Pick<FilePerson, "id" | "email">): string =>
  person.id ?? `s${sha256(`${scopeOf(at)}:${person.email.toLowerCase()}`).slice(0, 25)}`;

const words = (name: string): readonly string[] => name.toLowerCase().split(/\s+/).filter(Boolean);

const applyPerson = async (deps: Deps, at: SchoolRef, person: FilePerson): Promise<void> => {
  const { name, job, email, roles } = person;
  const id = staffId(at, person);
  const body: StaffRecord = { name, job, email };
  const record: VaultRecord = { scope: scopeOf(at), id, kind: "staff", body, index: words(name) };
  await apply(deps, at, `staff-${id}`, { name, job, email, roles }, record, () =>
    setStaff({ id, roles, active: true }),
  );
};

/** People whom an earlier file brought in and this one does not name can no longer sign in. */
const dismiss = async (deps: Deps, at: SchoolRef, file: SchoolFile): Promise<void> => {
  const { state } = await read(deps, schools, schoolStream(at));
  const named = file.people.map((person) => staffId(at, person));
  for (const member of state.staff.filter((m) => m.active && !named.includes(m.id)))
    await apply(deps, at, `staff-${member.id}`, "left", undefined, () =>
      setStaff({ ...member, active: false }),
    );
};

/** Sets a school up from its file, and brings it up to date where the file has changed. Done twice, it is done once. */
export const setUp = async (deps: Deps, file: SchoolFile): Promise<SchoolRef> => {
  const at = schoolOf(file);
  const { policy, calendar, trust = "" } = file;
  const { type } = file.school;
  const body = recordOf(file);
  const record: VaultRecord = { scope: scopeOf(at), id: at.school, kind: "school", body, index: [] };
  await apply(deps, at, "school", { body, type }, record, (s) =>
    s.version === 0
      ? setUpSchool(s, policy, type)
      : decided([{ type: "school-set-up", profile: s.profile, schoolType: type }]),
  );
  await apply(deps, at, "policy", policy, undefined, () =>
    decided([{ type: "profile-set", profile: policy, words: noWords }]),
  );
  await apply(deps, at, "trust", trust, undefined, (s) => setTrust(s, trust));
  await applyCalendar(deps, at, calendar);
  for (const person of file.people) await applyPerson(deps, at, person);
  await dismiss(deps, at, file);
  return at;
};
