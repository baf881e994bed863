import { Temporal } from "temporal-polyfill";
import type { Parked } from "#casework/gate/parked.ts";
import type { RunRow } from "#casework/runs/run-rows.ts";
import type { PlacementRow } from "#casework/views/placement-rows.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { namedRun } from "#domain/run-name.ts";
import { type Phase, phaseNames } from "#streams/placement/phase.ts";
import { runHref } from "../run-names.ts";
import { type WaitsFor, waitingWords, waitsOf } from "./waiting-words.ts";

/** How a run stands, the worst first: the order of the list. */
export const standings = ["failed", "stuck", "stopped", "waiting", "ended"] as const;
export type Standing = (typeof standings)[number];

/** What the list is made with; nothing of it comes from the engine. */
export type Known = {
  readonly now: Temporal.Instant;
  readonly today: string;
  readonly placements: ReadonlyMap<string, PlacementRow>;
  readonly parked: ReadonlyMap<string, Parked>;
  readonly mayOpen: boolean;
};

/** A run in the list. */
export type Item = Pick<RunRow, "machine" | "name" | "status" | "startedAt" | "error"> & {
  /** What it is, in words of the school. */
  readonly title: string;
  readonly standing: Standing;
  readonly href: string;
  /** The placement's reference, as its mails give it; "" of a school day. */
  readonly reference: string;
  readonly placement?: string;
  readonly placementHref?: string;
  readonly pupil?: string;
  readonly date?: string;
  readonly phase: string;
  readonly waitsFor?: WaitsFor;
  /** When it looks again by itself (ISO instant), or "". */
  readonly due: string;
  readonly ageDays: number;
  readonly attempts: number;
  readonly stoppedAt?: string;
};

/** A wait this long past its due moment has lost its timer: the sweep takes it up. */
const lateBy = { hours: 1 } as const;

const isOver = (at: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at).add(lateBy), now) <= 0;

/** A run that should wait for something, and has no timer or a lost one. */
const isStuck = (row: RunRow, placement: string, k: Known): boolean => {
  if (k.placements.get(placement)?.phase === "closed") return false;
  const waits = k.parked.get(placement);
  if (!waits || (row.machine === "gate" && waits.run !== row.name)) return isOver(row.startedAt, k.now);
  return isOver(waits.due, k.now);
};

const standingOf = (row: RunRow, placement: string | undefined, k: Known): Standing => {
  switch (row.status) {
    case "SUCCEEDED":
      return "ended";
    case "ABORTED":
      return "stopped";
    case "FAILED":
    case "TIMED_OUT":
      return "failed";
    case "RUNNING":
    case "PENDING_REDRIVE":
      return placement !== undefined && isStuck(row, placement, k) ? "stuck" : "waiting";
  }
};

export const referenceOf = (placement: string): string => placement.slice(0, 6).toUpperCase();

const phaseWords = (phase: string, cycle: number): string => {
  const name = phaseNames[phase as Phase] ?? phase;
  return cycle > 1 ? `${name} (time ${cycle})` : name;
};

const says: Readonly<Record<Exclude<Standing, "waiting">, string>> = {
  failed: "has failed",
  stuck: "stands still: its next moment is long past",
  stopped: "was stopped by the administrator",
  ended: "is over",
};

const daysBetween = (from: string, to: Temporal.Instant | string): number =>
  Math.max(0, Math.floor(Temporal.Instant.from(from).until(to).total("hours") / 24));

/** When it looks again by itself: of a placement's own run, when its phase does. */
const dueOf = (row: RunRow, placement: string, standing: Standing, k: Known): string => {
  const parked = k.parked.get(placement);
  if (standing === "ended" || (row.machine === "gate" && parked?.run !== row.name)) return "";
  return parked?.due ?? "";
};

const ofPlacement = (row: RunRow, placement: string, k: Known) => {
  const run = namedRun(row.machine, row.name);
  const view = k.placements.get(placement);
  const standing = standingOf(row, placement, k);
  const waits = view && standing !== "ended" ? waitsOf(view)[0] : undefined;
  const phase =
    run?.of === "phase" ? phaseWords(run.phase, run.cycle) : (phaseNames[view?.phase ?? "closed"] ?? "");
  const reference = referenceOf(placement);
  const what = standing === "waiting" ? waitingWords(waits, k.today) : says[standing];
  const title = run?.of === "phase" ? `${phase} of ${reference}` : `Placement ${reference}`;
  return {
    title: `${title}: ${run?.of === "placement" && standing === "waiting" ? `in ${phase.toLowerCase()}, ` : ""}${what}`,
    standing,
    reference,
    placement,
    ...(view ? { pupil: view.pupil } : {}),
    ...(k.mayOpen ? { placementHref: `/placements/${placement}` } : {}),
    phase,
    ...(waits ? { waitsFor: waits } : {}),
    due: dueOf(row, placement, standing, k),
    attempts: run?.of === "phase" ? run.attempt : 1,
  };
};

const ofDay = (row: RunRow, date: string, attempts: number, k: Known) => {
  const standing = standingOf(row, undefined, k);
  const what = standing === "waiting" ? "" : `: ${says[standing]}`;
  return {
    title: `Attendance of ${longDate(date)}${what}`,
    standing,
    reference: "",
    date,
    phase: "",
    due: "",
    attempts,
  };
};

/** A row of the index as the list shows it; ids and plain facts only. */
export const itemOf = (row: RunRow, k: Known): Item | undefined => {
  const run = namedRun(row.machine, row.name);
  if (!run) return undefined;
  return {
    machine: row.machine,
    name: row.name,
    status: row.status,
    startedAt: row.startedAt,
    href: runHref(row.machine, row.name),
    ageDays: daysBetween(row.startedAt, row.endedAt ?? k.now),
    ...(row.error ? { error: row.error } : {}),
    ...(row.endedAt ? { stoppedAt: row.endedAt } : {}),
    ...(run.of === "day" ? ofDay(row, run.date, run.attempt, k) : ofPlacement(row, run.placement, k)),
  };
};

/** As much of a run as its place in the list hangs on: of thousands only those of one page are told in words. */
export type Sketch = Pick<Item, "standing" | "due" | "stoppedAt"> & { readonly row: RunRow };

export const sketchOf = (row: RunRow, k: Known): Sketch | undefined => {
  const run = namedRun(row.machine, row.name);
  if (!run) return undefined;
  const ended = row.endedAt ? { stoppedAt: row.endedAt } : {};
  if (run.of === "day") return { row, standing: standingOf(row, undefined, k), due: "", ...ended };
  const standing = standingOf(row, run.placement, k);
  return { row, standing, due: dueOf(row, run.placement, standing, k), ...ended };
};

type Placed = Pick<Item, "standing" | "due" | "stoppedAt">;

const rank = ({ standing }: Placed): number => standings.indexOf(standing);

/** Failures and what stands still first; then what is due first; what is over the other way round. */
export const byUrgency = (a: Placed, b: Placed): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.standing === "ended") return (a.stoppedAt ?? "") < (b.stoppedAt ?? "") ? 1 : -1;
  return (a.due || "9") < (b.due || "9") ? -1 : 1;
};
