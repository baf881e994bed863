import type { Facts } from "#streams/placement/facts.ts";
import { visitActionRowsOf } from "../visits/visit-action/rows.ts";
import type { Obligation, Row } from "./obligation.ts";
import { type One, oneOf, standingOn } from "./one.ts";
import { rowsOf } from "./rows.ts";
import { looking, type Tracked, type Working } from "./tracked.ts";

const worked = new WeakMap<Facts, readonly Obligation[]>();

/** What was worked out of a row: for whom it is owed, and how it stands with each. */
type Noted = {
  readonly row: Row;
  each: Tracked<readonly string[]> | undefined;
  /** Where it is owed once. */
  one: Tracked<One> | undefined;
  readonly ones: Map<string, Tracked<One>>;
};

/** What is known of a placement from the looks at it before. */
type Known = {
  readonly look: (facts: Facts) => Working;
  readonly byRow: Map<Row, Noted>;
  /** The rows of the latest look, and what is known of them. */
  rows: readonly Row[];
  noted: readonly Noted[];
};

/** Placements that were looked at, those asked for last at the end; nothing is noted of one at the first look. */
const placements = new Map<string, Known | "looked-at">();

/** Placements that are known at a time. */
const placementsKept = 64;

/** What is known of a placement; undefined at the first look at it, which most pages and functions end with. */
const knownOf = (placement: string): Known | undefined => {
  const before = placements.get(placement);
  const known: Known | undefined =
    before === "looked-at" ? { look: looking(), byRow: new Map(), rows: [], noted: [] } : before;
  placements.delete(placement);
  placements.set(placement, known ?? "looked-at");
  const [oldest] = placements.keys();
  if (placements.size > placementsKept && oldest !== undefined) placements.delete(oldest);
  return known;
};

const notedOf = (known: Known, rows: readonly Row[]): readonly Noted[] => {
  if (known.rows === rows) return known.noted;
  known.rows = rows;
  known.noted = rows.map((row) => {
    const noted = known.byRow.get(row) ?? { row, each: undefined, one: undefined, ones: new Map() };
    known.byRow.set(row, noted);
    return noted;
  });
  return known.noted;
};

/** Every row, with nothing noted of what it reads. */
const workedOutOnce = (facts: Facts): readonly Obligation[] =>
  rowsOf(facts).flatMap((row) =>
    (row.each ? row.each(facts) : [""]).map((about) => standingOn(oneOf(facts, row, about), facts.today)),
  );

/** Only the rows that read what has changed since the look before. */
const workedOnwards = (facts: Facts, known: Known): readonly Obligation[] => {
  const working = known.look(facts);
  const { today } = facts;
  const all: Obligation[] = [];
  for (const noted of notedOf(known, rowsOf(facts))) {
    const { row } = noted;
    if (!row.each) {
      noted.one = working(noted.one, oneOf, row, "");
      all.push(standingOn(noted.one.made, today));
      continue;
    }
    noted.each = working(noted.each, row.each, row, "");
    for (const about of noted.each.made) {
      const one = working(noted.ones.get(about), oneOf, row, about);
      noted.ones.set(about, one);
      all.push(standingOn(one.made, today));
    }
  }
  return all;
};

const workedOut = (facts: Facts): readonly Obligation[] => {
  const known = knownOf(facts.placement.id);
  const all = known ? workedOnwards(facts, known) : workedOutOnce(facts);
  const actions = visitActionRowsOf(facts).map((row) => standingOn(oneOf(facts, row, ""), facts.today));
  return [...all, ...actions];
};

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

/** What keeps a phase's gate shut. */
export const blocking = (
  obligations: readonly Obligation[],
  phase: Obligation["phase"],
): readonly Obligation[] =>
  obligations.filter((o) => o.phase === phase && o.blocks && (o.state === "owed" || o.state === "asked"));
