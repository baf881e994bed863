import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { daysBetween, plusDays } from "#domain/calendar/school-days.ts";
import { type Decision, decided } from "#domain/decision.ts";
import { type Failure, type FailureEvent, failureKey } from "#domain/failures/failure.ts";
import { type Failures, healFailure, noteFailure } from "#domain/failures/failures.ts";
import { failuresStream, schoolStream } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { sixthDayOwners } from "#promises/suspension/sixth-day-owner.ts";
import type { PupilEvent } from "#streams/pupil/events.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { sixthDayOf, standingSuspensions } from "#streams/pupil/suspensions.ts";
import { pupils, read, schools } from "../commit/streams.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

/** Weekdays that the suspensions that stand can hold at most: an upper bound, whatever the calendar says. */
const weekdaysAtMost = (all: readonly Suspension[]): number =>
  all.reduce((sum, s) => {
    if (s.kind === "permanent-exclusion") return Number.POSITIVE_INFINITY;
    const days = Array.from({ length: daysBetween(s.from, s.to) + 1 }, (_, i) => plusDays(s.from, i));
    return sum + days.filter((date) => weekdayOf(date) <= 5).length;
  }, 0);

/**
 * By when education is owed: an ISO date, "" where it is not known, undefined where it is known not to be owed. What is
 * missing (the calendar, the birth date) never makes it "not owed" (catalogue O66, O67; SI 2007/1870).
 */
export const educationOwed = (
  calendar: SchoolCalendar | undefined,
  all: readonly Suspension[],
  day: number,
  today: string,
): string | undefined => {
  const standing = standingSuspensions(all);
  const last = standing.at(-1);
  // What is over when it is entered owes nothing more.
  if (!last || last.age === "outside" || (last.to !== "" && last.to < today)) return undefined;
  if (weekdaysAtMost(standing) < day) return undefined;
  const owed = calendar && sixthDayOf(calendar, standing, day);
  if (!owed || owed.kind === "unknown-date") return "";
  return owed.kind === "date" ? owed.date : undefined;
};

const link = (pupil: Pupil): string => `/pupils/${pupil.id}`;

const sixthDayTask = (pupil: Pupil, date: string, stream: string, roles: readonly Role[]): Failure => ({
  key: failureKey("sixth-day-owed", pupil.id, date || "not-known"),
  kind: "sixth-day-owed",
  roles,
  urgent: true,
  placement: "",
  promise: date,
  person: "",
  link: link(pupil),
  ref: pupil.id,
  stream,
});

/** Whom the head tells of each suspension without delay, by the status that brings them in, and who they are among the contacts. */
const told = [
  { who: "social-worker", because: ["social-worker", "looked-after"], contact: "social-worker" },
  { who: "virtual-school-head", because: ["looked-after"], contact: "virtual-school" },
] as const;

/** What lies behind a sheet that is read today was told, or not, by the school as it worked then: nobody is sent to ring now. */
const liesBehind = (s: Suspension, today: string): boolean =>
  s.imported === "yes" && (s.to !== "" ? s.to < today : s.from < plusDays(today, -30));

const untoldTasks = (pupil: Pupil, s: Suspension, stream: string, today: string): readonly Failure[] =>
  s.stands === "no" || liesBehind(s, today)
    ? []
    : told
        .filter(({ because }) => because.some((status) => pupil.statuses.includes(status)))
        .map(({ who, contact }) => ({
          key: failureKey("suspension-to-tell", s.id, who, s.from, s.to),
          kind: "suspension-to-tell",
          roles: ["headteacher", "dsl"],
          urgent: true,
          placement: "",
          promise: who,
          person: pupil.contacts.find((c) => c.relationship === contact)?.id ?? "",
          link: link(pupil),
          ref: s.id,
          stream,
        }));

/** Tasks of the same pupil's suspensions that what is on record now has made untrue. */
const untrue = (
  s: Failures,
  stream: string,
  stays: (key: string, ref: string) => boolean,
): readonly string[] =>
  Object.values(s.open)
    .filter((f) => f.stream === stream && !f.refs.every((ref) => stays(f.key, ref)))
    .map((f) => f.key);

/** One decision: what no longer holds is over, what holds is a task. */
const settle = (s: Failures, gone: readonly string[], now: readonly Failure[]): Decision<FailureEvent> => {
  const all = [...gone.map((key) => healFailure(s, key)), ...now.map((failure) => noteFailure(s, failure))];
  return decided(
    all.flatMap((d) => (d.kind === "decided" ? d.events : [])),
    all.flatMap((d) => (d.kind === "decided" ? d.owes : [])),
  );
};

/**
 * What a suspension calls for by itself, before anybody opens a referral: education from the sixth school day in a row,
 * be it of one or of several (O66, O67), and that social worker and virtual school head are told of each without delay.
 * A task with a mail at once for each; a correction makes those that no longer hold go away.
 */
export const suspensionsOwed: Compose = async (deps, commit, at) => {
  const { state: pupil } = await read(deps, pupils, commit.stream);
  const { state: school } = await read(deps, schools, schoolStream(at));
  const recorded = (commit.events as readonly PupilEvent[]).flatMap((e) =>
    e.type === "suspension-recorded" ? [e.suspension] : [],
  );
  const today = londonDate(commit.at);
  const rules = schoolRulesOf(school, today, "sixth-day")?.settings;
  const day = rules?.["sixthDay.day"].value ?? 6;
  const owners = sixthDayOwners(rules?.["sixthDay.owner"].value ?? []);
  const date = educationOwed(school.calendar, pupil.suspensions, day, today);
  const sixth = date === undefined ? [] : [sixthDayTask(pupil, date, commit.stream, owners)];
  const tell = recorded.flatMap((s) => untoldTasks(pupil, s, commit.stream, today));
  const keys = new Set([...sixth, ...tell].map((f) => f.key));
  const again = new Set(recorded.map((s) => s.id));
  const stays = (key: string, ref: string): boolean => keys.has(key) || (ref !== pupil.id && !again.has(ref));
  const found: Copy[] = [
    copyTo("failures", failuresStream(at), named("suspension", commit), (s) =>
      settle(s, untrue(s, commit.stream, stays), [...sixth, ...tell]),
    ),
  ];
  return found;
};
