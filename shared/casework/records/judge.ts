import { londonDate } from "#domain/calendar/london.ts";
import { mattersStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { isOfPupil } from "#streams/matters/matters.ts";
import type { PurgeReason, Subject } from "#streams/records/events.ts";
import { donePurge, type Hold, holdsOn, type Records, schoolHolds } from "#streams/records/records.ts";
import { matters, read, schools } from "../commit/streams.ts";
import { pupilOf } from "../people/people.ts";
import { placementRows } from "../views/placement-rows.ts";
import { type Against, againstOf, clockFrom, clocksOfPupil, type PupilFacts } from "./clocks.ts";
import { hasIncident, touchesConcern } from "./concern-of.ts";
import { openMattersOn } from "./open-matters.ts";
import { type Periods, periodsOf } from "./periods.ts";
import { pupilIds } from "./pupil-ids.ts";

export const held = (holds: readonly Hold[]): readonly Against[] =>
  holds.length === 0
    ? []
    : [{ says: "A legal hold keeps these records. It has to be lifted first, with a reason.", why: "hold" }];

const concernHeld: Against = {
  says: "The record touches a concern, and is held by default. A safeguarding lead has to let it go first.",
  why: "concern",
};

const gone: Against = { says: "This record has been erased already.", why: "open" };

/** What of a subject lists only estimate, and a purge works out from every record before it erases anything. */
export type Exact = {
  /** ISO instant of the latest register entry about a pupil, or of a school year. */
  readonly lastEntry?: string;
  readonly concern?: boolean;
};

export type Asked = {
  readonly deps: Deps;
  readonly at: SchoolRef;
  readonly state: Records;
  readonly periods: Periods;
  readonly today: string;
};

/** A pupil's facts by the pupil's own streams, and what speaks against a purge whatever the clocks say. */
export const lookAtPupil = async (
  { deps, at, state }: Asked,
  id: string,
  born: string,
  exact: Exact = {},
): Promise<{ readonly facts: PupilFacts; readonly speaks: readonly Against[] }> => {
  const found = await pupilIds(deps, at, id);
  const own = (await Promise.all(found.streams.map((stream) => deps.ledger.read(stream)))).flat();
  const rows = (await placementRows(deps, scopeOf(at))).filter((row) => found.all.includes(row.pupil));
  const lastDay = rows.map((row) => row.end).sort();
  const concern = touchesConcern(own) || exact.concern === true;
  return {
    facts: {
      ...{ born, concern, placed: found.placements.length > 0, incident: hasIncident(own) },
      files: own.some((c) => c.events.some((e) => e.type === "file-attached")),
      lastEntry: exact.lastEntry ?? lastDay.at(-1) ?? "",
    },
    speaks: [
      // A hold on a record that has become part of this one holds both.
      ...held([...new Set([id, ...found.merged].flatMap((each) => holdsOn(state, "pupils", each)))]),
      ...(found.state.mergedInto === undefined
        ? []
        : [
            {
              says: "It is part of another record of the same child, and goes with it.",
              why: "open" as const,
            },
          ]),
      ...(found.state.open.length > 0
        ? [{ says: "A referral or placement is open.", why: "open" as const }]
        : []),
      ...(concern && !state.letGo.includes(id) ? [concernHeld] : []),
    ],
  };
};

const ofPupil = async (asked: Asked, id: string, reason: PurgeReason, exact: Exact) => {
  const record = await pupilOf(asked.deps, scopeOf(asked.at), id);
  if (!record) return [gone];
  const { facts, speaks } = await lookAtPupil(asked, id, record.dateOfBirth, exact);
  // Somebody who was put on the list by mistake has no file to keep.
  const mistake =
    reason === "entered-by-mistake" && !facts.placed && facts.lastEntry === "" && !facts.concern;
  const clocks = clocksOfPupil(facts, asked.periods, asked.today);
  return mistake ? speaks : [...speaks, ...againstOf(clocks, asked.today)];
};

const ofProvider = async ({ deps, at, state, periods, today }: Asked, id: string) => {
  const rows = (await placementRows(deps, scopeOf(at))).filter((row) => row.provider === id);
  const days = rows.map((row) => row.end || londonDate(row.openedAt)).sort();
  const last = days.at(-1);
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

const ofMatter = async ({ deps, at, state, periods, today }: Asked, id: string) => {
  const { state: known } = await read(deps, matters, mattersStream(at));
  const matter = known.all.find((m) => m.id === id);
  if (!matter || donePurge(state, { what: "matter", id })) return [gone];
  const providers = matter.about.filter((p) => p.what === "provider");
  return [
    ...held([...schoolHolds(state), ...providers.flatMap((p) => holdsOn(state, "providers", p.id))]),
    ...(isOfPupil(matter)
      ? [{ says: "It is part of a pupil’s record, and goes with it.", why: "open" as const }]
      : []),
    ...(matter.closed
      ? againstOf([clockFrom(matter.closed.on, periods.matters, today)], today)
      : [{ says: "It is still open.", why: "open" as const }]),
  ];
};

const ofYear = (
  { state, periods, today }: Asked,
  what: "attendance" | "mails",
  id: string,
  { lastEntry = "" }: Exact,
): readonly Against[] => {
  const over = `${Number(id.slice(0, 4)) + 1}${id.slice(4)}`;
  const made = lastEntry === "" ? "" : londonDate(lastEntry);
  const from = made > over ? made : over;
  return [...held(schoolHolds(state)), ...againstOf([clockFrom(from, periods[what], today)], today)];
};

/**
 * What speaks against purging a subject today, by what can be read at once. `exact`: what only every record tells, where the
 * caller has read them.
 */
export const against = async (
  deps: Deps,
  at: SchoolRef,
  subject: Subject,
  reason: PurgeReason,
  exact: Exact = {},
): Promise<readonly Against[]> => {
  const today = londonDate(deps.clock.now());
  const asked: Asked = { deps, at, today, ...(await periodsOf(deps, at)) };
  const asking = await openMattersOn(deps, at, subject);
  switch (subject.what) {
    case "pupil":
      return [...asking, ...(await ofPupil(asked, subject.id, reason, exact))];
    case "provider":
      return [...asking, ...(await ofProvider(asked, subject.id))];
    case "matter":
      return ofMatter(asked, subject.id);
    case "staff":
      return [...asking, ...(await ofStaff(asked, subject.id))];
    default:
      return ofYear(asked, subject.what, subject.id, exact);
  }
};

/** Those that stop a purge for this reason: a person's own request may cut short what only the school has chosen. */
export const stopping = (all: readonly Against[], reason: PurgeReason): readonly string[] =>
  all.filter(({ why }) => why !== "own" || reason === "period-over").map(({ says }) => says);
