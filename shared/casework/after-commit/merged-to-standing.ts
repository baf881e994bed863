import { pupilStream } from "#domain/streams.ts";
import type { PupilEvent } from "#streams/pupil/events.ts";
import { mergeFrom } from "#streams/pupil/merging.ts";
import { pupils, read } from "../commit/streams.ts";
import { type Compose, copyTo, named } from "./copy.ts";

/** What a record had that stands no more comes to the one that it has become part of. */
export const mergedToStanding: Compose = async (deps, commit, at) => {
  const { state: gone } = await read(deps, pupils, commit.stream);
  return (commit.events as readonly PupilEvent[]).flatMap((e) =>
    e.type === "merged-into"
      ? [
          copyTo(
            "pupil",
            pupilStream(at, e.into),
            named("merged", commit),
            (stands) => mergeFrom(stands, gone, e.contacts),
            commit.by,
          ),
        ]
      : [],
  );
};
