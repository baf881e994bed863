import { londonDate } from "#domain/calendar/london.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import type { Placement } from "#streams/placement/state.ts";
import { placements, read } from "../commit/streams.ts";
import { costIn, type Span } from "../placement/cost.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { placementRows } from "../views/placement-rows.ts";

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
