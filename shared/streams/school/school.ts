import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Role } from "#ids/role.ts";
import { evolvePeople, isOfPeople, nobody, type People, rolesOf } from "./covers.ts";
import type { RecordedDuty } from "./duty-events.ts";
import type { RecordPart, SchoolEvent } from "./events.ts";
import type { Staff } from "./people-events.ts";

export type School = People & {
  /** Also the id of the vault's record with name, address, phone and complaint route. */
  readonly id: string;
  readonly version: number;
  readonly profile: string;
  /** "" for a school without a trust. */
  readonly trust: string;
  readonly schoolType: "maintained" | "academy";
  /** London date on which the school was set up here; "" before. */
  readonly setUpOn: string;
  readonly calendar: SchoolCalendar | undefined;
  /** Parts of the school's record that somebody has looked at and saved here. */
  readonly described: readonly RecordPart[];
  /** Duties that no placement owns, as they were last recorded, by catalogue id. */
  readonly duties: Readonly<Record<string, RecordedDuty>>;
  /** `{duty}/{due}` of which the owner was told that it is overdue. */
  readonly reminded: readonly string[];
  /** The school’s whole roll as it was counted last; undefined before. */
  readonly wholeRoll?: {
    readonly on: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly at: string;
    readonly by: string;
  };
  /** ISO date of the Monday in whose week the administrator was last told of what is not as it should be; "" before. */
  readonly operationsTold: string;
  readonly commands: Commands;
};

const evolve = (s: School, e: SchoolEvent, { at, by, version }: Commit): School => {
  if (isOfPeople(e)) return { ...s, ...evolvePeople(s, e, { at, by }) };
  switch (e.type) {
    case "school-set-up":
      return { ...s, profile: e.profile, schoolType: e.schoolType, setUpOn: londonDate(at) };
    case "trust-set":
      return { ...s, trust: e.trust };
    case "profile-set":
      return { ...s, profile: e.profile };
    case "calendar-set":
      return { ...s, calendar: e.calendar };
    case "school-described":
      return {
        ...s,
        schoolType: e.schoolType ?? s.schoolType,
        described: [...new Set([...s.described, e.part])],
      };
    case "duties-reminded":
      return { ...s, reminded: [...s.reminded, ...e.marks] };
    case "whole-roll-counted":
      return { ...s, wholeRoll: { on: e.on, counts: e.counts, at, by } };
    case "operations-told":
      return { ...s, operationsTold: e.week };
    case "duty-mailed":
    case "operations-mailed":
      return s;
    case "duty-recorded": {
      const { type: _type, duty, ...recorded } = e;
      return { ...s, duties: { ...s.duties, [duty]: { ...recorded, at, by, version } } };
    }
  }
};

const blankSchool = (id: string): School => ({
  id,
  version: 0,
  profile: "",
  trust: "",
  schoolType: "maintained",
  setUpOn: "",
  calendar: undefined,
  ...nobody,
  described: [],
  duties: {},
  reminded: [],
  operationsTold: "",
  commands: noCommands,
});

export const foldSchool = (
  id: string,
  commits: readonly Commit<SchoolEvent>[],
  from = blankSchool(id),
): School =>
  commits.reduce<School>(
    (s, c) => ({
      ...c.events.reduce((state, e) => evolve(state, e, c), s),
      version: c.version,
      commands: withCommand(s.commands, c),
    }),
    from,
  );

/** Staff who hold a role now, or cover for somebody who does; the role's alternates are the caller's matter. */
export const holders = (s: Pick<School, "staff" | "covers">, role: Role): readonly Staff[] =>
  s.staff.filter((m) => rolesOf(s, m.id).includes(role));

/** Governors with an account here, the chair among them. */
export const governorsOf = (s: School): readonly Staff[] =>
  s.staff.filter((m) => rolesOf(s, m.id).some((role) => role === "governor" || role === "governor-chair"));

export const setUpSchool = (
  s: School,
  profile: string,
  schoolType: School["schoolType"],
): Decision<SchoolEvent> =>
  s.version > 0 ? decided([]) : decided([{ type: "school-set-up", profile, schoolType }]);

export const setCalendar = (calendar: SchoolCalendar): Decision<SchoolEvent> =>
  decided([{ type: "calendar-set", calendar }]);

/** The headteacher is never chair of governors: the chair hears of an allegation against the headteacher (catalogue 1N). */
export const setStaff = (staff: Staff): Decision<SchoolEvent> =>
  staff.active && staff.roles.includes("headteacher") && staff.roles.includes("governor-chair")
    ? refuse("The headteacher cannot be chair of governors.", "roles")
    : decided([{ type: "staff-set", staff }]);

/** The school joins a trust, or leaves it (""); nothing where it is in it already. */
export const setTrust = (s: School, trust: string): Decision<SchoolEvent> =>
  s.trust === trust ? decided([]) : decided([{ type: "trust-set", trust }]);

/** New referrals follow another policy; open placements keep the one with which they began. */
export const setProfile = (s: School, profile: string, words: Words): Decision<SchoolEvent> =>
  s.profile === profile ? decided([]) : decided([{ type: "profile-set", profile, words }]);
