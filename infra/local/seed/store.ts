import { execute } from "#casework/commit/execute.ts";
import { type Fold, type Folded, providers, pupils, read, schools } from "#casework/commit/streams.ts";
import type { SchoolRecord } from "#contracts/people.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Decision } from "#domain/decision.ts";
import { providerStream, pupilStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { VaultRecord } from "#ports/vault.ts";
import { addProvider } from "#streams/provider/provider.ts";
import { addPupil, recordContact } from "#streams/pupil/pupil.ts";
import { setCalendar, setStaff, setUpSchool } from "#streams/school/school.ts";
import type { SampleProvider } from "./sample-providers.ts";
import type { SamplePupil } from "./sample-pupils.ts";
import type { SampleStaff } from "./sample-school.ts";

/** An invented school as it is set up: its policy, calendar and people. */
export type StoredSchool = {
  readonly at: SchoolRef;
  readonly profile: string;
  /** Maintained, unless it says otherwise. */
  readonly schoolType?: "maintained" | "academy";
  readonly record: SchoolRecord;
  readonly calendar: SchoolCalendar;
  readonly staff: readonly SampleStaff[];
};

const wordsOf = (...names: readonly (string | undefined)[]): readonly string[] =>
  names.flatMap((name) => (name ?? "").toLowerCase().split(/\s+/)).filter((word) => word !== "");

/**
 * One step of the sample: the vault first, then the commit. A step that was taken once is not taken again, so that what
 * people have changed or erased since stays as they left it.
 */
const step = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  stream: string,
  id: string,
  record: VaultRecord | undefined,
  decide: (state: S) => Decision<E>,
): Promise<void> => {
  const { state } = await read(deps, fold, stream);
  if (state.commands.get(id) !== undefined) return;
  if (record) await deps.vault.put(record);
  const done = await execute(deps, fold, { stream, id, by: "system" }, decide);
  if (done.kind === "refused") throw new Error(`The sample cannot be stored: ${id}: ${done.message}`);
};

/** The school with its policy, calendar and staff. Done twice, it is done once. */
export const storeSchool = async (deps: Deps, s: StoredSchool): Promise<void> => {
  const stream = schoolStream(s.at);
  const scope = scopeOf(s.at);
  const record = { scope, id: s.at.school, kind: "school", body: s.record, index: [] } as const;
  await step(deps, schools, stream, "sample-school", record, (now) =>
    setUpSchool(now, s.profile, s.schoolType ?? "maintained"),
  );
  await step(deps, schools, stream, "sample-calendar", undefined, () => setCalendar(s.calendar));
  for (const { id, roles, ...body } of s.staff) {
    const member = { scope, id, kind: "staff", body, index: wordsOf(body.name) } as const;
    await step(deps, schools, stream, `sample-${id}`, member, () => setStaff({ id, roles, active: true }));
  }
};

/** A provider for the schools of a tenant. Done twice, it is done once. */
export const storeProvider = async (
  deps: Deps,
  tenant: string,
  { id, facts, places, ...body }: SampleProvider,
): Promise<void> => {
  const record = { scope: tenant, id, kind: "provider", body, index: wordsOf(body.name) } as const;
  await step(deps, providers, providerStream(tenant, id), "sample-provider", record, (p) =>
    addProvider(p, facts, places),
  );
};

/** A pupil of a school with all contacts. Done twice, it is done once. */
export const storePupil = async (
  deps: Deps,
  at: SchoolRef,
  { id, yearGroup, statuses, contacts, ...body }: SamplePupil,
): Promise<void> => {
  const stream = pupilStream(at, id);
  const scope = scopeOf(at);
  const index = wordsOf(body.givenName, body.familyName, body.upn);
  await step(deps, pupils, stream, "sample-pupil", { scope, id, kind: "pupil", body, index }, (p) =>
    addPupil(p, yearGroup, statuses),
  );
  for (const { facts, ...contact } of contacts) {
    const words = wordsOf(contact.name);
    const record = { scope, id: facts.id, kind: "contact", body: contact, index: words } as const;
    await step(deps, pupils, stream, `sample-${facts.id}`, record, (p) => recordContact(p, facts));
  }
};
