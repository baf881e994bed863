import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { setStaff, setUpSchool } from "#streams/school/school.ts";
import { execute } from "../commit/execute.ts";
import { read, schools } from "../commit/streams.ts";
import { nameWords, staffIdOf } from "./people/roles.ts";
import { emptyRecord } from "./record/change-record.ts";

/** What the first administrator is called until they say so. */
export const nameless = "Administrator";

/**
 * A new school of which nothing is known but its first administrator, who sets up the rest by pages. Done twice, it is done
 * once; a school that is there already stays as it is.
 */
export const beginSchool = async (deps: Deps, at: SchoolRef, email: string): Promise<void> => {
  const stream = schoolStream(at);
  const scope = scopeOf(at);
  if ((await read(deps, schools, stream)).state.staff.length > 0) return;
  const id = staffIdOf(at, email);
  await deps.vault.put({ scope, id: at.school, kind: "school", body: emptyRecord, index: [] });
  await deps.vault.put({
    scope,
    id,
    kind: "staff",
    body: { name: nameless, job: "Administrator", email },
    index: nameWords(nameless),
  });
  const by = "system";
  await execute(deps, schools, { stream, id: "begin-school", by }, (s) => setUpSchool(s, "", "maintained"));
  await execute(deps, schools, { stream, id: "begin-administrator", by }, () =>
    setStaff({ id, roles: ["admin"], active: true }),
  );
};
