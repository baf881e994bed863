import { providersOf, pupilsOf } from "#casework/people/people.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { registerRows } from "#casework/views/register-rows.ts";
import { fullName, fullNames, type ProviderRecord, type PupilRecord } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { daysBetween, plusDays } from "#domain/calendar/school-days.ts";
import { mondayOf } from "#domain/calendar/week-letter.ts";
import { roleNames } from "#domain/roles.ts";
import { hasProvider, routeNames } from "#domain/routes.ts";
import type { StaffContext } from "#door/context.ts";
import { phases } from "#streams/placement/phase.ts";
import { type Count, noSessions, plus } from "#streams/register/threshold.ts";
import { isShown } from "../may-read.ts";
import type { Sort, State, Wanted } from "./wanted.ts";

/** One placement with what can be told without a name. */
export type BoardRow = {
  readonly row: PlacementRow;
  readonly year: string;
  readonly state: State;
  readonly overdue: number;
  readonly next: PlacementRow["owed"][number] | undefined;
  /** Days until the next step is due, below 0 where it is overdue; undefined where it has no day. */
  readonly days: number | undefined;
};

/** One line of the board, as a page, JSON and a sheet have it. */
export type BoardItem = {
  readonly id: string;
  readonly href: string;
  readonly pupil: string;
  readonly year: string;
  readonly phase: PlacementRow["phase"];
  readonly route: NonNullable<PlacementRow["route"]>;
  readonly provider: string;
  readonly next: string;
  readonly owner: string;
  readonly days: number | undefined;
  readonly state: State;
  readonly overdue: number;
  /** Sessions of this week in which the pupil was there, of those of which it is known. */
  readonly attendance:
    | { readonly there: number; readonly of: number; readonly unconfirmed: number }
    | undefined;
  readonly hours: number;
  readonly cost: number | undefined;
  readonly review: string;
  readonly start: string;
  readonly end: string;
};

/** Days ahead that count as soon. */
const soon = 7;

const byDue = (a: { readonly due: string }, b: { readonly due: string }): number =>
  (a.due || "9999").localeCompare(b.due || "9999");

const stateOf = (row: PlacementRow, overdue: number, next: BoardRow["next"], today: string): State => {
  if (row.phase === "closed") return "closed";
  if (row.frozen) return "suspended";
  if (overdue > 0) return "overdue";
  if (next && next.state !== "asked" && next.due !== "" && next.due <= plusDays(today, soon)) return "soon";
  return next?.state === "asked" ? "waiting" : "going";
};

const boardRow = (all: PlacementRow, year: string, today: string, c: StaffContext): BoardRow => {
  const row = { ...all, owed: all.owed.filter((o) => isShown(c, o)) };
  // What is worth doing now; where there is nothing, what comes up.
  const [now] = row.owed.filter((o) => o.opens <= today).toSorted(byDue);
  const next = now ?? row.owed.toSorted(byDue)[0];
  const overdue = row.owed.filter((o) => o.due !== "" && o.due < today).length;
  return {
    row,
    year,
    overdue,
    next,
    state: stateOf(row, overdue, next, today),
    days: next?.due ? daysBetween(today, next.due) : undefined,
  };
};

const matches = (b: BoardRow, w: Wanted): boolean =>
  (w.phase ? b.row.phase === w.phase : b.row.phase !== "closed" || w.state === "closed") &&
  (!w.state || b.state === w.state) &&
  (!w.provider || b.row.provider === w.provider) &&
  (!w.owner || b.next?.owner === w.owner) &&
  (!w.year || b.year === w.year);

/** Everything of the school's placements that a list is narrowed and sorted by: from the views, without a name. */
export const boardRows = async (c: StaffContext): Promise<readonly BoardRow[]> => {
  const today = londonDate(c.deps.clock.now());
  const [rows, pupils] = await Promise.all([
    placementRows(c.deps, c.scope),
    c.deps.views.list("pupils", c.scope),
  ]);
  const years = new Map(pupils.map((p) => [p.key, String(p.body?.yearGroup ?? "")]));
  return rows.map((row) => boardRow(row, years.get(row.pupil) ?? "", today, c));
};

export const wantedRows = (all: readonly BoardRow[], w: Wanted): readonly BoardRow[] =>
  all.filter((b) => matches(b, w));

/** Numbers in words sort as numbers: "Year 10" after "Year 2". */
const collator = new Intl.Collator("en-GB", { numeric: true });

const numbers = (a: number | undefined, b: number | undefined): number => (a ?? 1e9) - (b ?? 1e9);

const urgency: Readonly<Record<State, number>> = {
  overdue: 0,
  suspended: 1,
  soon: 2,
  going: 3,
  waiting: 3,
  closed: 4,
};

