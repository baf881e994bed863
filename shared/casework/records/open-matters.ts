import { mattersStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Subject } from "#streams/records/events.ts";
import { matters, read } from "../commit/streams.ts";
import type { Against } from "./clocks.ts";
import { type WordsAt, wordsAt } from "./found.ts";

/**
 * Whether somebody asks or complains about these data and has no answer yet: until then nothing of them is purged. A request
 * to erase them is no reason against.
 */
export const openMattersOn = async (
  deps: Deps,
  at: SchoolRef,
  { what, id }: Subject,
): Promise<readonly Against[]> => {
  const { state } = await read(deps, matters, mattersStream(at));
  const open = state.all.some(
    (m) =>
      !m.closed &&
      m.kind !== "erasure" &&
      m.about.some(
        (p) =>
          (p.what === what && p.id === id) || (what === "pupil" && p.what === "contact" && p.pupil === id),
      ),
  );
  return open
    ? [{ says: "A request or complaint about these data is open. It has to be answered first.", why: "open" }]
    : [];
};

/** Words of requests and complaints that are about this member of staff or provider alone. */
export const mattersWordsOf = async (deps: Deps, at: SchoolRef, id: string): Promise<readonly WordsAt[]> => {
  const { state, commits } = await read(deps, matters, mattersStream(at));
  const mine = state.all
    .filter((m) => m.about.length > 0 && m.about.every((p) => p.id === id))
    .map((m) => m.id);
  return commits.flatMap((c) =>
    wordsAt(
      c,
      c.events.filter((e) => mine.includes(e.matter)),
    ),
  );
};
