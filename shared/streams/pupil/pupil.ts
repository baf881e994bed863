import { londonDate } from "#domain/calendar/london.ts";
import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit } from "#domain/commit.ts";
import { type Contact, placedWith } from "#domain/contact.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { RecordedAdjustment } from "./adjustments.ts";
import { type Claims, evolveClaims, noClaims } from "./claims.ts";
import type { PupilEvent } from "./events.ts";
import type { Suspension } from "./suspension.ts";

export type Pupil = Claims & {
  /** Also the id of the vault's record with name, date of birth and UPN. */
  readonly id: string;
  readonly version: number;
  readonly yearGroup: string;
  readonly statuses: readonly string[];
  /** ISO London date on which they were recorded, or checked, last; "" before that. */
  readonly statusesOn: string;
  readonly contacts: readonly Contact[];
  readonly suspensions: readonly Suspension[];
  /** Minor adjustments of the timetable, the earliest first. */
  readonly adjustments: readonly RecordedAdjustment[];
  /** ISO date on which the pupil left the school; absent while they are there. */
  readonly leftOn?: string;
  /** ISO date on which the pupil is to leave; absent where none is planned. */
  readonly leavingOn?: string;
  /** ISO date on which the year group was recorded last; absent of folders from before it was kept. */
  readonly yearOn?: string;
  /** The calendar year of the school year for which the pupil was moved up last. */
  readonly movedFor?: number;
  /** The record that this one has become part of; absent while it stands. */
  readonly mergedInto?: string;
  /** Records that have become part of this one. */
  readonly merged: readonly string[];
  /** ISO instant at which the pupil's record was erased; absent while it is kept. */
  readonly erasedAt?: string;
  /** The purge by which it was. */
  readonly erasedBy?: string;
  readonly commands: Commands;
};

export const blankPupil = (id: string): Pupil => ({
  id,
  version: 0,
  yearGroup: "",
  statuses: [],
  statusesOn: "",
  contacts: [],
  suspensions: [],
  adjustments: [],
  merged: [],
  ...noClaims,
  commands: noCommands,
});

const withoutPlan = ({ leavingOn: _, ...p }: Pupil): Pupil => p;

/** Of what both have, the record that stands keeps its own. */
const withOwn = <T>(own: readonly T[], brought: readonly T[], key: (one: T) => string): readonly T[] => {
  const has = new Set(own.map(key));
  return [...own, ...brought.filter((one) => !has.has(key(one)))];
};

const withBrought = (p: Pupil, e: Extract<PupilEvent, { type: "merged-from" }>): Pupil => ({
  ...p,
  merged: [...p.merged, e.from],
  statuses: [...new Set([...p.statuses, ...e.statuses])],
  contacts: withOwn(p.contacts, e.contacts, (c) => c.id),
  suspensions: withOwn(p.suspensions, e.suspensions, (s) => s.id),
  adjustments: withOwn(p.adjustments, e.adjustments, (a) => a.id),
  placements: [...new Set([...e.placements, ...p.placements])],
  flexiAsked: withOwn(p.flexiAsked, e.flexiAsked, (f) => f.placement),
});

const evolve = (p: Pupil, e: PupilEvent, { at, by }: Commit): Pupil => {
  switch (e.type) {
    case "adjustment-recorded":
      return { ...p, adjustments: [...p.adjustments, { ...e.adjustment, at, by }] };
    case "pupil-added":
      return { ...p, yearGroup: e.yearGroup, yearOn: londonDate(at) };
    case "statuses-recorded":
      return { ...p, statuses: e.statuses, statusesOn: londonDate(at) };
    case "contact-recorded":
      return { ...p, contacts: [...p.contacts.filter((c) => c.id !== e.contact.id), e.contact] };
    case "suspension-recorded":
      return {
        ...p,
        suspensions: [...p.suspensions.filter((s) => s.id !== e.suspension.id), e.suspension],
      };
    case "pupil-corrected":
      return e.changed.includes("year-group")
        ? { ...p, yearGroup: e.yearGroup, yearOn: londonDate(at) }
        : { ...p, yearGroup: e.yearGroup };
    case "year-moved":
      return { ...p, yearGroup: e.to, movedFor: e.year };
    case "merged-into":
      return { ...p, mergedInto: e.into };
    case "merged-from":
      return withBrought(p, e);
    case "record-erased":
      return p.erasedAt ? p : { ...p, erasedAt: at, erasedBy: e.purge };
    case "pupil-left":
      return { ...withoutPlan(p), leftOn: e.on };
    case "leaving-planned":
      return { ...p, leavingOn: e.on };
    case "leaving-taken-back":
      return withoutPlan(p);
    case "pupil-came-back": {
      const { leftOn: _, ...there } = p;
      return there;
    }
    case "contact-removed":
      return { ...p, contacts: p.contacts.filter((c) => c.id !== e.contact) };
    default:
      return { ...p, ...evolveClaims(p, e) };
  }
};

/** A pupil folded from its commits, from the start or onwards from an earlier fold. */
export const foldPupil = (id: string, commits: readonly Commit<PupilEvent>[], from = blankPupil(id)): Pupil =>
  commits.reduce((p, c) => {
    const after = c.events.reduce((state, e) => evolve(state, e, c), p);
    return { ...after, version: c.version, commands: withCommand(after.commands, c) };
  }, from);

export const addPupil = (p: Pupil, yearGroup: string, statuses: readonly string[]): Decision<PupilEvent> =>
  p.version > 0
    ? refuse("This pupil has been added already.")
    : decided([
        { type: "pupil-added", yearGroup },
        { type: "statuses-recorded", statuses },
      ]);

const known = (p: Pupil): boolean => p.version > 0 && p.erasedAt === undefined;

/** The pupil is no longer on any list, and nothing more is recorded. */
export const eraseRecord = (p: Pupil, purge: string): Decision<PupilEvent> =>
  known(p) ? decided([{ type: "record-erased", purge }]) : decided([]);

export const recordContact = (p: Pupil, contact: Contact): Decision<PupilEvent> => {
  if (!known(p)) return refuse("This pupil is not known.");
  if (contact.mayConsent === "yes" && contact.parentalResponsibility !== "yes")
    return refuse("Only a person with parental responsibility can be asked for consent.", "may-consent");
  if (placedWith.includes(contact.relationship) && contact.parentalResponsibility === "yes")
    return refuse(
      `A ${contact.relationship.replace("-", " ")} has care and the duty of attendance, but not parental responsibility.`,
      "parental-responsibility",
    );
  return decided([{ type: "contact-recorded", contact }]);
};

export const recordStatuses = (p: Pupil, statuses: readonly string[]): Decision<PupilEvent> =>
  known(p) ? decided([{ type: "statuses-recorded", statuses }]) : refuse("This pupil is not known.");
