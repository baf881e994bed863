import { execute } from "../../../shared/casework/execute.ts";
import {
  type Fold,
  type Folded,
  providers,
  pupils,
  read,
  schools,
} from "../../../shared/casework/streams.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { addProvider } from "../../../shared/domain/provider/provider.ts";
import { addPupil, recordContact } from "../../../shared/domain/pupil/pupil.ts";
import { setCalendar, setStaff, setUpSchool } from "../../../shared/domain/school/school.ts";
import { providerStream, pupilStream, schoolStream, scopeOf } from "../../../shared/domain/streams.ts";
import type { Deps } from "../../../shared/ports/host.ts";
import type { VaultRecord } from "../../../shared/ports/vault.ts";
import { sampleCalendar } from "./sample-calendar.ts";
import { type SampleProvider, sampleProviders } from "./sample-providers.ts";
import { type SamplePupil, samplePupils } from "./sample-pupils.ts";
import { sampleProfile, sampleSchool, sampleSchoolRecord, sampleStaff } from "./sample-school.ts";

const scope = scopeOf(sampleSchool);

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
  if (state.commands[id] !== undefined) return;
  if (record) await deps.vault.put(record);
  const done = await execute(deps, fold, { stream, id, by: "system" }, decide);
  if (done.kind === "refused") throw new Error(`The sample cannot be stored: ${id}: ${done.message}`);
};

const seedSchool = async (deps: Deps): Promise<void> => {
  const stream = schoolStream(sampleSchool);
  const record = {
    scope,
    id: sampleSchool.school,
    kind: "school",
    body: sampleSchoolRecord,
    index: [],
  } as const;
  await step(deps, schools, stream, "sample-school", record, (s) =>
    setUpSchool(s, sampleProfile, "maintained"),
  );
  await step(deps, schools, stream, "sample-calendar", undefined, () => setCalendar(sampleCalendar));
  for (const { id, roles, ...body } of sampleStaff) {
    const member = { scope, id, kind: "staff", body, index: wordsOf(body.name) } as const;
    await step(deps, schools, stream, `sample-${id}`, member, () => setStaff({ id, roles, active: true }));
  }
};

const seedProvider = async (deps: Deps, { id, facts, places, ...body }: SampleProvider): Promise<void> => {
  const stream = providerStream(sampleSchool.tenant, id);
  const record = {
    scope: sampleSchool.tenant,
    id,
    kind: "provider",
    body,
    index: wordsOf(body.name),
  } as const;
  await step(deps, providers, stream, "sample-provider", record, (p) => addProvider(p, facts, places));
};

const seedPupil = async (
  deps: Deps,
  { id, yearGroup, statuses, contacts, ...body }: SamplePupil,
): Promise<void> => {
  const stream = pupilStream(sampleSchool, id);
  const index = wordsOf(body.givenName, body.familyName, body.upn);
  await step(deps, pupils, stream, "sample-pupil", { scope, id, kind: "pupil", body, index }, (p) =>
    addPupil(p, yearGroup, statuses),
  );
  for (const { facts, ...contact } of contacts) {
    const record = {
      scope,
      id: facts.id,
      kind: "contact",
      body: contact,
      index: wordsOf(contact.name),
    } as const;
    await step(deps, pupils, stream, `sample-${facts.id}`, record, (p) => recordContact(p, facts));
  }
};

/** The sample school with its calendar, staff, providers and pupils, all invented. Done twice, it is done once. */
export const seedSample = async (deps: Deps): Promise<void> => {
  await seedSchool(deps);
  for (const provider of sampleProviders) await seedProvider(deps, provider);
  for (const pupil of samplePupils) await seedPupil(deps, pupil);
};
