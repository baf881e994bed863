import { Temporal } from "temporal-polyfill";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { MailOwed } from "#domain/commit.ts";
import { type Decided, decided } from "#domain/decision.ts";
import type { Role } from "#ids/role.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { type Facts, isWaiting } from "#streams/placement/facts.ts";
import { returnAsked } from "#streams/placement/provider/data-held.ts";
import { nothing, type Tending } from "#streams/placement/tending.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { obligationsOf } from "../obligations/obligations-of.ts";
import { dutiesForm } from "../obligations/school.ts";

/** What no school day is waited for, and no suspension stops: a concern that nobody has sorted or reviewed. */
const atOnce: readonly string[] = ["concern-sorted", "emergency-review"];

/** With a due date, not met, and its owner not told yet that this date has passed. */
const untold = (f: Facts): readonly (Obligation & { readonly due: string })[] =>
  obligationsOf(f).filter(
    (o): o is Obligation & { readonly due: string } =>
      o.due !== undefined &&
      (o.state === "owed" || o.state === "asked") &&
      o.form !== dutiesForm &&
      f.placement.reminded[o.key] !== o.due,
  );

const ownersOf = (all: readonly Obligation[]): readonly Role[] => [...new Set(all.map((o) => o.owner))];

const reminded = (all: readonly (Obligation & { readonly due: string })[]): readonly PlacementEvent[] =>
  all.map((o) => ({ type: "reminded", key: o.key, due: o.due }));

/** When the owner is told that a matter of safety is overdue: the morning after its due date, whatever day that is. */
const overdueAt = (o: { readonly due: string }): Temporal.Instant =>
  londonInstant(plusDays(o.due, 1), "08:00");

/** A gate's own reminders: matters of safety, one mail to each owner, once for each due date; and when to look again. */
export const tendSafety = (f: Facts): Tending => {
  const pending = untold(f).filter((o) => atOnce.includes(o.form));
  if (pending.length === 0) return nothing;
  const now = pending.filter((o) => Temporal.Instant.compare(overdueAt(o), f.now) <= 0);
  return {
    events: reminded(now),
    owes: ownersOf(now).map((owner) => ({
      key: `${f.placement.id}-overdue-${owner}-${f.today}`,
      notice: "staff-notice",
      to: `role:${owner}`,
      facts: { placement: f.placement.id, what: "overdue-safety" },
    })),
    next: pending.filter((o) => !now.includes(o)).map(overdueAt),
  };
};

/** What the school's mornings remind of; what a suspended placement owes stands still with it. */
const ofMornings = (f: Facts) =>
  f.placement.frozen ? [] : untold(f).filter((o) => !atOnce.includes(o.form));

/** The earliest due date (ISO) of what nobody has been reminded of; "" when there is none. */
export const remindsAfter = (f: Facts): string =>
  ofMornings(f).reduce((earliest, { due }) => (earliest === "" || due < earliest ? due : earliest), "");

/** The provider that has not said in time what became of the pupil’s records is asked once more; the placement may be closed. */
const tendReturn = ({ placement: p, today, now }: Facts): Tending => {
  const ask = p.frozen ? undefined : returnAsked(p);
  if (!ask || ask.nudges > 0 || !isWaiting(p, ask) || londonDate(ask.due) >= today) return nothing;
  // A link that has closed is of no use to anybody: the task of staff stays.
  if (Temporal.Instant.compare(now, ask.expires) > 0) return nothing;
  const mail: MailOwed = {
    key: `${ask.id}-provider-reminder-1`,
    notice: "provider-reminder",
    to: ask.to,
    facts: { placement: p.id, ask: ask.id },
  };
  return { events: [{ type: "nudged", ask: ask.id, count: 1 }], owes: [mail], next: [] };
};

/**
 * Reminds the owners of what has become overdue, once for each due date. One mail a role, school and day, whichever
 * placement owes it first: it tells of all of them (1L: one mail for all that needs somebody). `school`: tenant and school,
 * as the mail's key is good for the whole deployment. `standsFor`: the first of the roles that the same people hold.
 */
export const remindOverdue = (
  f: Facts,
  school: string,
  standsFor: (role: Role) => Role = (role) => role,
): Decided<PlacementEvent> => {
  const now = ofMornings(f).filter((o) => o.due < f.today);
  const owes = [...new Set(ownersOf(now).map(standsFor))].map(
    (owner): MailOwed => ({
      key: `${school}-overdue-${owner}-${f.today}`,
      notice: "staff-notice",
      to: `role:${owner}`,
      facts: { placement: f.placement.id, what: "overdue" },
    }),
  );
  const again = tendReturn(f);
  return decided([...reminded(now), ...again.events], [...owes, ...again.owes]);
};
