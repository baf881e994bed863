import { Temporal } from "temporal-polyfill";
import { londonInstant } from "../london.ts";
import type { Facts, Obligation } from "../obligations/obligation.ts";
import { obligationsOf } from "../obligations/obligations-of.ts";
import { dutiesForm } from "../obligations/school.ts";
import { plusDays } from "../school-days.ts";
import type { Tending } from "./chasing.ts";

/** When the owner of an unmet obligation is told that it is overdue: the morning after its due date. */
const overdueAt = (o: Obligation): Temporal.Instant | undefined =>
  o.due && (o.state === "owed" || o.state === "asked")
    ? londonInstant(plusDays(o.due, 1), "08:00")
    : undefined;

/**
 * One mail to each owner of what has become overdue, once for each due date; and when to look again. `only`: of
 * these forms, where everything else stands still. Duties of the school are told once for the school, not here.
 */
export const tendOverdue = (f: Facts, only?: readonly string[]): Tending => {
  const pending = obligationsOf(f)
    .filter((o) => o.form !== dutiesForm && (only === undefined || only.includes(o.form)))
    .map((o) => ({ o, at: overdueAt(o) }))
    .filter(({ o, at }) => at !== undefined && f.placement.reminded[o.key] !== o.due);
  const now = pending.filter(({ at }) => at && Temporal.Instant.compare(at, f.now) <= 0);
  const owners = [...new Set(now.map(({ o }) => o.owner))];
  return {
    events: now.map(({ o }) => ({ type: "reminded", key: o.key, due: o.due ?? "" })),
    owes: owners.map((owner) => ({
      key: `${f.placement.id}-overdue-${owner}-${f.today}`,
      notice: "staff-notice",
      to: `role:${owner}`,
      facts: { placement: f.placement.id, what: "overdue" },
    })),
    next: pending
      .filter(({ at }) => at && Temporal.Instant.compare(at, f.now) > 0)
      .flatMap(({ at }) => (at ? [at] : [])),
  };
};
