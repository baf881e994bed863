import type { Temporal } from "temporal-polyfill";
import { longDate } from "../date-words.ts";
import { londonDate } from "../london.ts";
import type { Placement, Waiver } from "../placement/state.ts";
import { hasProvider } from "../routes.ts";
import type { Cite, EffectiveRules } from "../rules.ts";
import { plusDays } from "../school-days.ts";
import { activeRows } from "./active.ts";
import { attendanceRows } from "./attendance.ts";
import { checksRows } from "./checks.ts";
import { commissioningRows } from "./commissioning.ts";
import { consentRows } from "./consent.ts";
import { directionRows } from "./direction.ts";
import { evidenceRows } from "./evidence-rows.ts";
import { flexiRows } from "./flexi.ts";
import { monitoringRows } from "./monitoring.ts";
import {
  blockOn,
  type Facts,
  type Met,
  type Obligation,
  type ObligationState,
  type Row,
} from "./obligation.ts";
import { packRows } from "./pack.ts";
import { paperRows } from "./papers.ts";
import { partTimeRows } from "./part-time.ts";
import { providerFaultRows } from "./provider-faults.ts";
import { referralRows } from "./referral.ts";
import { reintegrationRows } from "./reintegration.ts";
import { reroutingRows } from "./rerouting.ts";
import { reviewRows } from "./reviews.ts";
import { rightsPeopleRows } from "./rights-people.ts";
import { safeguardingRows } from "./safeguarding.ts";
import { schoolRows } from "./school.ts";
import { medicalRows, sixthDayRows } from "./sixth-day.ts";
import { staffAgainRows } from "./staff-again.ts";
import { statusRows } from "./statuses.ts";
import { visitActionRows, visitRows } from "./visits.ts";
import { vulnerableRows } from "./vulnerable.ts";
import { wholeWeekRows } from "./whole-week.ts";
import { remember, workedBefore } from "./worked-before.ts";

/** The catalogue's rows that this product works out, in the order of the phases. */
export const catalogue: readonly Row[] = [
  ...referralRows,
  ...consentRows,
  ...reroutingRows,
  ...checksRows,
  ...directionRows,
  ...partTimeRows,
  ...flexiRows,
  ...wholeWeekRows,
  ...sixthDayRows,
  ...medicalRows,
  ...evidenceRows,
  ...commissioningRows,
  ...packRows,
  ...activeRows,
  ...safeguardingRows,
  ...reviewRows,
  ...rightsPeopleRows,
  ...paperRows,
  ...providerFaultRows,
  ...staffAgainRows,
  ...statusRows,
  ...monitoringRows,
  ...visitRows,
  ...vulnerableRows,
  ...attendanceRows,
  ...reintegrationRows,
];

export const factsOf = (placement: Placement, rules: EffectiveRules, now: Temporal.Instant): Facts => ({
  placement,
  rules,
  now,
  today: londonDate(now).toString(),
});

const citesFound = (row: Row, rules: EffectiveRules): readonly Cite[] => {
  const asked = rules.asks[row.id] ?? [];
  const won = (row.settings ?? [])
    .map((name) => rules.settings[name].won)
    .filter((say) => say.from !== "default");
  return [...asked, ...won.filter((say) => !asked.some((cite) => cite.clause === say.clause))];
};

const citesKnown = new WeakMap<EffectiveRules, Map<Row, readonly Cite[]>>();

/** The clauses that ask a row: the catalogue's, and those of the settings that decide it. A default is nobody's clause. */
const citesOf = (row: Row, { rules }: Facts): readonly Cite[] => {
  const known = citesKnown.get(rules) ?? new Map<Row, readonly Cite[]>();
  citesKnown.set(rules, known);
  const cites = known.get(row) ?? citesFound(row, rules);
  known.set(row, cites);
  return cites;
};

/** A waiver counts to its last day; after it the obligation is owed again. */
const runningWaiver = (facts: Facts, key: string): Waiver | undefined => {
  const waiver = facts.placement.waivers[key];
  return waiver && waiver.until >= facts.today ? waiver : undefined;
};

