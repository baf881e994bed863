import type { MailOwed } from "#domain/commit.ts";
import { failuresIn, type OpenFailure } from "#domain/failures/failures.ts";
import { parseStream, schoolStream, scopeOf } from "#domain/streams.ts";
import { type Role, roles } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { failures, read, schools } from "../commit/streams.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete } from "../compose/context.ts";
import { failureTitle } from "../failures/failure-words.ts";
import { holdersOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import type { Desk } from "./sending.ts";

const rolesOf = (to: string): readonly Role[] =>
  to
    .slice("role:".length)
    .split("+")
    .flatMap((name) => roles.find((role) => role === name) ?? []);

/** What sending news of a failure needs: it goes to everybody whose task it is, and names nobody it is about. */
export const failureSending = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state }, { state: school }, record] = await Promise.all([
    read(deps, failures, stream),
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
  ]);
  if (!record) throw new Incomplete("There is no record of the school");
  const still: readonly OpenFailure[] = failuresIn(mail).flatMap((key) => state.open[key] ?? []);
  const ids = rolesOf(mail.to).flatMap((role) => holdersOf(school, role));
  const staff = await staffMembersOf(deps, scope, [...new Set(ids)]);
  const { publicUrl } = deps.settings;
  return {
    schoolName: record.name,
    replyTo: record.replyTo,
    noLongerOwed: still.length === 0 ? "well again meanwhile" : undefined,
    addresses: [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    compose: async () => ({
      letter: composed("staff-notice", {
        schoolName: record.name,
        tasks: still.map((f) => ({ what: failureTitle(f), link: `${publicUrl}/failures/${f.key}` })),
        allTasks: `${publicUrl}/today`,
      }),
    }),
  };
};
