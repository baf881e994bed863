import { Temporal } from "temporal-polyfill";
import { failures, read } from "#casework/commit/streams.ts";
import { failureTitle } from "#casework/failures/failure-words.ts";
import type { Parked } from "#casework/gate/parked.ts";
import type { Unsent } from "#casework/mail/outbox.ts";
import { openRuns } from "#casework/runs/run-rows.ts";
import { lastSweep } from "#casework/sweep/last-sweep.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { namedRun } from "#domain/run-name.ts";
import { failuresStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { listRuns } from "../list/list-runs.ts";
import { referenceOf } from "../list/run-item.ts";
import { wantedOf } from "../list/wanted.ts";
import { hostSignals } from "./host-signals.ts";
import type { Signal } from "./signal.ts";

/** How long a timer may be late, a mail may wait, and a school may go without the hourly look. */
const lateAfter = { hours: 1 } as const;
const mailAfter = { minutes: 45 } as const;
/** By night nobody looks on AWS; the first look of the morning is the next. */
const sweptWithin = { hours: 14 } as const;

const isPast = (at: string, by: Temporal.DurationLike, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at).add(by), now) <= 0;

const runsSignal = async (c: StaffContext): Promise<Signal> => {
  const { counts } = await listRuns(c, wantedOf(new URLSearchParams()));
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
const isTended = (row: PlacementRow, parked: ReadonlyMap<string, Parked>, now: Temporal.Instant): boolean => {
  const waits = parked.get(row.id);
  const isTimed = waits?.gate.epoch === row.epoch && !isPast(waits.due, lateAfter, now);
  return isTimed || (row.stopped !== true && row.owed.some(({ due }) => due !== ""));
};

const tendedSignals = async (c: StaffContext): Promise<readonly Signal[]> => {
  const now = c.deps.clock.now();
  const [all, rows] = await Promise.all([
    placementRows(c.deps, c.scope),
    c.deps.effects.list("parked", c.scope),
  ]);
  const parked = new Map(rows.map(({ key, body }) => [key, body as Parked]));
  const open = all.filter(({ phase }) => phase !== "closed");
  const alone = open.filter((row) => !isTended(row, parked, now)).map(({ id }) => referenceOf(id));
  const epochs = new Map(open.map(({ id, epoch }) => [id, epoch]));
  const gone = [...parked].filter(([id, { gate }]) => epochs.has(id) && gate.epoch !== epochs.get(id));
  return [
    {
      id: "untended",
      title: "Open placements that nobody and nothing tends",
      ok: alone.length === 0,
      says:
        alone.length === 0
          ? `None of ${open.length}`
          : `${alone.length} of ${open.length}: ${alone.join(", ")}`,
      normal: "None: each has a live timer, or an owner with a due date",
      href: "/runs?show=attention",
    },
    {
      id: "parked",
      title: "Waits whose run is gone",
      ok: gone.length === 0,
      says: gone.length === 0 ? `None of ${parked.size}` : gone.map(([id]) => referenceOf(id)).join(", "),
      normal: "None; the hourly look takes them up",
    },
  ];
};

const outboxSignal = async (c: StaffContext): Promise<Signal> => {
  const now = c.deps.clock.now();
  const unsent = (await c.deps.effects.list("unsent", c.scope)).map(({ body }) => body as Unsent);
  const oldest = unsent.map(({ owedAt }) => owedAt).toSorted()[0];
  return {
    id: "outbox",
    title: "Mails that wait to be sent",
    ok: oldest === undefined || !isPast(oldest, mailAfter, now),
    says: oldest ? `${counted(unsent.length, "mail")}, the oldest since ${longTime(oldest)}` : "None",
    normal: "None for longer than some minutes",
  };
};

const failureSignals = async (c: StaffContext): Promise<readonly Signal[]> => {
  const open = Object.values((await read(c.deps, failures, failuresStream(c.at))).state.open);
  const of = (kinds: readonly string[]) => open.filter(({ kind }) => kinds.includes(kind));
  const said = (found: typeof open) =>
    found.length === 0
      ? "None"
      : found
          .slice(0, 5)
          .map((f) => `${failureTitle(f)}, since ${longTime(f.since)}`)
          .join("; ");
  const signal = (id: string, title: string, kinds: readonly string[], normal: string): Signal => {
    const found = of(kinds);
    const more = found.length > 5 ? `; and ${found.length - 5} more` : "";
    return { id, title, ok: found.length === 0, says: said(found) + more, normal, href: "/today" };
  };
  return [
    signal("bounces", "Mails that came back", ["mail-back"], "None open: each is a task of its own on Today"),
    signal("laid-aside", "Dead letters: laid aside and not taken in", ["laid-aside"], "None"),
    signal(
      "not-followed",
      "Records that lists do not show",
      ["not-followed"],
      "None for longer than an hour",
    ),
    signal("sweep-parts", "Parts of the hourly look that failed", ["sweep-failed"], "None"),
  ];
};

const sweptSignal = async (c: StaffContext): Promise<Signal> => {
  const last = await lastSweep(c.deps, c.scope);
  return {
    id: "swept",
    title: "The hourly look",
    ok: last !== undefined && !isPast(last.at, sweptWithin, c.deps.clock.now()),
    says: last ? `Last on ${longTime(last.at)}${last.failed.length > 0 ? ", not all of it" : ""}` : "Not yet",
    normal: "Within the last hour by day; the next follows by itself",
  };
};

const daysSignal = async (c: StaffContext): Promise<Signal> => {
  const rows = (await openRuns(c.deps, c.scope)).filter(({ machine }) => machine === "attendance-day");
  const dates = rows.flatMap(({ machine, name }) => {
    const run = namedRun(machine, name);
    return run?.of === "day" ? [run.date] : [];
  });
  return {
    id: "days",
    title: "Runs of school days",
    ok: rows.every(({ status }) => status === "RUNNING"),
    says: dates.length > 0 ? `Begun for ${[...new Set(dates)].toSorted().join(", ")}` : "None begun",
    normal: "One for today and one for the next school day, where anybody is at a provider",
    href: "/runs?machine=attendance-day",
  };
};

/** Everything that an administrator looks at, what is not as it should be first. */
export const signalsOf = async (c: StaffContext): Promise<readonly Signal[]> => {
  const all = await Promise.all([
    runsSignal(c),
    tendedSignals(c),
    sweptSignal(c),
    outboxSignal(c),
    failureSignals(c),
    daysSignal(c),
    hostSignals(c),
  ]);
  const flat = all.flat();
  return [...flat.filter(({ ok }) => !ok), ...flat.filter(({ ok }) => ok)];
};