type Names = { readonly pupil: (id: string) => string; readonly provider: (id: string) => string };

const ways: Readonly<Record<Sort, (a: BoardRow, b: BoardRow, n: Names) => number>> = {
  urgent: (a, b) => urgency[a.state] - urgency[b.state] || numbers(a.days, b.days),
  pupil: (a, b, n) => collator.compare(n.pupil(a.row.pupil), n.pupil(b.row.pupil)),
  year: (a, b) => collator.compare(a.year, b.year),
  provider: (a, b, n) => collator.compare(n.provider(a.row.provider), n.provider(b.row.provider)),
  phase: (a, b) => phases.indexOf(a.row.phase) - phases.indexOf(b.row.phase),
  days: (a, b) => numbers(a.days, b.days),
  hours: (a, b) => (a.row.hours ?? 0) - (b.row.hours ?? 0),
  cost: (a, b) => (a.row.cost ?? 0) - (b.row.cost ?? 0),
  review: (a, b) => (a.row.review || "9999").localeCompare(b.row.review || "9999"),
};

const providersIn = (
  c: StaffContext,
  rows: readonly BoardRow[],
): Promise<ReadonlyMap<string, ProviderRecord>> =>
  providersOf(
    c.deps,
    c.at.tenant,
    rows.map((b) => b.row.provider),
  );

/** Names in the order of a school's list; only a list by pupil reads them all. */
const sortName = (p: PupilRecord | undefined): string =>
  p ? `${p.familyName} ${p.givenName}` : "\u{10FFFF}";

/** In the order that is wanted. */
export const sorted = async (
  c: StaffContext,
  rows: readonly BoardRow[],
  w: Pick<Wanted, "sort" | "down">,
): Promise<readonly BoardRow[]> => {
  const pupils =
    w.sort === "pupil"
      ? await pupilsOf(
          c.deps,
          c.scope,
          rows.map((b) => b.row.pupil),
        )
      : new Map<string, PupilRecord>();
  const providers = w.sort === "provider" ? await providersIn(c, rows) : new Map<string, ProviderRecord>();
  const names: Names = {
    pupil: (id) => sortName(pupils.get(id)),
    provider: (id) => providers.get(id)?.name ?? "\u{10FFFF}",
  };
  const up = rows.toSorted((a, b) => ways[w.sort](a, b, names));
  return w.down ? up.toReversed() : up;
};

/** Sessions of this week up to today, by pupil. */
const weekOf = async (c: StaffContext, today: string): Promise<ReadonlyMap<string, Count>> => {
  const sums = new Map<string, Count>();
  if (!c.may("attendance.read")) return sums;
  for (const r of await registerRows(c.deps, c.scope, mondayOf(today), today))
    for (const [pupil, count] of r.opened ? Object.entries(r.pupils ?? {}) : [])
      sums.set(pupil, plus(sums.get(pupil) ?? noSessions, count));
  return sums;
};

const attendanceOf = (count: Count | undefined): BoardItem["attendance"] =>
  count && {
    there: count.possible - count.missed,
    of: count.possible,
    unconfirmed: count.unconfirmed ?? 0,
  };

const placeOf = ({ route = "agreement" }: PlacementRow, name: string | undefined): string =>
  name ?? (hasProvider(route) ? "Not chosen yet" : `None: ${routeNames[route].toLowerCase()}`);

/** These rows with names, as this person may see them. */
export const boardItems = async (
  c: StaffContext,
  rows: readonly BoardRow[],
): Promise<readonly BoardItem[]> => {
  const [pupils, providers, week] = await Promise.all([
    pupilsOf(
      c.deps,
      c.scope,
      rows.map((b) => b.row.pupil),
    ),
    providersIn(c, rows),
    weekOf(c, londonDate(c.deps.clock.now())),
  ]);
  const full = fullNames(pupils);
  return rows.map(({ row, year, state, overdue, next, days }) => {
    const pupil = pupils.get(row.pupil);
    return {
      id: row.id,
      href: `/placements/${row.id}`,
      pupil: pupil && c.sees("pupil.name") ? (full.get(row.pupil) ?? fullName(pupil)) : "Pupil",
      year,
      phase: row.phase,
      route: row.route ?? "agreement",
      provider: placeOf(row, providers.get(row.provider)?.name),
      next: next?.title ?? "",
      owner: next ? roleNames[next.owner] : "",
      days,
      state,
      overdue,
      attendance: attendanceOf(week.get(row.pupil)),
      hours: row.hours ?? 0,
      cost: row.cost ?? undefined,
      review: row.review ?? "",
      start: row.start,
      end: row.end,
    };
  });
};
