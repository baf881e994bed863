import { Temporal } from "temporal-polyfill";
import type { RunRow } from "#casework/runs/run-rows.ts";
import {
  looksAgainAt,
  referenceOf,
  type Sketch,
  type Standing,
  standingOf,
  standings,
  type Tending,
} from "#casework/runs/standing.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { namedRun } from "#domain/run-name.ts";
import { type Phase, phaseNames } from "#streams/placement/phase.ts";
import { runHref } from "../run-names.ts";
import { whyOf } from "../why/reasons.ts";
import { type WaitsFor, waitingWords, waitsOf } from "./waiting-words.ts";

/** What the list is made with; nothing of it comes from the engine. */
export type Known = Tending & { readonly today: string; readonly mayOpen: boolean };

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
  /** Of a run that failed: what happened, in words. */
  readonly why?: string;
  /** When it looks again by itself (ISO instant), or "". */
  readonly due: string;
  readonly ageDays: number;
  readonly attempts: number;
  readonly stoppedAt?: string;
};

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
    due: looksAgainAt(row, placement, standing, k),
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

const isFailed = ({ status }: RunRow): boolean => status === "FAILED" || status === "TIMED_OUT";

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
    ...(isFailed(row) ? { why: whyOf(row.error ?? "States.Timeout").what } : {}),
    ...(row.endedAt ? { stoppedAt: row.endedAt } : {}),
    ...(run.of === "day" ? ofDay(row, run.date, run.attempt, k) : ofPlacement(row, run.placement, k)),
  };
};

const rank = ({ standing }: Sketch): number => standings.indexOf(standing);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A placement's own run stands before those that it began. */
const byKin = (a: Sketch, b: Sketch): number =>
  Number(b.row.machine === "placement") - Number(a.row.machine === "placement");

/** Failures and what stands still first; then what is due first; what is over the other way round. */
export const byUrgency = (a: Sketch, b: Sketch): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.standing === "ended") return compare(b.stoppedAt ?? "", a.stoppedAt ?? "");
  return compare(a.due || "9", b.due || "9") || byKin(a, b);
};
