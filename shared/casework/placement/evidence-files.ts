import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { FileFacts, UploadForm } from "#ports/files.ts";
import type { Deps } from "#ports/host.ts";
import { attachFile, removeFile } from "#promises/deciding/filing.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Attached } from "#streams/placement/state-parts.ts";
import { type Executed, execute } from "../commit/execute.ts";
import { placements, read } from "../commit/streams.ts";
import {
  downloadFrom,
  type FileWords,
  keepOn,
  namesOf,
  nothingThere,
  type Shelf,
  takeFrom,
  uploadFormOn,
  waitingIn,
  waitingOn,
} from "../files/shelf.ts";

/** Where a file belongs: a placement, and for what comes by a mailed link, the question that the link is for. */
export type FilePlace = { readonly at: SchoolRef; readonly placement: string; readonly ask?: string };

/** One command about one file. */
export type FileCommand = FilePlace & { readonly file: string; readonly id: string; readonly by: string };

/** Kept files lie by placement; an upload waits by placement and question, too. */
export const shelfOf = ({ at, placement, ask }: FilePlace): Shelf => ({
  kept: `${scopeOf(at)}/${placement}`,
  waiting: waitingIn(at.tenant, at.school, placement, ...(ask === undefined ? [] : [ask])),
  scope: scopeOf(at),
});

/** A form that uploads one file, to wait there until it is kept. `thenTo`: the page that asks whether to keep it. */
export const uploadFormFor = (
  deps: Deps,
  place: FilePlace,
  file: string,
  thenTo: string,
): Promise<UploadForm> => uploadFormOn(deps, shelfOf(place), file, thenTo);

/** The facts of an upload that waits; undefined when none has arrived, or an empty one. */
export const waitingFile = (deps: Deps, place: FilePlace, file: string): Promise<FileFacts | undefined> =>
  waitingOn(deps, shelfOf(place), file);

type Filed = Executed<Placement, PlacementEvent>;

/** Keeps an upload as evidence for `about`, by one commit of the placement. Sent again, it is one file. */
export const keepFile = (
  deps: Deps,
  c: FileCommand & { readonly about: string },
  what: string,
): Promise<Filed> => {
  const command = { stream: placementStream(c.at, c.placement), id: c.id, by: c.by };
  return keepOn(
    deps,
    shelfOf(c),
    { file: c.file, what },
    (named, words) => {
      const filing = { ...named, about: c.about };
      return execute(deps, placements, command, (p) =>
        attachFile(p, c.ask === undefined ? filing : { ...filing, ask: c.ask }, words),
      );
    },
    async () => {
      const { state } = await read(deps, placements, command.stream);
      return state.files.some((f) => f.id === c.file) ? { kind: "unchanged", state } : nothingThere;
    },
  );
};

/** Removes a file with a reason: first the commit, then its bytes, its name and what it said are erased. */
export const takeFileAway = (deps: Deps, c: FileCommand, why: string): Promise<Filed> => {
  const command = { stream: placementStream(c.at, c.placement), id: c.id, by: c.by };
  return takeFrom(
    deps,
    shelfOf(c),
    { file: c.file, why },
    (words) => execute(deps, placements, command, (p) => removeFile(p, c.file, words, c.ask)),
    (p) => {
      const found = p.files.find((f) => f.id === c.file);
      return found?.removed ? found.words : undefined;
    },
  );
};

/** The words of files, by the file's id; all read at once. */
export const fileWords = async (
  deps: Deps,
  scope: string,
  files: readonly Attached[],
): Promise<ReadonlyMap<string, FileWords>> => {
  const names = await namesOf(deps, scope, files);
  return new Map(files.map((f) => [f.id, names.get(f.words.vault) ?? { name: "", what: "", digest: "" }]));
};

/** A URL under which a kept file is downloaded for five minutes; undefined once its bytes are erased. */
export const downloadOf = (deps: Deps, place: FilePlace, file: Attached): Promise<string | undefined> =>
  downloadFrom(deps, shelfOf(place), file.id);
