import type { Temporal } from "temporal-polyfill";
import { londonDate } from "../london.ts";
import type { Placement } from "../placement/state.ts";
import type { EffectiveRules } from "../rules.ts";
import { activeRows } from "./active.ts";
import { attendanceRows } from "./attendance.ts";
import { checksRows } from "./checks.ts";
import { commissioningRows } from "./commissioning.ts";
import { consentRows } from "./consent.ts";
import { directionRows } from "./direction.ts";
import { evidenceRows } from "./evidence-rows.ts";
import { flexiRows } from "./flexi.ts";
import { monitoringRows } from "./monitoring.ts";
import type { Facts, Obligation, Row } from "./obligation.ts";
import { type One, oneOf, standingOn } from "./one.ts";
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
import { type Tracked, workingOn } from "./tracked.ts";
import { visitActionRows, visitRows } from "./visits.ts";
import { vulnerableRows } from "./vulnerable.ts";
import { wholeWeekRows } from "./whole-week.ts";

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

const worked = new WeakMap<Facts, readonly Obligation[]>();

/**
 * Everything that is owed for a placement: who owes what by when, on which evidence, from which clause, blocking
 * what. Pure; gates, task lists, reminders and pages all read this one list. Worked out once for the same facts.
 */
export const obligationsOf = (facts: Facts): readonly Obligation[] => {
  const known = worked.get(facts);
  if (known) return known;
  const all = workedOut(facts);
  worked.set(facts, all);
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

/** What was worked out of a placement, row by row and person by person; which of it still stands, its reading tells. */
type Noted = { each?: Tracked<readonly string[]>; readonly ones: Map<string, Tracked<One>> };

/** Placements whose rows are kept at a time, those asked for last. */
const placementsKept = 200;

const notes = new Map<string, Map<Row, Noted>>();

const notesOf = (placement: string): Map<Row, Noted> => {
  const found = notes.get(placement) ?? new Map<Row, Noted>();
  notes.delete(placement);
  notes.set(placement, found);
  const [oldest] = notes.keys();
  if (notes.size > placementsKept && oldest !== undefined) notes.delete(oldest);
  return found;
};

const once = [""] as const;

const workedOut = (facts: Facts): readonly Obligation[] => {
  const rows = notesOf(facts.placement.id);
  const working = workingOn(facts);
  const all: Obligation[] = [];
  for (const row of rowsOf(facts)) {
    const noted: Noted = rows.get(row) ?? { ones: new Map() };
    rows.set(row, noted);
    if (row.each) noted.each = working(noted.each, row.each);
    for (const about of noted.each?.made ?? once) {
      const one = working(noted.ones.get(about), (f) => oneOf(row, f, about));
      noted.ones.set(about, one);
      all.push(standingOn(one.made, facts.today));
    }
  }
  for (const row of visitActionRows(facts)) all.push(standingOn(oneOf(row, facts, ""), facts.today));
  return all;
};

/** What keeps a phase's gate shut. */
export const blocking = (
  obligations: readonly Obligation[],
  phase: Obligation["phase"],
): readonly Obligation[] =>
  obligations.filter((o) => o.phase === phase && o.blocks && (o.state === "owed" || o.state === "asked"));
