import type { PlacementRow } from "#casework/views/placement-rows.ts";
import { questions, type Waiting, type Whom } from "#casework/views/waiting.ts";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { longDate, weekdayNames } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { roleNames } from "#domain/roles.ts";
import type { Role } from "#ids/role.ts";

/** What a run waits for, first of all. */
export type WaitsFor = {
  /** In words that name nobody. */
  readonly whom: string;
  /** ISO instant, or "" where it is not known. */
  readonly since: string;
  /** What they are asked, or what is theirs to do. */
  readonly what: string;
  /** ISO date or instant by when, or "". */
  readonly due: string;
};

export const whoms: Readonly<Record<Whom, string>> = {
  parent: "a parent",
  pupil: "the pupil",
  provider: "the provider",
  outside: "somebody outside the school",
};

/** "Consent, of a parent, asked on Mon 7 September 2026". */
export const waitWords = ({ purpose, whom, since }: Waiting): string =>
  `${questions[purpose]}, of ${whoms[whom]}, asked on ${longDate(londonDate(since))}`;

/** Roles that are no abbreviation are written small within a sentence. */
export const roleWords = (role: Role): string =>
  /^[A-Z]{2}/.test(roleNames[role]) ? `the ${roleNames[role]}` : `the ${roleNames[role].toLowerCase()}`;

/** "Monday" of the last six days, "Mon 7 September 2026" before; of an ISO instant or date. */
export const dayWords = (at: string, today: string): string => {
  const date = at.length > 10 ? londonDate(at) : at;
  return date > plusDays(today, -7) && date <= today
    ? (weekdayNames[weekdayOf(date) - 1] ?? longDate(date))
    : longDate(date);
};

const byDue = (a: { readonly due: string }, b: { readonly due: string }): number =>
  (a.due || "9") < (b.due || "9") ? -1 : 1;

/** Everything that a placement waits for: people outside first, the oldest question first; then staff, by what is due first. */
export const waitsOf = (row: PlacementRow): readonly WaitsFor[] => [
  ...(row.waits ?? []).map(({ whom, since, purpose, due }) => ({
    whom: whoms[whom],
    since,
    what: questions[purpose],
    due,
  })),
  ...row.owed
    .filter(({ state }) => state !== "asked" || (row.waits ?? []).length === 0)
    .toSorted(byDue)
    .map(({ owner, title, due }) => ({
      whom: roleWords(owner),
      since: row.enteredAt ?? "",
      what: title,
      due,
    })),
];

/** "waiting for a parent since Monday"; "" where nothing is waited for but time. */
export const waitingWords = (w: WaitsFor | undefined, today: string): string => {
  if (!w) return "waiting for its next date";
  return `waiting for ${w.whom}${w.since ? ` since ${dayWords(w.since, today)}` : ""}`;
};
