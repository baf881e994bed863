import { factsNow } from "#casework/rules/rules-in-force.ts";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Deps } from "#ports/host.ts";
import { isReady } from "#promises/gate/ready.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";

/** How one clause's promise was kept: every time that it fell due or was met. */
export type Kept = {
  readonly id: string;
  readonly title: string;
  met: number;
  late: number;
  overdue: number;
};

/** Work of one role in one week. */
export type Work = { begun: number; done: number; late: number };

/** What a year's promises came to. */
export type Tracked = {
  /** By `{clause} {obligation}`. */
  readonly kept: Map<string, Kept>;
  /** By `{role} {Monday}`. */
  readonly work: Map<string, Work>;
};

export type Tracking = Tracked & {
  /** Looks at a placement as it is this evening. */
  look(deps: Deps, p: Placement, day: string): void;
  /** Counts what is still open and past due on the last day. */
  end(day: string): void;
};

type Open = {
  readonly obligation: Obligation;
  readonly due: string;
  /** How often its form had been recorded. */
  readonly times: number;
  counted: boolean;
};

const clauseOf = (o: Obligation): string => o.cites[0]?.clause ?? "Waymark’s own";
const mondayOf = (day: string): string => plusDays(day, 1 - weekdayOf(day));

/** A commit that leaves these as they are (a mail that has gone) changes no promise. */
const watched = [
  "forms",
  "history",
  "asks",
  "letters",
  "phase",
  "pack",
  "waivers",
  "duties",
  "statuses",
] as const;

/** Follows each obligation of each placement through a year, evening by evening. */
export const tracking = (): Tracking => {
  const kept = new Map<string, Kept>();
  const work = new Map<string, Work>();
  const placements = new Map<
    string,
    { last: Placement | undefined; open: Map<string, Open>; done: Set<string> }
  >();

  const keptOf = (o: Obligation): Kept => {
    const key = `${clauseOf(o)}\t${o.id}`;
    const found = kept.get(key) ?? { id: o.id, title: o.title, met: 0, late: 0, overdue: 0 };
    kept.set(key, found);
    return found;
  };
  const workOf = (o: Obligation, day: string): Work => {
    const key = `${o.owner}\t${mondayOf(day)}`;
    const found = work.get(key) ?? { begun: 0, done: 0, late: 0 };
    work.set(key, found);
    return found;
  };
  const finished = (o: Obligation, due: string, on: string): void => {
    const late = due !== "" && on > due;
    if (late) keptOf(o).late += 1;
    else keptOf(o).met += 1;
    workOf(o, on).done += 1;
    if (late) workOf(o, on).late += 1;
  };

  const lookAt = (
    p: Placement,
    o: Obligation,
    seen: { open: Map<string, Open>; done: Set<string> },
    day: string,
  ): void => {
    const times = recordsOf(p, o.form).length;
    const before = seen.open.get(o.key);
    if (o.state === "owed" || o.state === "asked") {
      const due = o.due ?? "";
      const again = before !== undefined && before.due !== due && times > before.times;
      if (again) finished(o, before.due, day);
      const ready = isReady(p, o);
      const counted = before !== undefined && !again && before.counted;
      if (ready && !counted) workOf(o, day).begun += 1;
      seen.open.set(o.key, {
        obligation: o,
        due,
        times: again || !before ? times : before.times,
        counted: counted || ready,
      });
      return;
    }
    seen.open.delete(o.key);
    if (o.state !== "met" || !o.metAt) return;
    const key = `${o.key} ${o.metAt}`;
    if (seen.done.has(key)) return;
    seen.done.add(key);
    if (before?.counted !== true) workOf(o, day).begun += 1;
    finished(o, before?.due ?? o.due ?? "", londonDate(o.metAt ?? ""));
  };

  return {
    kept,
    work,
    look: (deps, p, day) => {
      const seen = placements.get(p.id) ?? { last: undefined, open: new Map(), done: new Set() };
      const before = seen.last;
      if (before && watched.every((field) => before[field] === p[field])) return;
      seen.last = p;
      placements.set(p.id, seen);
      for (const o of obligationsOf(factsNow(deps, p))) lookAt(p, o, seen, day);
    },
    end: (day) => {
      for (const { open } of placements.values())
        for (const { obligation, due } of open.values())
          if (due !== "" && due < day) keptOf(obligation).overdue += 1;
    },
  };
};
