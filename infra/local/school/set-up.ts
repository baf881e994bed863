import { execute } from "#casework/commit/execute.ts";
import { canonical, sha256 } from "#casework/commit/hash-chain.ts";
import { failures, read, schools } from "#casework/commit/streams.ts";
import { healFailed, noteFailed } from "#casework/failures/note-failure.ts";
import { schoolRecordOf } from "#casework/people/people.ts";
import { judgesCalendar } from "#casework/school/change-calendar.ts";
import { nameWords, staffIdOf } from "#casework/school/people/roles.ts";
import { emptyRecord } from "#casework/school/record/change-record.ts";
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

/** What the file says; what only pages enter, or the file leaves out, stays as it is. */
const recordOf = ({ school }: SchoolFile, before: SchoolRecord): SchoolRecord => ({
  ...before,
  name: school.name,
  address: school.address,
  phone: school.phone,
  replyTo: school.officeEmail,
  complaintsTo: school.complaints.to,
  complaintsProcedure: school.complaints.procedure,
  privacyNotice: school.privacyNotice,
  localAuthority: school.localAuthority,
  phase: school.phase,
  ...(school.kind ? { kind: school.kind } : {}),
  ...(school.urn ? { urn: school.urn } : {}),
  ...(school.sites ? { sites: school.sites.map((s, i) => ({ id: `file-${i + 1}`, ...s })) } : {}),
  ...(school.virtualSchool ? { virtualSchool: school.virtualSchool } : {}),
  ...(school.lado ? { lado: school.lado } : {}),
  ...(school.look ? { look: { ...before.look, ...school.look } } : {}),
});

type FilePerson = SchoolFile["people"][number];

/** The same at every start, and no name in it. */
export const staffId = (at: SchoolRef, person: Pick<FilePerson, "id" | "email">): string =>
  person.id ?? staffIdOf(at, person.email);

const applyPerson = async (deps: Deps, at: SchoolRef, person: FilePerson): Promise<void> => {
  const { name, job, email, roles } = person;
  const id = staffId(at, person);
  const body: StaffRecord = { name, job, email };
  const record: VaultRecord = { scope: scopeOf(at), id, kind: "staff", body, index: nameWords(name) };
  await apply(deps, at, `staff-${id}`, { name, job, email, roles }, record, () =>
    setStaff({ id, roles, active: true }),
  );
};

/** People whom an earlier file brought in and this one does not name can no longer sign in; whom a page invited stays. */
const dismiss = async (deps: Deps, at: SchoolRef, file: SchoolFile): Promise<void> => {
  const { state, commits } = await read(deps, schools, schoolStream(at));
  const named = file.people.map((person) => staffId(at, person));
  const ofFile = (id: string) => commits.some((c) => c.command.startsWith(`set-up-staff-${id}-`));
  for (const member of state.staff.filter((m) => m.active && !named.includes(m.id) && ofFile(m.id)))
    await apply(deps, at, `staff-${member.id}`, "left", undefined, () =>
      setStaff({ ...member, active: false }),
    );
};

/** Sets a school up from its file, and brings it up to date where the file has changed. Done twice, it is done once. */
export const setUp = async (deps: Deps, file: SchoolFile): Promise<SchoolRef> => {
  const at = schoolOf(file);
  const { policy, calendar, trust = "" } = file;
  const { type } = file.school;
  const before = (await schoolRecordOf(deps, scopeOf(at), at.school)) ?? emptyRecord;
  const body = recordOf(file, before);
  const record: VaultRecord = { scope: scopeOf(at), id: at.school, kind: "school", body, index: [] };
  // What the file says is compared with what it said last, not with what pages have changed since.
  const said = { body: recordOf(file, emptyRecord), type };
  await apply(deps, at, "school", said, record, (s) =>
    s.version === 0
      ? setUpSchool(s, policy, type)
      : decided([
          { type: "school-described", part: "school", changed: Object.keys(said.body), schoolType: type },
        ]),
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
