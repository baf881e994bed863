import { Temporal } from "temporal-polyfill";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { isSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { isOfCompulsoryAge } from "#domain/deadlines/compulsory-age.ts";
import { placementStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { summaryAt } from "#domain/week/session.ts";
import type { Deps } from "#ports/host.ts";
import { actedOn, noteFall } from "#streams/placement/reviews/attendance-fell.ts";
import { type Count, crossed, noSessions, plus, schoolWeeksBack } from "#streams/register/threshold.ts";
import type { School } from "#streams/school/school.ts";
import { execute } from "../commit/execute.ts";
import { placements, read, schools } from "../commit/streams.ts";
import { pupilOf } from "../people/people.ts";
import { type RegisterRow, registerRows } from "../views/register-rows.ts";
import { placedPupils } from "./roster.ts";
import { attendanceSettings } from "./settings.ts";

/** The sessions of every pupil from an ISO date on. */
const counted = (rows: readonly RegisterRow[], from: string): ReadonlyMap<string, Count> => {
  const all = new Map<string, Count>();
  for (const row of rows.filter((r) => r.date >= from))
    for (const [pupil, count] of Object.entries(row.pupils ?? {}))
      all.set(pupil, plus(all.get(pupil) ?? noSessions, count));
  return all;
};

type Counting = {
  readonly at: SchoolRef;
  readonly school: School;
  readonly date: string;
  readonly from: string;
  readonly rows: readonly RegisterRow[];
  readonly all: ReadonlyMap<string, Count>;
};

/** Not for a pupil outside compulsory school age: no threshold counts for them (rules of sense, age). */
const countOne = async (deps: Deps, c: Counting, id: string, pupil: string): Promise<void> => {
  const rule = attendanceSettings(c.school, c.date).threshold;
  if (crossed(c.all.get(pupil) ?? noSessions, rule).length === 0) return;
  const record = await pupilOf(deps, scopeOf(c.at), pupil);
  if (!record || !isOfCompulsoryAge(record.dateOfBirth, c.date)) return;
  const command = { stream: placementStream(c.at, id), id: `tend-attendance-${c.date}`, by: "system" };
  await execute(deps, placements, command, (p) => {
    const acted = actedOn(p);
    const from = acted !== "" && acted >= c.from ? plusDays(acted, 1) : c.from;
    const count = counted(c.rows, from).get(pupil) ?? noSessions;
    return noteFall(p, { ...count, from, to: c.date, crossed: crossed(count, rule) });
  });
};

const runRow = (at: SchoolRef, date: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `attendance-counted-${date}` }) as const;

/**
 * At the end of each school day, once: counts the sessions at providers of every pupil over the rule's school weeks, and
 * notes on the placement where attendance has fallen below the school's target or reached the sessions without leave at
 * which somebody must act (catalogue O79; TWE 15.5). Called by every sweep.
 */
export const countAttendance = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const now = deps.clock.now();
  const date = londonDate(now);
  if (Temporal.Instant.compare(now, londonInstant(date, summaryAt)) < 0) return;
  const { kind, scope, key } = runRow(at, date);
  if (await deps.effects.get(kind, scope, key)) return;
  const { state: school } = await read(deps, schools, schoolStream(at));
  if (!school.calendar || isSchoolDay(school.calendar, date) !== true) return;
  const placed = (await placedPupils(deps, scope)).filter((p) => p.phase === "active");
  // Of a fall that nobody has acted on yet nobody is told once more.
  const untold = placed.filter((p) => !p.told?.fell);
  if (placed.length > 0) {
    const from = schoolWeeksBack(school.calendar, date, attendanceSettings(school, date).thresholdWeeks);
    const rows = await registerRows(deps, scope, from, date);
    const counting = { at, school, date, from, rows, all: counted(rows, from) };
    for (const p of untold) await countOne(deps, counting, p.id, p.pupil);
  }
  await deps.effects.putIfAbsent({ ...runRow(at, date), body: { placed: placed.length } });
};
