import { Temporal } from "temporal-polyfill";
import type { AttendanceDayInput } from "#contracts/machines.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { dayAfter } from "#domain/calendar/date-steps.ts";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { isSchoolDay } from "#domain/calendar/school-days.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { summaryAt } from "#domain/week/session.ts";
import type { Effect, RowsAsked } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import { mayExpect, type Placed, sessionsOn } from "#streams/register/expecting.ts";
import type { School } from "#streams/school/school.ts";
import { sha256 } from "../../commit/hash-chain.ts";
import { read, schools } from "../../commit/streams.ts";
import { hasDied } from "../../gate/dead-run.ts";
import { noteBegun } from "../../runs/run-rows.ts";
import { mustRemind } from "../../sweep/remind-owners.ts";
import type { PlacementRow } from "../../views/placement-rows.ts";
import { placedPupils } from "../roster.ts";
import { mondayOf, summaryDue } from "../summary.ts";
import { momentsOfDay } from "./day-moments.ts";
import { opensAt } from "./opens-at.ts";

type Schooled = {
  readonly school: School;
  readonly calendar: SchoolCalendar;
  readonly placed: readonly (Placed & Pick<PlacementRow, "remindsAfter">)[];
};

/** How far ahead a day is looked for (days): over the summer, and no further than plans are made. */
const horizon = 120;

/** Until the last session that may be held has ended, and the summary has gone. */
const beforeTheEnd = ({ placed, calendar }: Schooled, today: string, now: Temporal.Instant): boolean =>
  [summaryAt, ...sessionsOn(placed, today, calendar).flatMap((s) => s.time?.to ?? [])].some(
    (time) => Temporal.Instant.compare(now, londonInstant(today, time)) < 0,
  );

/** On a school day somebody must be told in the morning that something is overdue. */
const reminds = ({ placed, calendar }: Schooled, date: string): boolean =>
  isSchoolDay(calendar, date) === true && placed.some((p) => mustRemind(p, date));

/** A week may end with a summary on a day on which nobody is expected any more. */
const needsRun = async (
  deps: Deps,
  at: SchoolRef,
  s: Schooled,
  today: string,
  date: string,
): Promise<boolean> =>
  mayExpect(s.placed, s.calendar, date) ||
  reminds(s, date) ||
  (mondayOf(date) === mondayOf(today) && (await summaryDue(deps, at, s.school, date)));

const nextAfter = async (
  deps: Deps,
  at: SchoolRef,
  s: Schooled,
  today: string,
): Promise<string | undefined> => {
  for (let ahead = 0, date = dayAfter(today); ahead < horizon; ahead += 1, date = dayAfter(date))
    if (await needsRun(deps, at, s, today, date)) return date;
  return undefined;
};

export const dayRunName = (school: string, date: string): string => `${school}-${date}`;

const inputOf = async (
  deps: Deps,
  at: SchoolRef,
  { placed, school }: Pick<Schooled, "placed" | "school">,
  date: string,
): Promise<AttendanceDayInput> => ({
  tenant: at.tenant,
  school: at.school,
  date,
  opensAt: opensAt(placed, date, school.calendar),
  moments: [...(await momentsOfDay(deps, at, school, placed, date))],
});

const runRow = (at: SchoolRef, date: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `attendance-day-${date}` }) as const;

/** Whether the school's day has a run, begun or over; `eventual`: for whoever looks again within the hour. */
export const hasRun = async (
  deps: Deps,
  at: SchoolRef,
  date: string,
  how: Pick<RowsAsked, "eventual"> = {},
): Promise<boolean> => {
  const { kind, scope, key } = runRow(at, date);
  return (await deps.effects.get(kind, scope, key, how)) !== undefined;
};

/**
 * Notes that the day's run ends before its last moment, since everybody is answered for. Says whether it is noted: a run of
 * which it is not must go on, for nobody would chase in its place.
 */
export const noteEndedEarly = async (deps: Deps, at: SchoolRef, date: string): Promise<boolean> => {
  const row = await deps.effects.get("run", scopeOf(at), runRow(at, date).key);
  if (!row) return false;
  return deps.effects.replace({ ...runRow(at, date), body: { ...row.body, early: true } }, row.revision);
};

