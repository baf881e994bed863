import { londonDate } from "#domain/calendar/london.ts";
import { daysBetween, isSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import { answerOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { placements, read } from "../commit/streams.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { placementRows } from "../views/placement-rows.ts";

/** First and last ISO date, both included. */
export type Span = { readonly from: string; readonly to: string };

/** An obligation of one placement that was, or is, late. */
export type LateRow = {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly open: boolean;
};

/** What the governors' report counts of one placement: nothing that names anybody leaves this room. */
export type Case = {
  readonly placement: Placement;
  readonly late: readonly LateRow[];
  /** Pounds committed within the span. */
  readonly cost: number;
};

const day = (instant: string): string => londonDate(instant);

/** ISO date on which it was closed; "" while it is open. */
const closedOn = (p: Placement): string => (p.phase === "closed" ? day(p.entered.at) : "");

const isWithin = (p: Placement, { from, to }: Span): boolean =>
  day(p.openedAt) <= to && (closedOn(p) === "" || closedOn(p) >= from);

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

const week = [0, 1, 2, 3, 4, 5, 6];

/** Weeks from one date to another that hold a school day; every week where the calendar does not reach. */
const schoolWeeks = (p: Placement, first: string, last: string): number => {
  const begins = Array.from({ length: Math.ceil((daysBetween(first, last) + 1) / 7) }, (_, i) =>
    plusDays(first, i * 7),
  );
  const { calendar } = p;
  return begins.filter(
    (day) => !calendar || week.some((n) => isSchoolDay(calendar, plusDays(day, n)) !== false),
  ).length;
};

/** Weekly cost times school weeks from the first to the last day within the span; nothing before the pupil has come. */
const costIn = (p: Placement, { from, to }: Span): number => {
  const weekly = p.forms.provider?.answers["weekly-cost"];
  const start = answerOf(p, "timetable", "start");
  if (typeof weekly !== "number" || start === "" || answerOf(p, "arrival", "arrived") !== "yes") return 0;
  const end = answerOf(p, "end", "last-day") || answerOf(p, "timetable", "end") || to;
  const [first, last] = [later(start, from), earlier(end, to)];
  return last < first ? 0 : weekly * schoolWeeks(p, first, last);
};

const lateOf = (deps: Deps, p: Placement): readonly LateRow[] =>
  obligationsOf(factsNow(deps, p))
    .filter((o) => o.late && o.form !== dutiesForm)
    .map((o) => ({
      id: o.id,
      title: o.title,
      clauses: o.cites.map((cite) => cite.clause),
      open: o.state === "owed" || o.state === "asked",
    }));

/** How many streams are read at the same time. */
const atOnce = 20;

/** Every placement of a school that was open at some time within the span. */
export const casesOf = async (deps: Deps, at: SchoolRef, span: Span): Promise<readonly Case[]> => {
  const ids = (await placementRows(deps, scopeOf(at))).map((row) => row.id);
  const found: Case[] = [];
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = await Promise.all(
      ids.slice(i, i + atOnce).map((id) => read(deps, placements, placementStream(at, id))),
    );
    for (const { state } of some)
      if (isWithin(state, span))
        found.push({ placement: state, late: lateOf(deps, state), cost: costIn(state, span) });
  }
  return found;
};
