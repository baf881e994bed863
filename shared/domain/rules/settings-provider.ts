import type { DescribedAll } from "./settings-order.ts";
import { cadence, least, rank, stated, union, yesOverNo } from "./settings-order.ts";
import type { Cadence, YesNo } from "./settings-values.ts";

export type ProviderCheck =
  | "registration"
  | "published-reports"
  | "website-and-social-media"
  | "policies"
  | "child-protection-policy-exchange"
  | "staff-checks-confirmed"
  | "curriculum"
  | "staff-qualified"
  | "insurance"
  | "health-and-safety"
  | "transport"
  | "examinations"
  | "attendance-arrangement"
  | "communication"
  | "site-visit"
  | "quality-visits-agreed"
  | "risk-assessment"
  | "audit";

/** A content of the written agreement with a provider (WBS 7.11, TMP 7). */
export type TermContent =
  | "start"
  | "times"
  | "outcomes"
  | "curriculum"
  | "qualifications"
  | "personal-development"
  | "careers"
  | "induction"
  | "pastoral"
  | "attendance"
  | "safeguarding"
  | "behaviour"
  | "reporting"
  | "meals"
  | "examinations"
  | "communication"
  | "cost"
  | "review";

/** Due diligence, contracts and what the local authority is told. */
export type ProviderSettings = {
  "checks.set": readonly ProviderCheck[];
  /** For a provider that teaches online only, a call takes the visit's place. */
  "checks.visitBefore": YesNo;
  "checks.renewal": readonly (
    | "annual-audit-signed"
    | "annual-risk-assessment"
    | "continual"
    | "on-material-change"
  )[];
  "checks.warnDays": readonly number[];
  /** What the written agreement with the provider must say, besides what its terms always say. */
  "sla.contents": readonly TermContent[];
  "sla.required": "no" | "where-necessary" | "annual-audit" | "each-provider";
  "la.notifyOnCommission": "no" | "ehcp-only" | "new-off-site" | "always";
  /** Whether the local authority keeps a register of such pupils that the school feeds. */
  "la.register": YesNo;
  "provider.unregistered": "lawful" | "justify" | "forbidden";
  "provider.registrationTest": "1996-act" | "2026-act";
  /** Full-time pupils of compulsory school age from which a provider must be registered. */
  "provider.registrationPupils": number;
  /** The same, counting only pupils with an EHC plan or looked after. */
  "provider.registrationVulnerable": number;
  /** Hours a week from which provision is treated as full-time. */
  "provider.fullTimeHours": number;
  "provider.rollDeclaration": readonly Cadence[];
  /** Whether the school's own checks are needed even where another list already names the provider. */
  "provider.ownDueDiligence": YesNo;
};

export const providerSettings: DescribedAll<ProviderSettings> = {
  "checks.set": {
    title: "Checks before a provider is used",
    order: union,
    default: ["registration", "staff-checks-confirmed", "insurance", "child-protection-policy-exchange"],
    because: "The least without which a child would not be safe.",
  },
  "checks.visitBefore": {
    title: "Visit before the first placement",
    order: yesOverNo,
    default: "no",
    because: "Nobody makes the visit a condition of the start.",
  },
  "checks.renewal": {
    title: "When checks are done again",
    order: union,
    default: ["annual-risk-assessment", "on-material-change"],
    because: "Checks grow old: yearly, and whenever something material changes.",
  },
  "checks.warnDays": {
    title: "Days of warning before something expires",
    order: stated,
    default: [60, 30, 7],
    because: "Time to ask, to chase, and to stop new starts.",
  },
  "sla.contents": {
    title: "What the agreement with the provider says",
    order: union,
    default: [],
    because:
      "Its terms always say when, for what, at which cost, and what holds for attendance, safeguarding, behaviour and reports.",
  },
  "sla.required": {
    title: "Written agreement with the provider",
    order: rank("no", "where-necessary", "annual-audit", "each-provider"),
    default: "each-provider",
    because: "Who answers for what has to be in writing.",
  },
  "la.notifyOnCommission": {
    title: "Telling the local authority of a placement",
    order: rank("no", "ehcp-only", "new-off-site", "always"),
    default: "always",
    because: "Statutory guidance says always.",
  },
  "la.register": {
    title: "The local authority's register of such pupils",
    order: yesOverNo,
    default: "no",
    because: "Law of 2026 that has not commenced.",
  },
  "provider.unregistered": {
    title: "Providers that are not registered",
    order: rank("lawful", "justify", "forbidden"),
    default: "justify",
    because: "Lawful below the registration threshold, and then with a written reason.",
  },
  "provider.registrationTest": {
    title: "Which test of registration applies",
    order: stated,
    default: "1996-act",
    because: "The test in force.",
  },
  "provider.registrationPupils": {
    title: "Full-time pupils from which a provider must be registered",
    order: least,
    default: 5,
    because: "The threshold in law.",
  },
  "provider.registrationVulnerable": {
    title: "Full-time pupils with a plan or looked after from which a provider must be registered",
    order: least,
    default: 1,
    because: "The threshold in law.",
  },
  "provider.fullTimeHours": {
    title: "Hours a week that count as full-time",
    order: least,
    default: 18,
    because: "Not fixed in law: case law speaks of 18 hours, so nearing it is a warning.",
  },
  "provider.rollDeclaration": {
    title: "Provider declares its whole full-time roll",
    order: cadence,
    default: [{ every: "term" }],
    because: "Our own count alone never shows that a provider is below the threshold.",
  },
  "provider.ownDueDiligence": {
    title: "The school's own checks are needed",
    order: yesOverNo,
    default: "yes",
    because: "Being on a list of the local authority does not replace them.",
  },
};
