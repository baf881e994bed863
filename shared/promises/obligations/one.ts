import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { hasProvider } from "#domain/routes.ts";
import type { Cite, EffectiveRules } from "#domain/rules/rules.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Waiver } from "#streams/placement/state-parts.ts";
import { asTakenOver } from "./before-taken-over.ts";
import { blockOn, type Met, type Obligation, type ObligationState, type Row } from "./obligation.ts";
import { whyOver } from "./over.ts";

const citesFound = (row: Row, rules: EffectiveRules): readonly Cite[] => {
  if (row.ofLawAlone) return [];
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
  if (row.inRegister) return "in-register";
  if (met) return "met";
  if (waiver) return "waived";
  return asked ? "asked" : "owed";
};

/** Why a row that nobody has met can no longer be met, because the placement is over; what is owed even then is. */
const whyMoot = (row: Row, facts: Facts): string | undefined => {
  if (row.outlasts === true || row.inRegister) return undefined;
  if (row.outlasts && facts.placement.phase !== "closed") return undefined;
  const isOfReturn = row.phase === "reintegration" && facts.placement.forms.end !== undefined;
  return isOfReturn || row.form === "school-duties" ? undefined : whyOver(facts);
};

/** Written field by field: it is made over and over. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const asIfInTime = (row: Row, facts: Facts, about: string): Obligation => {
  const { route } = facts.placement;
  const never = row.notApplicable?.(facts, about);
  const met = never === undefined ? row.met(facts, about) : undefined;
  const why = never ?? (met ? undefined : whyMoot(row, facts));
  const due = why === undefined && row.due !== "no-day" ? row.due(facts, about) : undefined;
  const asked = why === undefined && !met && (row.asked?.(facts, about) ?? false);
  const id = row.part ? `${row.id}-${row.part}` : row.id;
  const key = about ? `${id}.${about}` : id;
  const blocks = (row.blocksOn?.(route) ?? true) ? blockOn(row, route) : undefined;
  const waiver = blocks === "process" ? runningWaiver(facts, key) : undefined;
  const state = stateOf(row, why, met, waiver, asked);
  const o: Writable<Obligation> = {
    key,
    id: row.id,
    title: row.titled?.(facts) ?? ((!hasProvider(route) && row.inHouse) || row.title),
    owner: row.ownerHere?.(facts) ?? row.owner,
    phase: row.phase,
    state,
    late: due !== undefined && met !== undefined && londonDate(met.at) > due.date,
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

/** One row, for one person where it is owed to each: as it stands on any day up to its due date, and `pastDue` after it. */
export type One = { readonly inTime: Obligation; readonly pastDue: Obligation };

export const oneOf = (facts: Facts, row: Row, about: string): One => {
  const inTime = asTakenOver(facts, asIfInTime(row, facts, about));
  const isOpen = inTime.due !== undefined && inTime.metAt === undefined;
  return { inTime, pastDue: isOpen ? { ...inTime, late: true } : inTime };
};

/** The one of the two that holds on an ISO date. */
export const standingOn = ({ inTime, pastDue }: One, today: string): Obligation =>
  inTime.due !== undefined && today > inTime.due ? pastDue : inTime;