const stateOf = (
  row: Row,
  why: string | undefined,
  met: Met | undefined,
  waiver: Waiver | undefined,
  asked: boolean,
): ObligationState => {
  if (why !== undefined) return "not-applicable";
  if (row.kept) return "kept";
  if (met) return "met";
  if (waiver) return "waived";
  return asked ? "asked" : "owed";
};

/** Written field by field: it is made a hundred times for every look at a placement. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const oneOf = (row: Row, facts: Facts, about: string): Obligation => {
  const why = row.notApplicable?.(facts, about);
  const met = why === undefined ? row.met(facts, about) : undefined;
  const due = why === undefined ? row.due?.(facts, about) : undefined;
  const asked = why === undefined && !met && (row.asked?.(facts, about) ?? false);
  const id = row.part ? `${row.id}-${row.part}` : row.id;
  const key = about ? `${id}.${about}` : id;
  const blocks =
    (row.blocksOn?.(facts.placement.route) ?? true) ? blockOn(row, facts.placement.route) : undefined;
  const waiver = blocks === "process" ? runningWaiver(facts, key) : undefined;
  const state = stateOf(row, why, met, waiver, asked);
  const measured = met ? londonDate(met.at).toString() : facts.today;
  const late = due !== undefined && state !== "not-applicable" && measured > due.date;
  const o: Writable<Obligation> = {
    key,
    id: row.id,
    title: row.titled?.(facts) ?? ((!hasProvider(facts.placement.route) && row.inHouse) || row.title),
    owner: row.ownerHere?.(facts) ?? row.owner,
    phase: row.phase,
    state,
    late,
    explanation: due?.explanation ?? [],
    cites: citesOf(row, facts),
    form: row.form,
  };
  if (blocks) o.blocks = blocks;
  if (due) o.due = due.date;
  if (due && row.lead !== undefined) o.opens = plusDays(due.date, -row.lead);
  if (row.after?.(facts) === false) o.waits = true;
  if (row.note && why === undefined) o.note = row.note;
  if (about) o.about = about;
  if (why !== undefined) o.why = why;
  if (state === "waived" && waiver) o.why = `The headteacher lets it wait until ${longDate(waiver.until)}.`;
  if (met) {
    o.metAt = met.at;
    o.metIn = met.version;
  }
  return o;
};

const worked = new WeakMap<Facts, readonly Obligation[]>();

/**
 * Everything that is owed for a placement: who owes what by when, on which evidence, from which clause, blocking
 * what. Pure; gates, task lists, reminders and pages all read this one list. Worked out once for the same facts.
 */
export const obligationsOf = (facts: Facts): readonly Obligation[] => {
  const known = worked.get(facts);
  if (known) return known;
  const all = workedBefore(facts) ?? workedOut(facts);
  worked.set(facts, all);
  remember(facts, all);
  return all;
};

const rowsKnown = new WeakMap<EffectiveRules, Map<string, readonly Row[]>>();

/** Rows that can be owed on a route under these rules in a phase. */
const rowsOf = ({ rules, placement: { route, phase } }: Facts): readonly Row[] => {
  const known = rowsKnown.get(rules) ?? new Map<string, readonly Row[]>();
  rowsKnown.set(rules, known);
  const found =
    known.get(`${route} ${phase}`) ??
    [...catalogue, ...schoolRows(phase)]
      .filter((row) => row.on?.(route) ?? true)
      .filter((row) => row.always || (rules.asks[row.id]?.length ?? 0) > 0);
  known.set(`${route} ${phase}`, found);
  return found;
};

const workedOut = (facts: Facts): readonly Obligation[] =>
  [...rowsOf(facts), ...visitActionRows(facts)].flatMap((row) =>
    (row.each ? row.each(facts) : [""]).map((about) => oneOf(row, facts, about)),
  );

/** What keeps a phase's gate shut. */
export const blocking = (
  obligations: readonly Obligation[],
  phase: Obligation["phase"],
): readonly Obligation[] =>
  obligations.filter((o) => o.phase === phase && o.blocks && (o.state === "owed" || o.state === "asked"));
