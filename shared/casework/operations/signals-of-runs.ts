import { Temporal } from "temporal-polyfill";
import { counted, longDate } from "#domain/calendar/date-words.ts";
import type { OwnSignalId } from "#domain/operations-signals.ts";
import { namedRun } from "#domain/run-name.ts";
import type { RunRow } from "../runs/run-rows.ts";
import {
  countedStandings,
  isPast,
  referenceOf,
  sketchOf,
  type Tending,
  timerLateBy,
} from "../runs/standing.ts";
import type { PlacementRow } from "../views/placement-rows.ts";
import type { Signal } from "./signal.ts";

type Own = Signal<OwnSignalId>;

/** A placement's run hands over before day 300; the service ends a run after a year. */
const handsOverBy = { hours: 24 * 305 } as const;
/** How many runs the service holds open in one account. */
const openAtMost = 1_000_000;

const runsSignal = (rows: readonly RunRow[], k: Tending): Own => {
  const counts = countedStandings(rows.flatMap((row) => sketchOf(row, k) ?? []));
  const { failed, stuck, stopped } = counts;
  return {
    id: "runs",
    title: "Workflow runs",
    ok: failed + stuck + stopped === 0,
    says: `${failed} failed, ${stuck} standing still, ${stopped} stopped; ${counted(counts.waiting, "run")} waiting as they should`,
    normal: "None failed, standing still or stopped",
    href: "/runs?show=attention",
  };
};

/** Something wakes it, or somebody owes something by a date. */
const isTended = (row: PlacementRow, { parked, now }: Tending): boolean => {
  const waits = parked.get(row.id);
  const isTimed = waits?.gate.epoch === row.epoch && !isPast(waits.due, timerLateBy, now);
  return isTimed || (row.stopped !== true && row.owed.some(({ due }) => due !== ""));
};

const untendedSignal = (open: readonly PlacementRow[], k: Tending): Own => {
  const alone = open.filter((row) => !isTended(row, k)).map(({ id }) => referenceOf(id));
  return {
    id: "untended",
    title: "Open placements that nobody and nothing tends",
    ok: alone.length === 0,
    says:
      alone.length === 0
        ? `None of ${open.length}`
        : `${alone.length} of ${open.length}: ${alone.join(", ")}`,
    normal: "None: each has a live timer, or an owner with a due date",
    href: "/runs?show=attention",
  };
};

const parkedSignal = (open: readonly PlacementRow[], { parked }: Tending): Own => {
  const epochs = new Map(open.map(({ id, epoch }) => [id, epoch]));
  const gone = [...parked].filter(([id, { gate }]) => epochs.has(id) && gate.epoch !== epochs.get(id));
  return {
    id: "parked",
    title: "Waits whose run is gone",
    ok: gone.length === 0,
    says: gone.length === 0 ? `None of ${parked.size}` : gone.map(([id]) => referenceOf(id)).join(", "),
    normal: "None; the hourly look takes them up",
  };
};

const datesOf = (rows: readonly RunRow[]): string => {
  const dates = rows.flatMap(({ machine, name }) => {
    const run = namedRun(machine, name);
    return run?.of === "day" ? [run.date] : [];
  });
  return [...new Set(dates)].toSorted().map(longDate).join(", ");
};

const daysSignal = (rows: readonly RunRow[]): Own => {
  const days = rows.filter(({ machine }) => machine === "attendance-day");
  const ended = days.filter(({ status }) => status !== "RUNNING");
  const begun = days.length > 0 ? `Begun for ${datesOf(days)}` : "None begun";
  return {
    id: "days",
    title: "Runs of school days",
    ok: ended.length === 0,
    says: ended.length > 0 ? `${begun}; ended before its time: ${datesOf(ended)}` : begun,
    normal: "One for today and one for the next school day, where anybody is at a provider",
    href: "/runs?machine=attendance-day",
  };
};

const quotaSignal = (rows: readonly RunRow[], now: Temporal.Instant): Own => {
  const open = rows.filter(({ status }) => status === "RUNNING");
  const [oldest] = open.map(({ startedAt }) => startedAt).toSorted();
  const days = oldest ? Math.floor(Temporal.Instant.from(oldest).until(now).total("hours") / 24) : 0;
  return {
    id: "quotas",
    title: "Room that the workflow service gives",
    ok: !(oldest && isPast(oldest, handsOverBy, now)) && open.length < openAtMost / 2,
    says: `${counted(open.length, "run")} of this school open, of ${openAtMost.toLocaleString("en-GB")} for the account; the oldest for ${counted(days, "day")} of 365`,
    normal: "No run older than 305 days: a placement’s run hands over to the next before",
  };
};

/** How runs, and what they tend, stand: of a school's open runs and its lists. */
export const signalsOfRuns = (rows: readonly RunRow[], k: Tending): readonly Own[] => {
  const open = [...k.placements.values()].filter(({ phase }) => phase !== "closed");
  return [
    runsSignal(rows, k),
    untendedSignal(open, k),
    parkedSignal(open, k),
    daysSignal(rows),
    quotaSignal(rows, k.now),
  ];
};
