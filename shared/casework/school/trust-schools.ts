import { londonDate } from "#domain/calendar/london.ts";
import { dutyDue } from "#domain/duty-due.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import { duties, dutyClauses } from "#domain/school-duties.ts";
import { type ShownNumber, shownNumber } from "#domain/small-numbers.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Deps } from "#ports/host.ts";
import type { Phase } from "#streams/placement/phase.ts";
import type { School } from "#streams/school/school.ts";
import { read, schools } from "../commit/streams.ts";
import { schoolRecordOf } from "../people/people.ts";
import { schoolsAt } from "../provider/pupil-count.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";

export type Shown = ShownNumber;

export const suppressed = shownNumber;

export type Overdue = {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly count: Shown;
};

export type SchoolInTrust = {
  readonly id: string;
  readonly name: string;
  readonly phases: Readonly<Partial<Record<Phase, Shown>>>;
  readonly overdue: readonly Overdue[];
  /** Duties of the school itself that are overdue or were never recorded. */
  readonly duties: readonly Omit<Overdue, "count">[];
};

type Loaded = {
  readonly at: SchoolRef;
  readonly school: School;
  readonly name: string;
  readonly rules: EffectiveRules | undefined;
  readonly rows: readonly PlacementRow[];
};

const load = async (deps: Deps, at: SchoolRef, today: string): Promise<Loaded> => {
  const [{ state: school }, record, rows] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scopeOf(at), at.school),
    placementRows(deps, scopeOf(at)),
  ]);
  return {
    at,
    school,
    name: record?.name ?? at.school,
    rules: schoolRulesOf(school, today),
    rows: rows.filter((row) => row.phase !== "closed"),
  };
};

const clausesOf = ({ rules }: Loaded, id: string): readonly string[] =>
  (rules?.asks[id as ObligationId] ?? []).map((cite) => cite.clause);

const overdueOf = (l: Loaded, today: string): readonly Overdue[] => {
  const late = l.rows.flatMap((row) => row.owed.filter((o) => o.due !== "" && o.due < today));
  return [...Map.groupBy(late, (o) => o.id)]
    .map(([id, all]) => ({
      id,
      title: all[0]?.title ?? id,
      clauses: clausesOf(l, id),
      count: suppressed(all.length),
    }))
    .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
};

const dutiesOf = (l: Loaded, today: string): SchoolInTrust["duties"] =>
  duties.flatMap((duty) => {
    const clauses = l.rules ? dutyClauses(duty, l.rules) : [];
    const done = l.school.duties[duty.id];
    const { setUpOn, calendar } = l.school;
    const due = l.rules && dutyDue(duty, done?.on, setUpOn, l.rules, calendar);
    const late = !done || (due && due.date < today);
    return clauses.length > 0 && late ? [{ id: duty.id, title: duty.title, clauses }] : [];
  });

const schoolOf = (l: Loaded, today: string): SchoolInTrust => ({
  id: l.at.school,
  name: l.name,
  phases: Object.fromEntries(
    [...Map.groupBy(l.rows, (row) => row.phase)].map(([phase, all]) => [phase, suppressed(all.length)]),
  ),
  overdue: overdueOf(l, today),
  duties: dutiesOf(l, today),
});

/** The schools of a tenant with their placements by stage and what is overdue: numbers only, small ones suppressed. */
export const schoolsInTrust = async (deps: Deps, tenant: string): Promise<readonly SchoolInTrust[]> => {
  const today = londonDate(deps.clock.now());
  const all = await Promise.all((await schoolsAt(deps, tenant)).map((at) => load(deps, at, today)));
  return all.map((l) => schoolOf(l, today));
};
