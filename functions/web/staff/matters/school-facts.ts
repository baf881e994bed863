import { read, schools } from "#casework/commit/streams.ts";
import { providersOf, schoolRecordOf, staffMembersOf } from "#casework/people/people.ts";
import { periodsOf } from "#casework/records/periods.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { kindsOfRecord, recordKinds } from "#domain/records/kinds.ts";
import { periodWords } from "#domain/records/period-words.ts";
import { roleNames } from "#domain/roles.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { roles } from "#ids/role.ts";
import { holders } from "#streams/school/school.ts";

/** What the school’s own settings say that a record of processing and an impact assessment are made from. */
export const schoolFacts = async (c: StaffContext) => {
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  const officers = holders(school, "data-protection-officer").map((s) => s.id);
  const rows = await placementRows(c.deps, c.scope);
  const [record, people, providers, { periods }, pupils] = await Promise.all([
    schoolRecordOf(c.deps, c.scope, school.id),
    staffMembersOf(c.deps, c.scope, officers),
    providersOf(
      c.deps,
      c.at.tenant,
      rows.map((r) => r.provider),
    ),
    periodsOf(c.deps, c.at),
    c.deps.views.list("pupils", c.scope),
  ]);
  return {
    name: record?.name ?? "The school",
    address: (record?.address ?? []).join(", "),
    phone: record?.phone ?? "",
    privacyNotice: record?.privacyNotice ?? "",
    authority: record?.localAuthority?.name ?? "",
    policy: school.profile,
    trust: school.trust,
    officers: [...people.values()].map((p) => `${p.name}, ${p.job}, ${p.email}`),
    providers: [...providers.values()].map((p) => p.name).sort((a, b) => a.localeCompare(b, "en-GB")),
    pupils: pupils.filter((p) => p.body?.erased !== "yes").length,
    open: rows.filter((r) => r.phase !== "closed").length,
    readers: roles.flatMap((role) => {
      const count = holders(school, role).length;
      return count > 0 ? [`${roleNames[role]}: ${count}`] : [];
    }),
    kinds: recordKinds.map((kind) => ({
      title: kindsOfRecord[kind].title,
      holds: kindsOfRecord[kind].holds,
      kept: `${periodWords(periods[kind].unit, periods[kind].period)}, from ${kindsOfRecord[kind].from}`,
    })),
  };
};

export type SchoolFacts = Awaited<ReturnType<typeof schoolFacts>>;

/** How the data are kept safe: what the product does, whatever the school sets. */
export const measures: readonly string[] = [
  "Names, contacts and free words are stored apart from the record of decisions, under numbers, with a key of their own.",
  "Each role sees what its work needs. What is about safety is for safeguarding leads alone.",
  "Each opening of a pupil’s file is noted with who and when, and kept for six years.",
  "Every decision is chained to the one before, so that a change afterwards shows.",
  "Mails hold a pupil’s initials at most. Links in them run out, and are for one person and one purpose.",
  "Records end by two people, and it is looked afterwards whether anything is left. Backups are purged again when they are restored.",
];
