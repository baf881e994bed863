import type { ObligationId } from "#ids/catalogue.ts";
import type { Role } from "#ids/role.ts";
import type { SchoolCalendar } from "./calendar/calendar.ts";
import { counted, longDate } from "./calendar/date-words.ts";
import { halfTerms } from "./calendar/half-terms.ts";
import { plusDays, plusMonths } from "./calendar/school-days.ts";
import type { EffectiveRules } from "./rules/rules.ts";
import type { Cadence } from "./rules/settings-values.ts";

/** A duty of the school that no placement owns, recorded on the school's own stream. */
export type Duty = {
  readonly id: ObligationId;
  readonly title: string;
  readonly owner: Role;
  readonly again: (rules: Pick<EffectiveRules, "settings">) => Again;
  /** Where a setting decides whether it is asked at all: its clause, or undefined. */
  readonly askedBy?: (rules: Pick<EffectiveRules, "settings">) => string | undefined;
};

/** When it comes again: after so many months, or by the end of the next term or half-term. */
export type Again = { readonly months: number } | { readonly term: true } | { readonly halfTerm: true };

const yearly = (): Again => ({ months: 12 });

const termly = (): Again => ({ term: true });

const isShort = (cadence: Cadence): boolean =>
  cadence.every === "week" || cadence.every === "half-term" || cadence.every === "term";

/** The duties, with the product's own interval where neither clause nor setting names one (judged and recorded here). */
export const duties: readonly Duty[] = [
  { id: "O130", title: "Appoint the AP lead, with time and training", owner: "headteacher", again: yearly },
  { id: "O97", title: "Keep the AP lead’s knowledge up to date", owner: "ap-lead", again: yearly },
  {
    id: "O121",
    title: "Review the policy, and tell staff what has changed",
    owner: "headteacher",
    again: ({ settings }) => ({ months: settings["policy.reviewMonths"].value }),
  },
  {
    id: "O119",
    title: "Report to the governors on placements and policy",
    owner: "headteacher",
    again: ({ settings }) => (settings["governors.reportCadence"].value.some(isShort) ? termly() : yearly()),
  },
  {
    id: "O14",
    title: "Set the budget, with the governors’ approval, and watch how it is used",
    owner: "headteacher",
    again: yearly,
  },
  { id: "O120", title: "Have the governors look at results and money", owner: "clerk", again: yearly },
  { id: "O53", title: "Judge the quality of each provider in use", owner: "ap-lead", again: termly },
  { id: "O64", title: "Name key contacts, and who manages them", owner: "headteacher", again: yearly },
  {
    id: "O124",
    title: "Keep the numbers of the deputy safeguarding lead and the LADO",
    owner: "dsl",
    again: yearly,
  },
  {
    id: "O33",
    title: "Check plain language and the basis in data protection",
    owner: "data-manager",
    again: yearly,
  },
  {
    id: "O116",
    title: "Send the authority its return of part-time timetables, also when there are none",
    owner: "data-manager",
    again: () => ({ halfTerm: true }),
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

const endOfNextTerm = (calendar: SchoolCalendar | undefined, on: string): string | undefined =>
  calendar?.terms
    .filter((t) => t.first > on)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1))
    .at(0)?.last;

/** Days of a third of a year, for a term that the calendar does not hold yet. */
const aboutATerm = 122;

export type DutyDue = { readonly date: string; readonly explanation: readonly string[] };

/** Days of a sixth of a year, for a half-term that the calendar does not hold yet. */
const aboutAHalf = 61;

const byHalfTerm = (calendar: SchoolCalendar | undefined, on: string, done: string): DutyDue => {
  const next = calendar && halfTerms(calendar).find((half) => half.first > on);
  return next
    ? { date: next.last, explanation: [done, `It comes again by the end of ${next.name}.`] }
    : {
        date: plusDays(on, aboutAHalf),
        explanation: [
          done,
          "It comes again next half-term. The calendar does not hold that yet: counted as two months. Enter the term dates.",
        ],
      };
};

/** When a duty that was done on an ISO date is next due. */
export const dutyDue = (
  duty: Duty,
  on: string,
  rules: Pick<EffectiveRules, "settings">,
  calendar: SchoolCalendar | undefined,
): DutyDue => {
  const again = duty.again(rules);
  const done = `Last recorded for ${longDate(on)}.`;
  if ("months" in again) {
    const date = plusMonths(on, again.months);
    return { date, explanation: [done, `It comes again after ${counted(again.months, "month")}.`] };
  }
  if ("halfTerm" in again) return byHalfTerm(calendar, on, done);
  const end = endOfNextTerm(calendar, on);
  return end
    ? { date: end, explanation: [done, "It comes again by the end of the next term."] }
    : {
        date: plusDays(on, aboutATerm),
        explanation: [
          done,
          "It comes again next term. The calendar does not hold that term yet: counted as four months. Enter the term dates.",
        ],
      };
};
