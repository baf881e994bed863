import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ProviderRecordName } from "#domain/provider-records.ts";
import { auditAfter, auditOwed } from "./audit/audit.ts";
import { type StandingLink, standingLinkAfter, standingLinkMailed } from "./every-day/standing-link.ts";
import { type Diligence, diligenceAfter } from "./evidence/diligence.ts";
import { toldOfFault } from "./found.ts";
import type { RecordedOf } from "./recorded-of.ts";
import { rollAskAfter } from "./roll/roll-ask.ts";
import type { RollAsk, SignOffEvent, Told } from "./sign-off-events.ts";
import { schoolYearAfter, type YearOfSchool } from "./yearly/year.ts";

export type SignedOff = {
  readonly on: string;
  readonly by: string;
  readonly outcome: string;
  readonly placement: string;
  readonly asked?: string;
  /** Version of the stream in which it was signed off. */
  readonly version: number;
};

/** What one school has to say of one provider: nobody else's word stands in for it (catalogue O52). */
export type SignOff = {
  /** The provider. */
  readonly id: string;
  readonly version: number;
  readonly signedOff: SignedOff | undefined;
  /** The earliest first. */
  readonly records: Readonly<Record<ProviderRecordName, readonly RecordedOf[]>>;
  /** Evidence of its due diligence, by item, the earliest first. */
  readonly items: Diligence;
  /** `{what}/{until}/{days}` of warnings given. */
  readonly warned: readonly string[];
  /** What was told of the provider between its checks, the earliest first. */
  readonly told: readonly Told[];
  /** Where this school asked for the provider’s roll: the latest request. */
  readonly rollAsk: RollAsk | undefined;
  /** The link for every day that the provider has chosen last, ended or not. */
  readonly standingLink: StandingLink | undefined;
  /** Its yearly request, and how it judged the answers. */
  readonly year: YearOfSchool;
  readonly commands: Commands;
};

const evolve = (s: SignOff, e: SignOffEvent, { at, by, version }: Commit): SignOff => {
  switch (e.type) {
    case "checks-signed-off": {
      const { type: _type, ...signedOff } = e;
      return { ...s, signedOff: { ...signedOff, by, version } };
    }
    case "provider-recorded": {
      const { type: _type, record, ...recorded } = e;
      return {
        ...s,
        records: { ...s.records, [record]: [...s.records[record], { ...recorded, at, by, version }] },
      };
    }
    case "audit-sent":
      return s;
    case "audit-answered":
      return { ...s, records: { ...s.records, audit: s.records.audit.map(auditAfter(e, at)) } };
    case "item-seen":
      return { ...s, items: diligenceAfter(s.items, e, { at, by }) };
    case "lapse-warned":
      return { ...s, warned: [...s.warned, `${e.what}/${e.until}/${e.days}`] };
    case "warning-mailed":
      return { ...s, standingLink: standingLinkMailed(s, e, { at, by, version }) };
    case "standing-link-chosen":
    case "standing-link-ended":
      return { ...s, standingLink: standingLinkAfter(s.standingLink, e, { at, by, version }) };
    case "provider-told": {
      const { type: _type, ...told } = e;
      return { ...s, told: [...s.told, { ...told, toldAt: at, version }] };
    }
    case "told-seen-to": {
      const seen = { at, by, words: e.words };
      return { ...s, told: s.told.map((t) => (t.version === e.told ? { ...t, seen } : t)) };
    }
    case "diligence-asked":
    case "diligence-nudged":
    case "diligence-silent":
    case "diligence-judged":
      return { ...s, year: schoolYearAfter(s.year, e) };
    case "roll-asked":
    case "roll-nudged":
    case "roll-escalated":
      return { ...s, rollAsk: rollAskAfter(s.rollAsk, e) };
  }
};

const blank = (id: string): SignOff => ({
  id,
  version: 0,
  signedOff: undefined,
  records: { "risk-assessment": [], audit: [], rating: [], "registration-report": [] },
  items: {},
  warned: [],
  told: [],
  rollAsk: undefined,
  standingLink: undefined,
  year: { ask: undefined, judged: undefined },
  commands: noCommands,
});

/** Folds commits from the start, or onwards from an earlier fold. */
export const foldSignOff = (
  id: string,
  commits: readonly Commit<SignOffEvent>[],
  from = blank(id),
): SignOff =>
  commits.reduce<SignOff>(
    (s, c) => ({
      ...c.events.reduce((state, e) => evolve(state, e, c), s),
      version: c.version,
      commands: withCommand(s.commands, c),
    }),
    from,
  );

export const latestRecord = (s: SignOff, record: ProviderRecordName): RecordedOf | undefined =>
  s.records[record].at(-1);

export type ProviderDone = {
  readonly record: ProviderRecordName;
  readonly answers: FormAnswers;
  readonly words?: Words;
  /** ISO London date of now. */
  readonly today: string;
};

/** Records a risk assessment, an audit or a judgement of quality, on the date that its form says. */
export const recordOfProvider = (
  s: Pick<SignOff, "id" | "version">,
  { record, answers, words, today }: ProviderDone,
): Decision<SignOffEvent> => {
  const { on, ...rest } = answers;
  if (typeof on !== "string" || on > today) return refuse("The date must be today or in the past.", "on");
  const signed = rest["signed-on"];
  if (typeof signed === "string" && (signed > today || signed < on))
    return refuse("The provider signs on the day of the audit or later, and not in the future.", "signed-on");
  const next = rest["next-on"];
  if (typeof next === "string" && next <= on)
    return refuse("The next assessment comes after this one.", "next-on");
  const recorded: SignOffEvent = {
    type: "provider-recorded",
    record,
    on,
    answers: rest,
    ...(words ? { words } : {}),
  };
  const fault = toldOfFault(s.id, s.version, [recorded]);
  const waits = record === "audit" && rest.signed === "no";
  return decided([recorded], waits ? [...fault, auditOwed(s.id, s.version + 1)] : fault);
};
