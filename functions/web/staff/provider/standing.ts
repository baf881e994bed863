import { wordsOf } from "#casework/commit/kept-words.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { type ProviderStanding, standingOf } from "#casework/provider/standing.ts";
import type { Answers } from "#contracts/form.ts";
import {
  certificatesForm,
  insuranceForm,
  providerRecordForms,
  rollForm,
} from "#contracts/forms/provider-records.ts";
import { type ProviderRecordName, providerRecords } from "#domain/provider-records.ts";
import type { StaffContext } from "#door/context.ts";
import { unsignedAudit } from "#streams/provider/audit/signing.ts";
import { faultsOf, type ProviderFault } from "#streams/provider/faults.ts";
import type { Lapse } from "#streams/provider/lapses.ts";
import type { RecordedOf } from "#streams/provider/recorded-of.ts";
import type { RollStanding } from "#streams/provider/roll/roll.ts";
import { longDate } from "#ui/dates.ts";
import { schoolName } from "./school-name.ts";
import { type ShownTold, toldOf } from "./told.tsx";

export type ShownLapse = Lapse & {
  readonly clauses: readonly string[];
  /** Where it is recorded, for those who may. */
  readonly href: string | undefined;
};

export type ShownRecord = {
  readonly record: ProviderRecordName;
  readonly on: string;
  readonly by: string;
  readonly answers: Answers;
  /** What the provider said to it by its link, in a sentence; "" for nothing. */
  readonly said: string;
};

/** How a provider stands with this school, and what other schools of the trust saw of it. */
export type ShownStanding = {
  readonly roll: RollStanding;
  /** When this school asked the provider for its count, and what is told of who answered; "" each where nothing is known. */
  readonly asked: {
    readonly on: string;
    readonly due: string;
    readonly toldBy: string;
    readonly urn: string;
  };
  readonly lapses: readonly ShownLapse[];
  /** Why no pupil starts there, and what lifts it (catalogue O54). */
  readonly against: readonly ProviderFault[];
  /** The latest audit waits for the provider’s signature. */
  readonly auditWaits: boolean;
  readonly signedOff: { readonly on: string; readonly by: string; readonly outcome: string } | undefined;
  readonly elsewhere: readonly { readonly school: string; readonly on: string; readonly href: string }[];
  /** What can be recorded although nobody asks it here, for those who may. */
  readonly more: readonly { readonly title: string; readonly href: string }[];
  /** What was told of it between its checks, the latest first. */
  readonly told: readonly ShownTold[];
  /** The latest first. */
  readonly records: readonly ShownRecord[];
};

const recordedAt: Readonly<Partial<Record<Lapse["what"], string>>> = {
  insurance: "insurance",
  certificates: "certificates",
  "risk-assessment": "risk-assessment",
  audit: "audit",
  roll: "roll",
  "registration-report": "registration-report",
  rating: "rating",
};

const elsewhereOf = async (
  c: StaffContext,
  { provider }: ProviderStanding,
): Promise<ShownStanding["elsewhere"]> =>
  Promise.all(
    Object.values(provider.evidence)
      .filter(({ school }) => school !== c.at.school)
      .map(async ({ school, on }) => ({
        school: await schoolName(c, school),
        on,
        href: `/providers/${provider.id}/seen/${school}`,
      })),
  );

const moreOf = ({ lapses }: ProviderStanding, hrefOf: (record: string) => string): ShownStanding["more"] =>
  [...Object.values(providerRecordForms), rollForm, insuranceForm, certificatesForm]
    .filter((form) => hrefOf(form.id) !== "" && !lapses.some((lapse) => recordedAt[lapse.what] === form.id))
    .map(({ id, title }) => ({ title, href: hrefOf(id) }));

const askedOf = async (c: StaffContext, { provider, signOff }: ProviderStanding) => {
  const { roll } = provider;
  const words = c.sees("duty.words") ? await wordsOf(c.deps, c.at.tenant, [roll?.words]) : {};
  const ask = signOff.rollAsk;
  const waits = ask !== undefined && (roll?.on ?? "") < ask.round;
  return {
    on: waits ? ask.askedOn : "",
    due: waits ? ask.due : "",
    toldBy: String(words["typed-name"] ?? words["told-by"] ?? ""),
    urn: String(words.urn ?? ""),
  };
};

const saidOf = async (c: StaffContext, { answer, on, words }: NonNullable<RecordedOf["answered"]>) => {
  const said = c.sees("duty.words") ? await wordsOf(c.deps, c.scope, [words]) : {};
  const by = said["signed-by"] ? ` (${String(said["signed-by"])})` : "";
  return answer === "signed"
    ? `Signed by the provider by its link on ${longDate(on)}${by}.`
    : `The provider does not sign it (${longDate(on)})${by}: ${String(said.why ?? "ring, and ask why")}`;
};

const recordsOf = async (
  c: StaffContext,
  { signOff }: ProviderStanding,
  names: ReadonlyMap<string, { readonly name: string }>,
): Promise<readonly ShownRecord[]> => {
  const all = providerRecords.flatMap((record) =>
    signOff.records[record].map((each) => ({ record, ...each })),
  );
  const shown = all.map(async ({ record, on, by, answers, words, answered }) => ({
    record,
    on,
    by: names.get(by)?.name ?? "",
    answers: {
      on,
      ...answers,
      ...(c.sees("duty.words") ? await wordsOf(c.deps, c.scope, [words, answered?.words]) : {}),
    },
    said: answered ? await saidOf(c, answered) : "",
  }));
  return (await Promise.all(shown)).toSorted((a, b) => (a.on < b.on ? 1 : -1));
};

/** All that a provider's page shows of its standing; undefined while the school has no policy. */
export const shownStanding = async (c: StaffContext, id: string): Promise<ShownStanding | undefined> => {
  const standing = await standingOf(c.deps, c.at, id);
  if (!standing) return undefined;
  const { signOff, rules } = standing;
  const by = [signOff.signedOff?.by, ...providerRecords.flatMap((r) => signOff.records[r].map((x) => x.by))];
  const names = await staffMembersOf(
    c.deps,
    c.scope,
    by.filter((each) => each !== undefined),
  );
  const may = c.may("provider.record");
  const hrefOf = ({ what, row }: Lapse) => {
    if (!may) return undefined;
    if (what.startsWith("item-")) return `/providers/${id}/due-diligence/${row}`;
    return recordedAt[what] ? `/providers/${id}/records/${recordedAt[what]}` : undefined;
  };
  return {
    roll: standing.roll,
    asked: await askedOf(c, standing),
    lapses: standing.lapses.map((lapse) => ({
      ...lapse,
      clauses: (rules.asks[lapse.row] ?? []).map((cite) => cite.clause),
      href: hrefOf(lapse),
    })),
    against: faultsOf(signOff, standing.lapses, standing.roll),
    auditWaits: unsignedAudit(signOff) !== undefined,
    signedOff: signOff.signedOff && {
      on: signOff.signedOff.on,
      outcome: signOff.signedOff.outcome,
      by: names.get(signOff.signedOff.by)?.name ?? "",
    },
    elsewhere: await elsewhereOf(c, standing),
    more: moreOf(standing, (record) => (may ? `/providers/${id}/records/${record}` : "")),
    told: await toldOf(c, signOff),
    records: await recordsOf(c, standing, names),
  };
};