/** The row of a day whose run ended early; undefined of any other, or of one that has just ended: who asks looks again soon. */
export const endedEarly = async (deps: Deps, at: SchoolRef, date: string): Promise<Effect | undefined> => {
  const row = await deps.effects.get("run", scopeOf(at), runRow(at, date).key, { eventual: true });
  return row?.body.early === true ? row : undefined;
};

/** The placements that the lists of a day are made from, in short: another where any of them has changed since. */
export const placementsSeen = async (deps: Deps, at: SchoolRef): Promise<string> => {
  const rows = await deps.views.list("placements", scopeOf(at));
  return sha256(rows.map(({ key, version }) => `${key}@${version}`).join(" ")).slice(0, 16);
};

/** Notes from which placements the lists of a day that ended early were made. */
export const noteSeen = async (deps: Deps, row: Effect, seen: string): Promise<void> => {
  if (row.body.seen !== seen)
    await deps.effects.replace({ ...row, body: { ...row.body, seen } }, row.revision);
};

const startOnce = async (deps: Deps, at: SchoolRef, of: Schooled, date: string): Promise<void> => {
  if (await hasRun(deps, at, date)) return;
  const name = dayRunName(at.school, date);
  await deps.runs.start("attendance-day", name, await inputOf(deps, at, of, date));
  await deps.effects.putIfAbsent({ ...runRow(at, date), body: { name } });
  await noteBegun(deps, scopeOf(at), "attendance-day", name);
};

/** How often the run of one day is started anew when it dies. */
const dayRunsAtMost = 24;

/** How long after one such start the next comes, and how long a new run must have lived to have taken hold. */
const betweenStarts = { minutes: 10 } as const;

type DayRun = {
  readonly name: string;
  /** How often it was started anew, and when last (ISO instant). */
  readonly again?: number;
  readonly since?: string;
  /** It ended before its last moment. */
  readonly early?: boolean;
  /** From which placements the lists were made when it was last looked whether anybody has to be asked about after all. */
  readonly seen?: string;
};

/**
 * Where the run of a day that is not over has died, another takes it up: what was asked and chased is in the registers,
 * so that nobody is asked twice. The first at once, others some minutes apart, so that what fails for an hour does not
 * use them up. Says whether the day has a run that has taken hold, or one that has ended as it should.
 */
export const reviveDay = async (deps: Deps, at: SchoolRef, date: string): Promise<boolean> => {
  const { kind, scope, key } = runRow(at, date);
  const row = await deps.effects.get(kind, scope, key);
  if (!row) return false;
  const { name, again = 0, since } = row.body as DayRun;
  const now = deps.clock.now();
  const isYoung =
    since !== undefined && Temporal.Instant.compare(Temporal.Instant.from(since).add(betweenStarts), now) > 0;
  const status = (await deps.runs.describe("attendance-day", name))?.status;
  if (!hasDied(status)) return !isYoung || status === "SUCCEEDED";
  if (isYoung || again >= dayRunsAtMost || date < londonDate(now)) return false;
  const next = `${dayRunName(at.school, date)}-again-${again + 1}`;
  const placed = await placedPupils(deps, scopeOf(at));
  const { state: school } = await read(deps, schools, schoolStream(at));
  await deps.runs.start("attendance-day", next, await inputOf(deps, at, { placed, school }, date));
  const body: DayRun = { name: next, again: again + 1, since: now.toString() };
  await deps.effects.replace({ ...runRow(at, date), body }, row.revision);
  await noteBegun(deps, scopeOf(at), "attendance-day", next);
  return false;
};

/**
 * Starts the runs of today, while it lasts, and of the school's next day with anybody at a provider or anything to
 * remind of. Each waits for its own morning, so that it begins at the right London time on a real clock and on one that jumps. Called by every sweep:
 * a day is started once. Answers the days that have a run now.
 */
export const startNextDays = async (deps: Deps, at: SchoolRef): Promise<readonly string[]> => {
  const placed = await placedPupils(deps, scopeOf(at));
  if (placed.length === 0) return [];
  const { state: school } = await read(deps, schools, schoolStream(at));
  if (!school.calendar) return [];
  const schooled = { school, calendar: school.calendar, placed };
  const now = deps.clock.now();
  const today = londonDate(now);
  const still = beforeTheEnd(schooled, today, now) && (await needsRun(deps, at, schooled, today, today));
  const next = await nextAfter(deps, at, schooled, today);
  const days = [...(still ? [today] : []), ...(next ? [next] : [])];
  for (const date of days) await startOnce(deps, at, schooled, date);
  return days;
};
