import { longDate } from "#domain/calendar/date-words.ts";
import { seenItems } from "./evidence/diligence.ts";
import { auditFault, type Lapse, type LapseName } from "./lapses.ts";
import type { RollStanding } from "./roll/roll.ts";
import { latestRecord, type SignOff } from "./sign-off.ts";

export type FaultName =
  | "registration"
  | "audit-failed"
  | "not-to-be-used"
  | "rating"
  | "insurance"
  | "certificates"
  | "audit"
  | "risk-assessment"
  | "evidence"
  | "concern";

/** Why no pupil starts with a provider, in words for staff, and who can lift it. */
export type ProviderFault = {
  readonly what: FaultName;
  readonly says: string;
  readonly lifts: string;
};

const onItsPage = (what: string): string =>
  `The AP lead or the headteacher lifts this by recording ${what} on the provider’s page.`;

/** What stops new starts when it has run out (edge list 4.1); the school’s own checks are made for each placement anyway. */
const stopping: Readonly<Partial<Record<LapseName, ProviderFault["what"]>>> = {
  insurance: "insurance",
  certificates: "certificates",
  audit: "audit",
  "risk-assessment": "risk-assessment",
};

const renewal: Readonly<Partial<Record<FaultName, string>>> = {
  insurance: "the new certificate",
  certificates: "the new certificates",
  audit: "a new audit, signed by the provider",
  "risk-assessment": "a new risk assessment",
};

const lapsed = (lapses: readonly Lapse[]): readonly ProviderFault[] =>
  lapses.flatMap((lapse) => {
    const what = lapse.state === "lapsed" ? stopping[lapse.what] : undefined;
    return what
      ? [
          {
            what,
            says: `${lapse.title}: ran out on ${longDate(lapse.until)}.`,
            lifts: onItsPage(renewal[what] ?? "it anew"),
          },
        ]
      : [];
  });

/** Evidence of the due diligence that has run out, or was not satisfactory: one fault, however much of it. */
const evidence = (signOff: SignOff, lapses: readonly Lapse[]): readonly ProviderFault[] => {
  const out = lapses
    .filter((l) => l.what.startsWith("item-") && l.state === "lapsed")
    .map((l) => `${l.title}: ran out on ${longDate(l.until)}.`);
  const bad = seenItems(signOff.items)
    .filter(({ seen }) => seen.outcome === "not-satisfactory")
    .map(({ item, seen }) => `${item.title}: not satisfactory on ${longDate(seen.on)}.`);
  return out.length + bad.length === 0
    ? []
    : [
        {
          what: "evidence",
          says: [...bad, ...out].join(" "),
          lifts:
            "The AP lead, the headteacher or the safeguarding lead lifts this by recording evidence that is satisfactory, under due diligence on the provider’s page.",
        },
      ];
};

const judged = (signOff: SignOff): readonly ProviderFault[] => {
  const failed = auditFault(signOff);
  const assessed = latestRecord(signOff, "risk-assessment");
  const rating = latestRecord(signOff, "rating");
  return [
    ...(failed
      ? [{ what: "audit-failed" as const, says: failed, lifts: onItsPage("an audit that is satisfactory") }]
      : []),
    ...(assessed?.answers.outcome === "no"
      ? [
          {
            what: "not-to-be-used" as const,
            says: `The risk assessment of ${longDate(assessed.on)} says that the school may not use this provider.`,
            lifts: onItsPage("a risk assessment that lets it"),
          },
        ]
      : []),
    ...(rating?.answers.rating === "weak"
      ? [
          {
            what: "rating" as const,
            says: `It was judged weak on ${longDate(rating.on)}: to improve before more pupils start.`,
            lifts: onItsPage("a better judgement"),
          },
        ]
      : []),
  ];
};

/** By its own count or by ours it must be registered and is not: the law, which nobody at school lifts (EA 1996 s.463). */
const unlawful = (roll: RollStanding): readonly ProviderFault[] =>
  roll.kind === "must-register"
    ? [
        {
          what: "registration",
          says: roll.says,
          lifts: "Nobody can waive this. It ends when the provider is registered, or declares a lower count.",
        },
      ]
    : [];

/** Why this school lets nobody start with a provider today; none while it may (catalogue O35, O43, O50, O51, O53, O54). */
export const faultsOf = (
  signOff: SignOff,
  lapses: readonly Lapse[],
  roll: RollStanding,
): readonly ProviderFault[] => [
  ...unlawful(roll),
  ...judged(signOff),
  ...evidence(signOff, lapses),
  ...lapsed(lapses),
];

/** An open concern about the provider, its staff or its site (catalogue O100; rules of sense, concern): never whose. */
export const concernFault: ProviderFault = {
  what: "concern",
  says: "The safeguarding lead has stopped new starts with this provider.",
  lifts: "The safeguarding lead or the deputy lifts this with the emergency review.",
};

/** Faults after which it is decided where pupils learn who are there already; the others stop new starts only. */
export const endsUse = (what: string): boolean =>
  ["registration", "audit-failed", "not-to-be-used", "insurance"].includes(what);
