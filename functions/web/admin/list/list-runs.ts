import type { Parked } from "#casework/gate/parked.ts";
import { openRuns, pastRuns } from "#casework/runs/run-rows.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { byUrgency, type Item, itemOf, type Known, type Standing, standings } from "./run-item.ts";
import type { Wanted } from "./wanted.ts";

export type Listed = {
  /** All that match, in the order of the list. */
  readonly items: readonly Item[];
  /** How many there are of each standing, whatever of them is wanted. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** Runs that earlier versions started are in the index: the sweep takes them over, once. */
  readonly whole: boolean;
};

/** What items are made with, out of our own lists. */
export const knownOf = async (c: StaffContext): Promise<Known> => {
  const now = c.deps.clock.now();
  const [placements, parked] = await Promise.all([
    placementRows(c.deps, c.scope),
    c.deps.effects.list("parked", c.scope),
  ]);
  return {
    now,
    today: londonDate(now),
    placements: new Map(placements.map((row) => [row.id, row])),
    parked: new Map(parked.map(({ key, body }) => [key, body as Parked])),
    mayOpen: c.may("placement.read"),
  };
};

const attention: readonly Standing[] = ["failed", "stuck", "stopped"];

const shows = ({ show }: Wanted, { standing }: Item): boolean =>
  show === undefined || (show === "attention" ? attention.includes(standing) : standing === show);

const found = (q: string, i: Item): boolean =>
  q === "" ||
  [i.reference, i.placement, i.pupil, i.name, i.date, i.title].some((text) =>
    text?.toLowerCase().includes(q.toLowerCase()),
  );

const counted = (items: readonly Item[]): Listed["counts"] =>
  Object.fromEntries(
    standings.map((each) => [each, items.filter(({ standing }) => standing === each).length]),
  ) as Listed["counts"];

/** Runs of this school that match, out of its own index; another school's are in no row of it. */
export const listRuns = async (c: StaffContext, wanted: Wanted): Promise<Listed> => {
  const [known, open, past, indexed] = await Promise.all([
    knownOf(c),
    openRuns(c.deps, c.scope),
    wanted.ended ? pastRuns(c.deps, c.scope, wanted.ended === "all" ? "" : wanted.ended) : [],
    c.deps.effects.get("run", c.scope, "indexed"),
  ]);
  const items = [...open, ...past]
    .flatMap((row) => itemOf(row, known) ?? [])
    .filter((i) => !wanted.machine || i.machine === wanted.machine)
    .filter((i) => !wanted.phase || i.phase.startsWith(phaseNames[wanted.phase as keyof typeof phaseNames]))
    .filter((i) => found(wanted.q, i));
  return {
    items: items.filter((i) => shows(wanted, i)).toSorted(byUrgency),
    counts: counted(items),
    whole: indexed !== undefined,
  };
};
