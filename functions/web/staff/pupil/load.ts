import { pupils, read } from "#casework/commit/streams.ts";
import { pupilOf } from "#casework/people/people.ts";
import { fullName, type PupilRecord } from "#contracts/people.ts";
import { pupilStream } from "#domain/streams.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";

export type LoadedPupil = {
  readonly pupil: Pupil;
  readonly record: PupilRecord | undefined;
  /** The pupil's name as this person may see it. */
  readonly who: string;
  readonly href: string;
};

/** Where two records of one child have become one, the old id leads to the one that stands. */
const standing = async (c: StaffContext, pupil: Pupil): Promise<Pupil> =>
  pupil.mergedInto === undefined
    ? pupil
    : standing(c, (await read(c.deps, pupils, pupilStream(c.at, pupil.mergedInto))).state);

/**
 * The pupil of a page's address, folded from its stream; undefined when this school has none of that id. Whoever
 * gets it has opened the pupil's file: that is noted.
 */
export const loadPupil = async (c: StaffContext): Promise<LoadedPupil | undefined> => {
  const id = c.request.params.pupil ?? "";
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return undefined;
  const { state: asked } = await read(c.deps, pupils, pupilStream(c.at, id));
  const state = await standing(c, asked);
  if (state.version === 0) return undefined;
  await noteRead(c, state.id);
  const record = c.sees("pupil.name") ? await pupilOf(c.deps, c.scope, state.id) : undefined;
  const who = record ? fullName(record) : c.sees("pupil.name") ? "Pupil (record erased)" : "Pupil";
  return { pupil: state, record, who, href: `/pupils/${state.id}` };
};
