import type { Deadline, NotDue } from "#domain/deadlines/deadline.ts";
import { rememberedFor } from "#domain/memo.ts";
import { neverArrived } from "#streams/placement/begun.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { isBehind, latestOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Due, Met, Row } from "./obligation.ts";

export const neverCame = "The placement ended before the pupil arrived.";

/** Why a row of the running placement cannot apply; undefined when it may. */
export const unlessNeverCame = (f: Facts): string | undefined =>
  neverArrived(f.placement) ? neverCame : undefined;

/** A due date from what a cadence gives: where the calendar ends, its last known day, with what to add to it. */
export const dueFrom = (next: Deadline | NotDue | undefined): Due | undefined => {
  if (next?.kind === "date") return { date: next.date, explanation: next.explanation };
  return next?.kind === "unknown-date" ? { date: next.date, explanation: [next.ask] } : undefined;
};

export type Recurring = Omit<Row, "phase" | "notApplicable" | "due" | "met"> & {
  readonly next: (f: Facts) => Deadline | NotDue | undefined;
  /** The latest record that counts, if not that of the row's form. */
  readonly latest?: (p: Placement) => Met | undefined;
  /** Nothing more is asked for now, though the cadence would. */
  readonly done?: (p: Placement) => boolean;
};

/**
 * A row of the running placement that comes again and again: owed with its next date while the placement runs, met
 * by the latest record once nothing more is due, not applicable where none was ever due.
 */
export const recurring = ({ next: worked, latest, done, ...row }: Recurring): Row => {
  // The calendar is walked day by day: once for each look at the facts is enough.
  const found = rememberedFor((f: Facts) => ({ next: worked(f) }));
  const next = (f: Facts): Deadline | NotDue | undefined => found(f).next;
  const last = (f: Facts): Met | undefined =>
    latest ? latest(f.placement) : latestOf(f.placement, row.form);
  const rests = (f: Facts): boolean =>
    isBehind(f.placement) || (done?.(f.placement) ?? false) || next(f)?.kind === "not-due";
  return {
    ...row,
    phase: "active",
    notApplicable: (f) => {
      const never = unlessNeverCame(f);
      if (never || last(f) || !rests(f)) return never;
      const due = next(f);
      return due?.kind === "not-due" ? due.explanation.join(" ") : "The placement ended before one was due.";
    },
    due: (f) => (rests(f) ? undefined : dueFrom(next(f))),
    met: (f) => (rests(f) ? last(f) : undefined),
  };
};

/** A row that is owed only while something calls for it. */
export type Called = Omit<Row, "phase" | "notApplicable" | "due" | "met"> & {
  readonly phase?: Row["phase"];
  /** What calls for it now; undefined: nothing does. */
  readonly by: (f: Facts) => Met | undefined;
  readonly due: (f: Facts, by: Met) => Due;
  /** What is said while nothing has called for it. */
  readonly otherwise: string | ((f: Facts) => string);
  /** The latest record that answered a call. */
  readonly answered?: (f: Facts) => Met | undefined;
};

export const called = ({ by, due, otherwise, answered, phase = "active", ...row }: Called): Row => {
  const met = (f: Facts): Met | undefined =>
    by(f) ? undefined : answered ? answered(f) : latestOf(f.placement, row.form);
  return {
    ...row,
    phase,
    notApplicable: (f) => {
      if (by(f) || met(f)) return undefined;
      return typeof otherwise === "string" ? otherwise : otherwise(f);
    },
    due: (f) => {
      const call = by(f);
      return call && due(f, call);
    },
    met,
  };
};
