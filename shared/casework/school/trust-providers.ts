import { londonDate } from "#domain/calendar/london.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import type { RollDeclared } from "#streams/provider/evidence/evidence.ts";
import { type RollStanding, rollStanding } from "#streams/provider/roll/roll.ts";
import type { SignedOff } from "#streams/provider/sign-off.ts";
import { read, schools } from "../commit/streams.ts";
import { providersOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import { countAt, schoolsAt } from "../provider/pupil-count.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";

export type ProviderInTrust = {
  readonly id: string;
  readonly name: string;
  readonly insuranceUntil: string;
  readonly roll: RollStanding;
  readonly signedOff: readonly {
    readonly school: string;
    readonly on: string;
    readonly by: string;
    readonly outcome: string;
    readonly audit: string;
  }[];
};

type SignOffBody = { readonly signedOff: SignedOff | null; readonly audit: string };

const signOffsOf = async (
  deps: Deps,
  tenant: string,
): Promise<ReadonlyMap<string, ProviderInTrust["signedOff"]>> => {
  const found = await Promise.all(
    (await schoolsAt(deps, tenant)).map(async (at) => {
      const scope = scopeOf(at);
      const rows = await deps.views.list("sign-offs", scope);
      const bodies = rows.map((row) => ({ provider: row.key, ...(row.body as SignOffBody) }));
      const [record, staff] = await Promise.all([
        schoolRecordOf(deps, scope, at.school),
        staffMembersOf(
          deps,
          scope,
          bodies.flatMap((b) => (b.signedOff ? [b.signedOff.by] : [])),
        ),
      ]);
      return bodies.map(({ provider, signedOff, audit }) => ({
        provider,
        school: record?.name ?? at.school,
        on: signedOff?.on ?? "",
        by: staff.get(signedOff?.by ?? "")?.name ?? "",
        outcome: signedOff?.outcome ?? "",
        audit,
      }));
    }),
  );
  return Map.groupBy(found.flat(), (each) => each.provider);
};

type ProviderBody = {
  readonly facts?: ProviderFacts;
  readonly insuranceUntil?: string;
  readonly roll?: RollDeclared | null;
};

/** The providers of a tenant: what lapses when, how the registration rule stands, and which school signed off. */
export const providersInTrust = async (deps: Deps, home: SchoolRef): Promise<readonly ProviderInTrust[]> => {
  const today = londonDate(deps.clock.now());
  const { state: school } = await read(deps, schools, schoolStream(home));
  const rules = schoolRulesOf(school, today);
  if (!rules) return [];
  const rows = await deps.views.list("providers", home.tenant);
  const [names, signedOff] = await Promise.all([
    providersOf(
      deps,
      home.tenant,
      rows.map((row) => row.key),
    ),
    signOffsOf(deps, home.tenant),
  ]);
  const all = rows.map(async (row): Promise<ProviderInTrust> => {
    const { facts, insuranceUntil = "", roll } = (row.body ?? {}) as ProviderBody;
    return {
      id: row.key,
      name: names.get(row.key)?.name ?? "Provider (record erased)",
      insuranceUntil,
      roll: rollStanding({
        registered: facts?.registered ?? "no",
        roll: roll ?? undefined,
        counted: await countAt(deps, home.tenant, row.key, rules),
        rules,
        calendar: school.calendar,
        today,
      }),
      signedOff: signedOff.get(row.key) ?? [],
    };
  });
  const byName = new Intl.Collator("en-GB");
  return (await Promise.all(all)).toSorted((a, b) => byName.compare(a.name, b.name));
};
