import type { ObligationId } from "#ids/catalogue.ts";
import type { Role } from "#ids/role.ts";
import type { EffectiveRules } from "./rules/rules.ts";
import type { Cadence } from "./rules/settings-values.ts";

/** A duty of the school that no placement owns, recorded on the school's own stream. */
export type Duty = {
  readonly id: ObligationId;
  readonly title: string;
  readonly owner: Role;
  readonly again: (rules: Pick<EffectiveRules, "settings">) => Again;
  /** By when it is done first, after the school was set up; by the end of the school year, without it. */
  readonly first?: First;
  /** Where a setting decides whether it is asked at all: its clause, or undefined. */
  readonly askedBy?: (rules: Pick<EffectiveRules, "settings">) => string | undefined;
};

/** Within some weeks of set-up, by the end of the term or half-term, or by the date that the policy itself gives. */
type First = "set-up" | "term" | "half-term" | "policy-date";

/** When it comes again: after so many months, or by the end of the next term or half-term. */
export type Again = { readonly months: number } | { readonly term: true } | { readonly halfTerm: true };

const yearly = (): Again => ({ months: 12 });

const termly = (): Again => ({ term: true });

const isShort = (cadence: Cadence): boolean =>
  cadence.every === "week" || cadence.every === "half-term" || cadence.every === "term";

/** The duties, with the product's own interval where neither clause nor setting names one (judged and recorded here). */
export const duties: readonly Duty[] = [
  {
    id: "O130",
    title: "Appoint the AP lead, with time and training",
    owner: "headteacher",
    again: yearly,
    first: "set-up",
  },
  { id: "O97", title: "Keep the AP lead’s knowledge up to date", owner: "ap-lead", again: yearly },
  {
    id: "O121",
    title: "Review the policy, and tell staff what has changed",
    owner: "headteacher",
    again: ({ settings }) => ({ months: settings["policy.reviewMonths"].value }),
    first: "policy-date",
  },
  {
    id: "O119",
    title: "Report to the governors on placements and policy",
    owner: "headteacher",
    again: ({ settings }) => (settings["governors.reportCadence"].value.some(isShort) ? termly() : yearly()),
    first: "term",
  },
  {
    id: "O14",
    title: "Set the budget, with the governors’ approval, and watch how it is used",
    owner: "headteacher",
    again: yearly,
    first: "term",
  },
  { id: "O120", title: "Have the governors look at results and money", owner: "clerk", again: yearly },
  {
    id: "O53",
    title: "Judge the quality of each provider in use",
    owner: "ap-lead",
    again: termly,
    first: "term",
  },
  {
    id: "O64",
    title: "Name key contacts, and who manages them",
    owner: "headteacher",
    again: yearly,
    first: "set-up",
  },
  {
    id: "O124",
    title: "Keep the numbers of the deputy safeguarding lead and the LADO",
    owner: "dsl",
    again: yearly,
    first: "set-up",
  },
  {
    id: "O33",
    title: "Check plain language and the basis in data protection",
    owner: "data-manager",
    again: yearly,
    first: "set-up",
  },
  {
    id: "O116",
    title: "Send the authority its return of part-time timetables, also when there are none",
    owner: "data-manager",
    again: () => ({ halfTerm: true }),
    first: "half-term",
    askedBy: ({ settings }) => {
      const { value, won } = settings["ptt.authorityReport"];
      return value === "half-termly-return" ? won.clause : undefined;
    },
  },
];

/** The clauses of law and policy that ask a duty of a school; none where nobody asks it. */
export const dutyClauses = (
  { id, askedBy }: Pick<Duty, "id" | "askedBy">,
  rules: Pick<EffectiveRules, "settings" | "asks">,
): readonly string[] => {
  if (!askedBy) return (rules.asks[id] ?? []).map((cite) => cite.clause);
  const clause = askedBy(rules);
  return clause === undefined ? [] : [clause];
};

/** A duty that the product meets by how it works; `how` is what the page says. */
export type KeptDuty = Pick<Duty, "id" | "title" | "owner"> & { readonly how: string };

export const keptByProduct: readonly KeptDuty[] = [
  {
    id: "O65",
    title: "Keep a full record of all placements",
    owner: "ap-lead",
    how: "Waymark keeps it: each decision is stored once, with who, when and why, and can be neither changed nor deleted. A placement’s page shows them all.",
  },
  {
    id: "O101",
    title: "Remain responsible for the pupil while they learn elsewhere",
    owner: "headteacher",
    how: "Waymark holds to it: the pupil stays on the school’s register, each session is confirmed and chased, and neither a suspension nor a waiver stops attendance, alerts and whereabouts.",
  },
  {
    id: "O122",
    title: "Keep records of checks, agreements and messages",
    owner: "ap-lead",
    how: "Waymark keeps them: checks, agreements, letters and mails stand on the placement’s page, with what became of each mail.",
  },
  {
    id: "O123",
    title: "Keep the headteacher informed",
    owner: "ap-lead",
    how: "Waymark does it: what is overdue, refused or bounced reaches its owner by mail, and the headteacher’s own page shows what waits for the headteacher.",
  },
];

export const dutyOf = (id: string): Duty | undefined => duties.find((d) => d.id === id);
