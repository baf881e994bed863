import type { UnknownDate } from "../calendar/calendar.ts";

/**
 * A date by which something is done, as an ISO date, and how it was reached in sentences that a head teacher can
 * follow. A window also says when it opens, when to remind and from when it is overdue.
 */
export type Due = {
  readonly kind: "date";
  readonly date: string;
  readonly explanation: readonly string[];
  readonly opens?: string;
  readonly remind?: string;
  readonly overdue?: string;
};

/** Nothing is due, and why. */
export type NotDue = { readonly kind: "not-due"; readonly explanation: readonly string[] };

export type Deadline = Due | UnknownDate;

/** The earliest of several results: a date that the calendar does not know only matters before the earliest one. */
export const earliest = (all: readonly (Deadline | NotDue)[]): Deadline | NotDue => {
  const dated = all.filter((d) => d.kind === "date").sort((a, b) => (a.date < b.date ? -1 : 1));
  const unknown = all.filter((d) => d.kind === "unknown-date").sort((a, b) => (a.date < b.date ? -1 : 1));
  const [first] = dated;
  const [asked] = unknown;
  if (first && (!asked || first.date <= asked.date)) return first;
  return asked ?? all[0] ?? { kind: "not-due", explanation: ["Nothing asks for this."] };
};
