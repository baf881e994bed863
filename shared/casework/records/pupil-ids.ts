import { placementStream, pupilStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { PupilEvent } from "#streams/pupil/events.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { pupils, read } from "../commit/streams.ts";
import { placementRows } from "../views/placement-rows.ts";

/** By which ids a pupil is spoken of: the pupil's own, its placements', its contacts', also those that were taken off. */
export type PupilIds = {
  readonly pupil: string;
  /** Records that have become part of this one: what is kept or erased of it is kept or erased of them. */
  readonly merged: readonly string[];
  readonly state: Pupil;
  readonly placements: readonly string[];
  readonly contacts: readonly string[];
  /** All of them. */
  readonly all: readonly string[];
  /** The streams that are about the pupil alone. */
  readonly streams: readonly string[];
};

const contactsIn = (events: readonly PupilEvent[]): readonly string[] => [
  ...new Set(events.flatMap((e) => (e.type === "contact-recorded" ? [e.contact.id] : []))),
];

export const pupilIds = async (deps: Deps, at: SchoolRef, pupil: string): Promise<PupilIds> => {
  const [{ state, commits }, rows] = await Promise.all([
    read(deps, pupils, pupilStream(at, pupil)),
    placementRows(deps, scopeOf(at)),
  ]);
  const { merged } = state;
  const parts = await Promise.all(merged.map((id) => read(deps, pupils, pupilStream(at, id))));
  const mine = [pupil, ...merged];
  const shown = rows.filter((row) => mine.includes(row.pupil)).map((row) => row.id);
  const placements = [...new Set([...state.placements, ...shown])];
  const contacts = contactsIn([...commits, ...parts.flatMap((p) => p.commits)].flatMap((c) => c.events));
  return {
    ...{ pupil, merged, state, placements, contacts },
    all: [...mine, ...placements, ...contacts],
    streams: [...mine.map((id) => pupilStream(at, id)), ...placements.map((id) => placementStream(at, id))],
  };
};
