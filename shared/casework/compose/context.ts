import type { PupilRecord, SchoolRecord } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { parseStream, placementStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { Incomplete } from "#letters/composing/incomplete.ts";
import { type SchoolCase, schoolFactsOf as schoolFactsFrom } from "#letters/composing/school.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import type { Deps } from "#ports/host.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { School } from "#streams/school/school.ts";
import { placements, read, schools } from "../commit/streams.ts";
import { holdersOf, pupilOf, schoolRecordOf, staffOf } from "../people/people.ts";

export { Incomplete };

/** What most letters of a placement are composed from. */
export type Context = {
  readonly at: SchoolRef;
  readonly scope: string;
  readonly placement: Placement;
  readonly pupil: PupilRecord;
  readonly school: School;
  readonly schoolRecord: SchoolRecord;
  /** London date of the moment of composing. */
  readonly today: string;
  /** The provider is shown as it stood at this ISO instant; absent: as it is now. */
  readonly asAt?: string;
};

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

/** When something was written: the version of its placement's stream, and the instant (ISO). */
export type WrittenAt = { readonly version: number; readonly at: string };

/**
 * A context as it stood when something was written, so that a letter is read later as it was issued: the provider, days
 * and route of then. `to`: whoever may not learn the place any more does not learn it from an old letter either.
 */
export const contextAsWritten = async (
  deps: Deps,
  c: Context,
  { version, at }: WrittenAt,
  to: string,
): Promise<Context> => {
  const stream = placementStream(c.at, c.placement.id);
  const { commits } = await read(deps, placements, stream);
  const then = placements(
    c.placement.id,
    commits.filter((commit) => commit.version <= version),
  );
  const now = c.placement.contacts.find((contact) => contact.id === to);
  const contacts = then.contacts.map((contact) =>
    contact.id === to && now?.getsAddress === "no" ? { ...contact, getsAddress: "no" as const } : contact,
  );
  return { ...c, placement: { ...then, contacts }, today: londonDate(at), asAt: at };
};

/** What a letter needs to know of the school. */
export type SchoolContext = Pick<Context, "scope" | "school" | "schoolRecord">;

/** The school as its letters are composed from it: roles are looked up when they are asked for. */
export const schoolCase = (deps: Deps, { scope, school, schoolRecord }: SchoolContext): SchoolCase => ({
  schoolRecord,
  staff: (role) => staffOf(deps, scope, holdersOf(school, role)[0] ?? ""),
});

/** The school as every letter shows it: whom to ring, how to complain, how data is looked after. */
export const schoolFactsOf = (deps: Deps, c: SchoolContext): Promise<SchoolFacts> =>
  schoolFactsFrom(schoolCase(deps, c));
