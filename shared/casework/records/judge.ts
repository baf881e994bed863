import { londonDate } from "#domain/calendar/london.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { PurgeReason, Subject } from "#streams/records/events.ts";
import { type Hold, holdsOn, type Records, schoolHolds } from "#streams/records/records.ts";
import { read, schools } from "../commit/streams.ts";
import { pupilOf } from "../people/people.ts";
import { placementRows } from "../views/placement-rows.ts";
import { type Against, againstOf, clockFrom, clocksOfPupil } from "./clocks.ts";
import { heldIds } from "./held.ts";
import { type Periods, periodsOf } from "./periods.ts";
import { placesOfPupil } from "./places-of-pupil.ts";
import { placesOfAttendance, yearFrom } from "./places-of-year.ts";

export const held = (holds: readonly Hold[]): readonly Against[] =>
  holds.length === 0
    ? []
    : [{ says: "A legal hold keeps these records. It has to be lifted first, with a reason.", why: "hold" }];

export const concernHeld: Against = {
  says: "The record touches a concern, and is held by default. A safeguarding lead has to let it go first.",
  why: "concern",
};

type Asked = {
  readonly deps: Deps;
  readonly at: SchoolRef;
  readonly state: Records;
  readonly periods: Periods;
  readonly today: string;
};

const gone: Against = { says: "This record has been erased already.", why: "open" };

const ofPupil = async (
  { deps, at, state, periods, today }: Asked,
  id: string,
  reason: PurgeReason,
): Promise<readonly Against[]> => {
  const record = await pupilOf(deps, scopeOf(at), id);
  if (!record) return [gone];
  const found = await placesOfPupil(deps, at, id);
  const placed = found.ids.placements.length > 0;
  const files = found.words.some((w) => w.event === "file-attached");
  const { concern, incident, lastEntry } = found;
  const facts = { born: record.dateOfBirth, placed, files, concern, incident, lastEntry };
  const clocks = clocksOfPupil(facts, periods, today);
  // Somebody who was put on the list by mistake has no file to keep.
  const mistake = reason === "entered-by-mistake" && !placed && found.lastEntry === "" && !found.concern;
  const open = found.ids.state.open.length > 0;
  return [
    ...held(holdsOn(state, "pupils", id)),
    ...(open ? [{ says: "A referral or placement is open.", why: "open" as const }] : []),
    ...(found.concern && !state.letGo.includes(id) ? [concernHeld] : []),
    ...(mistake ? [] : againstOf(clocks, today)),
  ];
};

const ofProvider = async ({ deps, at, state, periods, today }: Asked, id: string) => {
  const rows = (await placementRows(deps, scopeOf(at))).filter((row) => row.provider === id);
  const last = rows
    .map((row) => row.end || londonDate(row.openedAt))
    .sort()
    .at(-1);
  return [
    ...held(holdsOn(state, "providers", id)),
    ...(rows.some((row) => row.phase !== "closed")
      ? [{ says: "A placement there is open.", why: "open" as const }]
      : []),
    ...(last ? againstOf([clockFrom(last, periods["provider-checks"], today)], today) : []),
  ];
};

/** The London date on which somebody left the list of staff; undefined while they are on it. */
export const leftOn = async (deps: Deps, at: SchoolRef, id: string): Promise<string | undefined> => {
  const { state, commits } = await read(deps, schools, schoolStream(at));
  if (state.staff.find((s) => s.id === id)?.active !== false) return undefined;
  const out = commits.findLast((c) => c.events.some((e) => e.type === "staff-set" && e.staff.id === id));
  return out && londonDate(out.at);
};

const ofStaff = async ({ deps, at, state, periods, today }: Asked, id: string) => {
  const left = await leftOn(deps, at, id);
  return [
    ...held(schoolHolds(state)),
    ...(left === undefined
      ? [{ says: "They are on the list of staff.", why: "open" as const }]
      : againstOf([clockFrom(left, periods.staff, today)], today)),
  ];
};

const ofYear = async ({ deps, at, state, periods, today }: Asked, { what, id }: Subject) => {
  const year = yearFrom(id);
  const { lastMade } =
    what === "attendance"
      ? await placesOfAttendance(deps, at, year, await heldIds(deps, at))
      : { lastMade: "" };
  const from = lastMade && londonDate(lastMade) > year.before ? londonDate(lastMade) : year.before;
  return [
    ...held(schoolHolds(state)),
    ...againstOf([clockFrom(from, periods[what === "attendance" ? "attendance" : "mails"], today)], today),
  ];
};

/** Everything that speaks against purging a subject today, worked out from every record: what a list estimates is exact here. */
export const against = async (
  deps: Deps,
  at: SchoolRef,
  subject: Subject,
  reason: PurgeReason,
): Promise<readonly Against[]> => {
  const today = londonDate(deps.clock.now());
  const asked: Asked = { deps, at, today, ...(await periodsOf(deps, at)) };
  switch (subject.what) {
    case "pupil":
      return ofPupil(asked, subject.id, reason);
    case "provider":
      return ofProvider(asked, subject.id);
    case "staff":
      return ofStaff(asked, subject.id);
    default:
      return ofYear(asked, subject);
  }
};

/** Those that stop a purge for this reason: a person's own request may cut short what only the school has chosen. */
export const stopping = (all: readonly Against[], reason: PurgeReason): readonly string[] =>
  all.filter(({ why }) => why !== "own" || reason === "period-over").map(({ says }) => says);
