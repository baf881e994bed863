import type { PupilRecord, SchoolRecord } from "#contracts/people.ts";
import type { MailOwed } from "#domain/commit.ts";
import { londonDate } from "#domain/london.ts";
import type { Placement } from "#domain/placement/state.ts";
import type { School } from "#domain/school/school.ts";
import { parseStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { SchoolFacts, Signatory } from "#notices/facts.ts";
import type { Deps } from "#ports/host.ts";
import { placements, read, schools } from "../commit/streams.ts";
import { holdersOf, pupilOf, schoolRecordOf, staffOf } from "../people/people.ts";

/** What most notices of a placement are composed from. */
export type Context = {
  readonly at: SchoolRef;
  readonly scope: string;
  readonly placement: Placement;
  readonly pupil: PupilRecord;
  readonly school: School;
  readonly schoolRecord: SchoolRecord;
  /** London date of the moment of composing. */
  readonly today: string;
};

export class Incomplete extends Error {}

const present = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Incomplete(`There is no record of ${what}`);
  return value;
};

export const contextOf = async (deps: Deps, stream: string): Promise<Context> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const { state: placement } = await read(deps, placements, stream);
  const { state: school } = await read(deps, schools, schoolStream(at));
  return {
    at,
    scope,
    placement,
    school,
    pupil: present(await pupilOf(deps, scope, placement.pupil), "the pupil"),
    schoolRecord: present(await schoolRecordOf(deps, scope, at.school), "the school"),
    today: londonDate(deps.clock.now()),
  };
};

/** What a letter needs to know of the school. */
export type SchoolContext = Pick<Context, "scope" | "school" | "schoolRecord">;

const nameOf = async (deps: Deps, c: SchoolContext, role: "headteacher" | "ap-lead"): Promise<Signatory> => {
  const staff = await staffOf(deps, c.scope, holdersOf(c.school, role)[0] ?? "");
  return staff ? { name: staff.name, role: staff.job } : { name: c.schoolRecord.name, role: "School office" };
};

/** Signed by the headteacher, as TWE 12 has it. */
export const signatoryOf = (deps: Deps, c: SchoolContext): Promise<Signatory> =>
  nameOf(deps, c, "headteacher");

/** The school as every letter shows it: whom to ring, how to complain, how data is looked after. */
export const schoolFactsOf = async (deps: Deps, c: SchoolContext): Promise<SchoolFacts> => {
  const lead = await nameOf(deps, c, "ap-lead");
  const { name, address, phone, complaintsTo, complaintsProcedure, privacyNotice } = c.schoolRecord;
  return {
    name,
    address: [name, ...address],
    contact: { ...lead, phone },
    complaints: { to: complaintsTo, procedure: complaintsProcedure },
    privacyNotice,
  };
};

export const placementUrl = (deps: Deps, c: Context): string =>
  `${deps.settings.publicUrl}/placements/${c.placement.id}`;

/** Composes the facts of one notice for one recipient. `link` mints one where the notice carries one. */
export type Composer = (
  deps: Deps,
  c: Context,
  mail: MailOwed,
  link: () => Promise<string>,
) => Promise<unknown>;
