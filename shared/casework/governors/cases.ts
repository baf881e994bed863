import { Temporal } from "temporal-polyfill";
import { ethnicGroupOf } from "#contracts/forms/data/equality.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { placementStream, pupilStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import type { Placement } from "#streams/placement/state.ts";
import { placements, pupils, read } from "../commit/streams.ts";
import { pupilsOf } from "../people/people.ts";
import { costIn, plannedIn, type Span } from "../placement/cost.ts";
import { factsAt } from "../rules/rules-in-force.ts";
import { placementRows } from "../views/placement-rows.ts";
import { afterDay } from "./as-at.ts";

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
  /** Pounds committed within the span; of a running placement up to its planned end. */
  readonly cost: number;
  /** Pounds of it up to the day of the report. */
  readonly spent?: number;
  /** Pounds within the span of what is agreed and has not begun. */
  readonly planned?: number;
  /** Of the pupil, what is counted for the equality duty. */
  readonly pupil?: CountedPupil;
};

/** What of a pupil is counted in groups. */
export type CountedPupil = {
  readonly sex: string;
  readonly group: string;
  readonly year: string;
};

const day = (instant: string): string => londonDate(instant);

/** ISO date on which it was closed; "" while it is open. */
const closedOn = (p: Placement): string => (p.phase === "closed" ? day(p.entered.at) : "");

const isWithin = (p: Placement, { from, to }: Span): boolean =>
  day(p.openedAt) <= to && (closedOn(p) === "" || closedOn(p) >= from);

const earlier = (a: string, b: string): string => (a < b ? a : b);

const lateOf = (p: Placement, now: Temporal.Instant): readonly LateRow[] =>
  obligationsOf(factsAt(p, now))
    .filter((o) => o.late && o.form !== dutiesForm)
    .map((o) => ({
      id: o.id,
      title: o.title,
      clauses: o.cites.map((cite) => cite.clause),
      open: o.state === "owed" || o.state === "asked",
    }));

/** How many streams are read at the same time. */
const atOnce = 20;

const pupilsCounted = async (
  deps: Deps,
  at: SchoolRef,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CountedPupil>> => {
  const records = await pupilsOf(deps, scopeOf(at), ids);
  const found = await Promise.all(
    ids.map(async (id): Promise<readonly [string, CountedPupil]> => {
      const { state } = await read(deps, pupils, pupilStream(at, id));
      const record = records.get(id);
      const group = ethnicGroupOf(record?.ethnicity) ?? "";
      return [id, { sex: record?.sex ?? "", group, year: state.yearGroup }];
    }),
  );
  return new Map(found);
};

/** A placement as it stood after a day (ISO), or as it stands now. */
const placementAsAt = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  until: Temporal.Instant | undefined,
): Promise<Placement> => {
  const { state, commits } = await read(deps, placements, placementStream(at, id));
  if (!until) return state;
  return placements(
    id,
    commits.filter((c) => Temporal.Instant.compare(Temporal.Instant.from(c.at), until) < 0),
  );
};

/** Every placement of a school that was open at some time within the span; `asAt`: as all of it stood after that day (ISO). */
export const casesOf = async (
  deps: Deps,
  at: SchoolRef,
  span: Span,
  asAt?: string,
): Promise<readonly Case[]> => {
  const until = asAt ? afterDay(asAt) : undefined;
  const now = until ?? deps.clock.now();
  const day = asAt ?? londonDate(now);
  const ids = (await placementRows(deps, scopeOf(at))).map((row) => row.id);
  const found: Case[] = [];
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = (
      await Promise.all(ids.slice(i, i + atOnce).map((id) => placementAsAt(deps, at, id, until)))
    ).filter((p) => p.version > 0 && isWithin(p, span));
    const counted = await pupilsCounted(
      deps,
      at,
      some.map((p) => p.pupil),
    );
    for (const placement of some)
      found.push({
        placement,
        late: lateOf(placement, now),
        cost: costIn(placement, span),
        spent: costIn(placement, { from: span.from, to: earlier(span.to, day) }),
        planned: plannedIn(placement, span, day),
        pupil: counted.get(placement.pupil) ?? { sex: "", group: "", year: "" },
      });
  }
  return found;
};
