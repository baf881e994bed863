import { openRuns, pastRuns, type RunRow } from "#casework/runs/run-rows.ts";
import {
  countedStandings,
  type Sketch,
  type Standing,
  sketchOf,
  tendingOf,
} from "#casework/runs/standing.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { byUrgency, type Item, itemOf, type Known } from "./run-item.ts";
import type { Wanted } from "./wanted.ts";

export type Listed = {
  /** "machine/name" of all that match, in the order of the list. */
  readonly runs: readonly string[];
  /** Those from one place of the list to before another, in words. */
  readonly items: (from: number, until: number) => readonly Item[];
  /** How many there are of each standing, whatever of them is wanted. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** Runs that earlier versions started are in the index: the sweep takes them over, once. */
  readonly whole: boolean;
};

/** What items are made with, out of our own lists. */
export const knownOf = async (c: StaffContext): Promise<Known> => {
  const tending = await tendingOf(c.deps, c.at);
  return { ...tending, today: londonDate(tending.now), mayOpen: c.may("placement.read") };
};

const attention: readonly Standing[] = ["failed", "stuck", "stopped"];

const shows = ({ show }: Wanted, { standing }: Sketch): boolean =>
  show === undefined || (show === "attention" ? attention.includes(standing) : standing === show);

const found = (q: string, i: Item): boolean =>
  [i.reference, i.placement, i.pupil, i.name, i.date, i.title].some((text) =>
    text?.toLowerCase().includes(q.toLowerCase()),
  );

/** Whether a run is of a phase and holds what is sought; only where somebody asks for that is it put in words. */
const matches = ({ phase, q }: Wanted, row: RunRow, known: Known): boolean => {
  if (!phase && q === "") return true;
  const item = itemOf(row, known);
  return (
    item !== undefined &&
    (!phase || item.phase.startsWith(phaseNames[phase as keyof typeof phaseNames])) &&
    (q === "" || found(q, item))
  );
};

/** Runs of this school that match, out of its own index; another school's are in no row of it. */
export const listRuns = async (c: StaffContext, wanted: Wanted): Promise<Listed> => {
  const [known, open, past, indexed] = await Promise.all([
    knownOf(c),
    openRuns(c.deps, c.scope),
    wanted.ended ? pastRuns(c.deps, c.scope, wanted.ended === "all" ? "" : wanted.ended) : [],
    c.deps.effects.get("run", c.scope, "indexed"),
  ]);
  const all = [...open, ...past]
    .filter((row) => (!wanted.machine || row.machine === wanted.machine) && matches(wanted, row, known))
    .flatMap((row) => sketchOf(row, known) ?? []);
  const shown = all.filter((each) => shows(wanted, each)).toSorted(byUrgency);
  return {
    runs: shown.map(({ row }) => `${row.machine}/${row.name}`),
    items: (from, until) => shown.slice(from, until).flatMap(({ row }) => itemOf(row, known) ?? []),
    counts: countedStandings(all),
    whole: indexed !== undefined,
  };
};
