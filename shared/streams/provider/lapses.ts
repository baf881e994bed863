import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { plusDays, plusMonths } from "#domain/calendar/school-days.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { seenItems } from "./evidence/diligence.ts";
import type { Provider } from "./provider.ts";
import { declarationHolds } from "./roll/declaration-period.ts";
import { latestRecord, type SignOff } from "./sign-off.ts";
import { holdsSinceChange } from "./telling.ts";
import { knownOn } from "./yearly/asking.ts";

/** What of a provider grows old, for one school. */
export type LapseName =
  | "insurance"
  | "certificates"
  | "checks"
  | "risk-assessment"
  | "audit"
  | "roll"
  | "registration-report"
  | "rating"
  | `item-${ObligationId}`;

export type Lapse = {
  readonly what: LapseName;
  readonly title: string;
  readonly row: ObligationId;
  /** ISO date: the last day on which it holds; "" where it was never recorded. */
  readonly until: string;
  readonly state: "holds" | "lapses-soon" | "lapsed" | "missing";
  /** Of the settings' days of warning, the least that is reached; undefined while none is. */
  readonly warnAt: number | undefined;
};

export type LapseFacts = {
  readonly provider: Pick<Provider, "insuredUntil" | "certifiedUntil" | "roll" | "facts">;
  readonly signOff: SignOff;
  readonly rules: Pick<EffectiveRules, "settings" | "asks">;
  readonly calendar: SchoolCalendar | undefined;
  /** ISO London date. */
  readonly today: string;
  /** It must be registered and is not: the school reports it (catalogue O35). */
  readonly mustRegister: boolean;
};

const yearAfter = (on: string): string => plusDays(plusMonths(on, 12), -1);

/** The last day of the term after the one of `on`: by then it has to be done anew; four months without a calendar. */
const nextTermEnd = (calendar: SchoolCalendar | undefined, on: string): string =>
  calendar?.terms
    .filter((t) => t.first > on)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1))
    .at(0)?.last ?? plusDays(on, 122);

const earlier = (a: string, b: unknown): string => (typeof b === "string" && b !== "" && b < a ? b : a);

type Kind = {
  readonly what: LapseName;
  readonly title: string;
  readonly row: ObligationId;
  /** Whether it is asked here where it was never recorded. */
  readonly asked: (f: LapseFacts) => boolean;
  readonly until: (f: LapseFacts) => string;
};

const asks = ({ rules }: LapseFacts, row: ObligationId): boolean => (rules.asks[row]?.length ?? 0) > 0;
const renews = ({ rules }: LapseFacts, how: "annual-audit-signed" | "annual-risk-assessment"): boolean =>
  rules.settings["checks.renewal"].value.includes(how);

const kinds: readonly Kind[] = [
  {
    what: "insurance",
    title: "Insurance",
    row: "O43",
    asked: (f) => asks(f, "O43") || f.rules.settings["checks.set"].value.includes("insurance"),
    until: ({ provider }) => provider.insuredUntil,
  },
  {
    // Only where it has any: what its activities need is judged with its checks.
    what: "certificates",
    title: "Certificates that its activities need",
    row: "O43",
    asked: () => false,
    until: ({ provider }) => provider.certifiedUntil,
  },
  {
    what: "checks",
    title: "Checks signed off by this school",
    row: "O52",
    asked: () => true,
    until: ({ signOff }) => {
      const known = signOff.signedOff?.outcome === "satisfactory" ? knownOn(signOff) : "";
      return known === "" ? "" : yearAfter(known);
    },
  },
  {
    what: "risk-assessment",
    title: "Risk assessment of the provider",
    row: "O50",
    asked: (f) => asks(f, "O50") || renews(f, "annual-risk-assessment"),
    until: ({ signOff, rules }) => {
      const latest = latestRecord(signOff, "risk-assessment");
      if (!latest) return "";
      const planned = earlier(yearAfter(latest.on), latest.answers["next-on"]);
      const onChange = rules.settings["checks.renewal"].value.includes("on-material-change");
      return onChange ? earlier(planned, holdsSinceChange(signOff, latest.at)) : planned;
    },
  },
  {
    what: "audit",
    title: "Audit, signed by the provider",
    row: "O51",
    asked: (f) => asks(f, "O51") || renews(f, "annual-audit-signed"),
    until: ({ signOff }) => {
      const latest = latestRecord(signOff, "audit");
      return latest?.answers["signed-on"] ? yearAfter(latest.on) : "";
    },
  },
  {
    what: "roll",
    title: "Provider’s count of its whole full-time roll",
    row: "O35",
    asked: ({ provider }) => provider.facts?.registered !== "yes" || provider.roll?.registered === "no",
    until: ({ provider, rules, calendar }) =>
      provider.roll ? declarationHolds(rules, calendar, provider.roll.on) : "",
  },
  {
    what: "registration-report",
    title: "Report to the authority that it is not registered",
    row: "O35",
    asked: ({ mustRegister }) => mustRegister,
    until: ({ signOff, mustRegister }) => {
      const latest = latestRecord(signOff, "registration-report");
      return latest && mustRegister ? yearAfter(latest.on) : "";
    },
  },
  {
    what: "rating",
    title: "Judgement of quality and suitability",
    row: "O53",
    asked: (f) => asks(f, "O53"),
    until: ({ signOff, calendar }) => {
      const latest = latestRecord(signOff, "rating");
      return latest ? nextTermEnd(calendar, latest.on) : "";
    },
  },
];

const stateOf = (until: string, today: string, warnAt: number | undefined): Lapse["state"] => {
  if (until === "") return "missing";
  if (until < today) return "lapsed";
  return warnAt === undefined ? "holds" : "lapses-soon";
};

const lapseOf = (kind: Kind, f: LapseFacts): Lapse => {
  const until = kind.until(f);
  const warnAt =
    until === ""
      ? undefined
      : f.rules.settings["checks.warnDays"].value
          .filter((days) => plusDays(until, -days) <= f.today)
          .toSorted((a, b) => a - b)
          .at(0);
  const { what, title, row } = kind;
  return { what, title, row, until, state: stateOf(until, f.today, warnAt), warnAt };
};

/** Evidence of the due diligence that has a last day. */
const itemKinds = ({ signOff }: LapseFacts): readonly Kind[] =>
  seenItems(signOff.items).flatMap(({ item, seen }) =>
    seen.until === ""
      ? []
      : [
          {
            what: `item-${item.id}` as const,
            title: item.title,
            row: item.id,
            asked: () => true,
            until: () => seen.until,
          },
        ],
  );

/**
 * What of a provider holds until when, for one school: insurance, own checks, risk assessment, audit, the declaration of
 * its roll, the judgement of quality (catalogue O35, O43, O50 to O53). What nobody asks and nobody recorded is left out.
 */
export const lapsesOf = (f: LapseFacts): readonly Lapse[] =>
  [...kinds.filter((k) => k.asked(f) || k.until(f) !== ""), ...itemKinds(f)].map((k) => lapseOf(k, f));

/** The school found the provider not satisfactory: it uses it no longer (catalogue O54); undefined while it may. */
export const auditFault = (signOff: SignOff): string | undefined => {
  const audit = latestRecord(signOff, "audit");
  return audit?.answers.outcome === "not-satisfactory"
    ? `The audit of ${longDate(audit.on)} was not satisfactory: this provider is not used until an audit is.`
    : undefined;
};
