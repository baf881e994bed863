import { pupilStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { mayBeTold } from "#streams/register/decide/mailing.ts";
import type { Tellable } from "#streams/register/decide/telling.ts";
import { pupils, read } from "../commit/streams.ts";

/** Ids of the parents and carers who may be written to about attendance, by pupil; each pupil is read once. */
export const tellableParents = async (
  deps: Deps,
  at: SchoolRef,
  ofPupils: readonly string[],
): Promise<Tellable> =>
  Object.fromEntries(
    await Promise.all(
      [...new Set(ofPupils)].map(async (pupil) => {
        const { contacts } = (await read(deps, pupils, pupilStream(at, pupil))).state;
        return [pupil, mayBeTold(contacts).map((c) => c.id)] as const;
      }),
    ),
  );
