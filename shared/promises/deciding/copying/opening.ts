import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Contact } from "#domain/contact.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { WeekPart } from "#domain/week/part.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { changeOf } from "#streams/placement/evolve/status-changes.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { tellOfRights } from "../telling/new-rights.ts";

export type Opening = {
  readonly pupil: string;
  readonly profile: { readonly id: string; readonly version: string };
  readonly route: Route;
  /** The school's trust; none for a school without one. */
  readonly trust?: string;
  readonly contacts: readonly Contact[];
  readonly statuses: readonly string[];
  /** ISO date on which the statuses were checked last. */
  readonly checkedOn?: string;
  readonly calendar: SchoolCalendar;
  readonly suspensions: readonly Suspension[];
  /** What the pupil’s other open placements take of the week. */
  readonly beside?: readonly WeekPart[];
  /** Dates of the school's own duties, by catalogue id. */
  readonly duties: Readonly<Record<string, string>>;
  /** Versions of the streams that were copied. */
  readonly from: { readonly pupil: string; readonly school: string };
};

const checkOf = (on: string | undefined, from: string): readonly PlacementEvent[] =>
  on ? [{ type: "statuses-checked", on, from }] : [];

/** Opens a referral: pins the policy's version and copies what the placement needs of pupil and school. */
export const openPlacement = (p: Placement, opening: Opening): Decision<PlacementEvent> =>
  p.version > 0
    ? refuse("This referral has been opened already.")
    : decided([
        { type: "placement-opened", pupil: opening.pupil, profile: opening.profile, route: opening.route },
        { type: "contacts-copied", contacts: opening.contacts, from: opening.from.pupil },
        { type: "statuses-copied", statuses: opening.statuses, from: opening.from.pupil },
        ...checkOf(opening.checkedOn, opening.from.pupil),
        { type: "calendar-copied", calendar: opening.calendar, from: opening.from.school },
        ...(opening.suspensions.length > 0
          ? [
              {
                type: "suspensions-copied" as const,
                suspensions: opening.suspensions,
                from: opening.from.pupil,
              },
            ]
          : []),
        ...(opening.beside && opening.beside.length > 0
          ? [{ type: "weeks-copied" as const, weeks: opening.beside, from: opening.from.pupil }]
          : []),
        ...(opening.trust
          ? [{ type: "trust-copied" as const, trust: opening.trust, from: opening.from.school }]
          : []),
        ...(Object.keys(opening.duties).length > 0
          ? [{ type: "duties-copied" as const, duties: opening.duties, from: opening.from.school }]
          : []),
      ]);

const open = (p: Placement): boolean => p.version > 0 && p.phase !== "closed";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Copies the pupil's contacts and statuses after a change; nothing where they are the same already. */
export const copyPupil = (
  p: Placement,
  copy: Pick<Opening, "contacts" | "statuses" | "checkedOn"> & { from: string },
): Decision<PlacementEvent> => {
  if (!open(p)) return decided([]);
  const { contacts, statuses, checkedOn, from } = copy;
  const events: PlacementEvent[] = [];
  if (!same(contacts, p.contacts)) events.push({ type: "contacts-copied", contacts, from });
  if (!same(statuses, p.statuses))
    events.push({ type: "statuses-copied", statuses, ...changeOf(p.statuses, statuses), from });
  if (checkedOn !== p.statusesChecked?.on) events.push(...checkOf(checkedOn, from));
  return decided(events, tellOfRights(p, statuses, from));
};

export const copyCalendar = (
  p: Placement,
  calendar: SchoolCalendar,
  from: string,
): Decision<PlacementEvent> =>
  open(p) && !same(calendar, p.calendar)
    ? decided([{ type: "calendar-copied", calendar, from }])
    : decided([]);

/** Copies the school's trust after it has joined one or left it: its minimum holds for open placements as well. */
export const copyTrust = (p: Placement, trust: string, from: string): Decision<PlacementEvent> =>
  open(p) && trust !== p.trust ? decided([{ type: "trust-copied", trust, from }]) : decided([]);

export const copyDuties = (
  p: Placement,
  duties: Opening["duties"],
  from: string,
): Decision<PlacementEvent> =>
  open(p) && !same(duties, p.duties) ? decided([{ type: "duties-copied", duties, from }]) : decided([]);
