import { londonDate } from "#domain/calendar/london.ts";
import { dutyDue } from "#domain/duty-due.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import { duties } from "#domain/school-duties.ts";
import { type ShownNumber, shownNumber, shownShare } from "#domain/small-numbers.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { noSessions, plus } from "#streams/register/threshold.ts";
import type { School } from "#streams/school/school.ts";
import { read, schools } from "../commit/streams.ts";
import { schoolRecordOf } from "../people/people.ts";
import type { Span } from "../placement/cost.ts";
import { lapsesInUse } from "../provider/lapses-in-use.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import { registerRows } from "../views/register-rows.ts";
import { type Case, casesOf } from "./cases.ts";
import { type Counted, countsOf } from "./counts.ts";

export type LateLine = {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly open: ShownNumber;
  readonly doneLate: ShownNumber;
};

/** What governors see of a span: numbers only, small ones held back, nobody's name (catalogue O119, O120; 1N, governors). */
export type GovernorsReport = {
  readonly school: string;
  readonly span: Span;
  readonly placements: ShownNumber;
  readonly counts: readonly Counted[];
  /** Attendance at providers in per cent of the sessions that count; undefined where there were fewer than five pupils. */
  readonly attendance: number | undefined;
  /** Pounds, to the nearest hundred: committed in the span, and the year’s budget where it is recorded. */
  readonly spend: number;
  readonly budget: number | undefined;
  readonly late: readonly LateLine[];
  /** Checks of providers that have lapsed or were never recorded. */
  readonly checks: readonly { readonly title: string; readonly row: string; readonly count: number }[];
  readonly duties: readonly {
    readonly id: string;
    readonly title: string;
    readonly clauses: readonly string[];
  }[];
};

const attendanceOf = async (deps: Deps, at: SchoolRef, { from, to }: Span): Promise<number | undefined> => {
  const rows = await registerRows(deps, scopeOf(at), from, to);
  const all = rows.flatMap((row) => Object.entries(row.pupils ?? {}));
  const { possible, missed } = all.reduce((sum, [, count]) => plus(sum, count), noSessions);
  return shownShare(possible - missed, possible, new Set(all.map(([pupil]) => pupil)).size);
};

const lateOf = (cases: readonly Case[]): readonly LateLine[] =>
  [
    ...Map.groupBy(
      cases.flatMap((c) => c.late),
      (row) => row.id,
    ),
  ]
    .map(([id, rows]) => ({
      id,
      title: rows[0]?.title ?? id,
      clauses: rows[0]?.clauses ?? [],
      open: shownNumber(rows.filter((row) => row.open).length),
      doneLate: shownNumber(rows.filter((row) => !row.open).length),
    }))
    .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

const checksOf = async (deps: Deps, at: SchoolRef): Promise<GovernorsReport["checks"]> => {
  const all = (await lapsesInUse(deps, at)).flatMap(({ lapses }) => lapses);
  const bad = all.filter((lapse) => lapse.state === "lapsed" || lapse.state === "missing");
  return [...Map.groupBy(bad, (lapse) => lapse.what)].map(([, lapses]) => ({
    title: lapses[0]?.title ?? "",
    row: lapses[0]?.row ?? "",
    count: lapses.length,
  }));
};

const dutiesOf = (
  school: School,
  rules: EffectiveRules | undefined,
  today: string,
): GovernorsReport["duties"] =>
  duties.flatMap((duty) => {
    const clauses = (rules?.asks[duty.id] ?? []).map((cite) => cite.clause);
    const done = school.duties[duty.id];
    const due = rules && dutyDue(duty, done?.on, school.setUpOn, rules, school.calendar);
    const late = !done || (due && due.date < today);
    return clauses.length > 0 && late ? [{ id: duty.id, title: duty.title, clauses }] : [];
  });

const toHundred = (pounds: number): number => Math.round(pounds / 100) * 100;

/** The governors' report on a school for a span, worked out from the ledger. */
export const governorsReport = async (deps: Deps, at: SchoolRef, span: Span): Promise<GovernorsReport> => {
  const today = londonDate(deps.clock.now());
  const [{ state: school }, record, cases, attendance, checks] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scopeOf(at), at.school),
    casesOf(deps, at, span),
    attendanceOf(deps, at, span),
    checksOf(deps, at),
  ]);
  const budget = school.duties.O14?.answers.budget;
  return {
    school: record?.name ?? at.school,
    span,
    placements: shownNumber(cases.length),
    counts: countsOf(cases, span),
    attendance,
    spend: toHundred(cases.reduce((sum, c) => sum + c.cost, 0)),
    budget: typeof budget === "number" ? budget : undefined,
    late: lateOf(cases),
    checks,
    duties: dutiesOf(school, schoolRulesOf(school, today), today),
  };
};
