import { failures, placements, read, schools } from "#casework/commit/streams.ts";
import { holdersOf, pupilOf } from "#casework/people/people.ts";
import { nameFor } from "#contracts/people.ts";
import type { OpenFailure, SeenTo } from "#domain/failures/failures.ts";
import { failuresStream, parseStream, placementStream, schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";

const ofMine = async <F extends OpenFailure>(c: StaffContext, all: readonly F[]): Promise<readonly F[]> => {
  if (all.length === 0) return [];
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  return all.filter((f) =>
    f.roles.some((role) => c.roles.includes(role) || holdersOf(school, role).includes(c.staff)),
  );
};

/** What failed for good and is the task of whoever looks: by a role of theirs, or because they stand in for it. */
export const myFailures = async (c: StaffContext): Promise<readonly OpenFailure[]> => {
  if (!c.may("failures.read")) return [];
  const { state } = await read(c.deps, failures, failuresStream(c.at));
  return ofMine(c, Object.values(state.open));
};

/** What was theirs to see to and has been seen to, oldest first. */
export const mySeen = async (c: StaffContext): Promise<readonly SeenTo[]> => {
  const { state } = await read(c.deps, failures, failuresStream(c.at));
  return ofMine(c, state.seen);
};

type About = Pick<OpenFailure, "placement" | "stream">;

const pupilIn = async (c: StaffContext, { placement, stream }: About): Promise<string> => {
  if (placement) return (await read(c.deps, placements, placementStream(c.at, placement))).state.pupil;
  const of = stream ? parseStream(stream) : undefined;
  return of?.kind === "pupil" ? of.id : "";
};

/** Whose placement or file it is, as whoever looks may know it; "" where it is of nobody. */
export const whoseFailure = async (c: StaffContext, f: About): Promise<string> => {
  const id = await pupilIn(c, f);
  if (!id) return "";
  const pupil = await pupilOf(c.deps, c.scope, id);
  if (!pupil) return "Pupil";
  return nameFor(c.sees, pupil);
};
