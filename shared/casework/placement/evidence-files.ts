import { createHash } from "node:crypto";
import { waitingFolder } from "#contracts/uploads.ts";
import { noWords } from "#domain/commit.ts";
import { refuse } from "#domain/decision.ts";
import { takenTypes } from "#domain/files-taken.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { FileFacts, UploadForm } from "#ports/files.ts";
import type { Deps } from "#ports/host.ts";
import { attachFile, removeFile, unfit } from "#promises/deciding/filing.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Attached } from "#streams/placement/state-parts.ts";
import { type Executed, execute } from "../commit/execute.ts";
import { withWords } from "../commit/kept-words.ts";
import { placements, read } from "../commit/streams.ts";
import { unfitContents } from "./file-contents.ts";

/** Where a file belongs: a placement, and for what comes by a mailed link, the question that the link is for. */
export type FilePlace = { readonly at: SchoolRef; readonly placement: string; readonly ask?: string };

/** One command about one file. */
export type FileCommand = FilePlace & { readonly file: string; readonly id: string; readonly by: string };

/**
 * More than is kept, and every type: what is too large or of another kind then comes back to our own page, which says so.
 * Only what is far too large meets the storage's own refusal. 25 MB, below what the one-machine host takes.
 */
const uploadRules = {
  maxBytes: 25 * 1024 * 1024,
  types: [
    ...Object.keys(takenTypes),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text/plain",
    "text/csv",
    "application/octet-stream",
  ],
};

/** Kept files lie by placement: an id of another placement's file leads nowhere. */
const kept = ({ at, placement }: FilePlace): string => `${scopeOf(at)}/${placement}`;

/** An upload waits by placement and question, too: nobody can keep what was sent elsewhere. */
const waiting = ({ at, placement, ask }: FilePlace): string =>
  [at.tenant, waitingFolder, at.school, placement, ...(ask === undefined ? [] : [ask])].join("/");

/** A form that uploads one file, to wait there until it is kept. `thenTo`: the page that asks whether to keep it. */
export const uploadFormFor = (
  deps: Deps,
  place: FilePlace,
  file: string,
  thenTo: string,
): Promise<UploadForm> => deps.files.uploadForm(waiting(place), file, { ...uploadRules, thenTo });

/** The facts of an upload that waits; undefined when none has arrived, or an empty one. */
export const waitingFile = (deps: Deps, place: FilePlace, file: string): Promise<FileFacts | undefined> =>
  deps.files.facts(waiting(place), file);

const nothingThere = refuse(
  "No file has reached us here: it was empty, or it has waited for more than a day. Choose it again.",
);

type Filed = Executed<Placement, PlacementEvent>;

/** What a second sending finds when the first has taken the upload away: the file, or nothing. */
const keptAlready = async (deps: Deps, c: FileCommand): Promise<Filed> => {
  const { state } = await read(deps, placements, placementStream(c.at, c.placement));
  return state.files.some((f) => f.id === c.file) ? { kind: "unchanged", state } : nothingThere;
};

/**
 * Keeps an upload as evidence for `about`: its bytes are moved out of the folder from which uploads go by age, its name,
 * what it is and the digest of its bytes go to the vault, then one commit. A fault between them leaves bytes or words
 * that no commit names, never a commit without its file; sent again, it is one file.
 */
export const keepFile = async (
  deps: Deps,
  c: FileCommand & { readonly about: string },
  what: string,
): Promise<Filed> => {
  const facts = await waitingFile(deps, c, c.file);
  const why = facts && unfit(facts);
  if (why !== undefined) return refuse(why);
  const bytes = facts && (await deps.files.read(waiting(c), c.file));
  if (!facts || !bytes) return keptAlready(deps, c);
  const hidden = unfitContents(facts.type, bytes);
  if (hidden !== undefined) return refuse(hidden);
  await deps.files.put(kept(c), c.file, bytes, { type: facts.type, name: facts.name });
  const said = { "file-name": facts.name, what, digest: createHash("sha256").update(bytes).digest("hex") };
  const command = { stream: placementStream(c.at, c.placement), id: c.id, by: c.by };
  const filing = { file: c.file, about: c.about, type: facts.type, bytes: bytes.byteLength };
  const done = await withWords(deps, scopeOf(c.at), said, (words) =>
    execute(deps, placements, command, (p) =>
      attachFile(p, c.ask === undefined ? filing : { ...filing, ask: c.ask }, words ?? noWords),
    ),
  );
  if (done.kind === "refused") await deps.files.erase(kept(c), c.file);
  else await deps.files.erase(waiting(c), c.file);
  return done;
};

/**
 * Removes a file with a reason: first the commit, then its bytes, its name and what it said are erased. Sent again after a
 * fault in between, it erases what was left.
 */
export const takeFileAway = async (deps: Deps, c: FileCommand, why: string): Promise<Filed> => {
  const command = { stream: placementStream(c.at, c.placement), id: c.id, by: c.by };
  const done = await withWords(deps, scopeOf(c.at), { why }, (words) =>
    execute(deps, placements, command, (p) => removeFile(p, c.file, words ?? noWords, c.ask)),
  );
  const gone = done.kind === "refused" ? undefined : done.state.files.find((f) => f.id === c.file);
  if (gone?.removed) {
    await deps.files.erase(kept(c), c.file);
    await deps.vault.erase(scopeOf(c.at), gone.words.vault);
  }
  return done;
};

/** What people call a file; "" once that is erased. */
export type FileWords = { readonly name: string; readonly what: string; readonly digest: string };

/** The words of files, by the file's id; all read at once. */
export const fileWords = async (
  deps: Deps,
  scope: string,
  files: readonly Attached[],
): Promise<ReadonlyMap<string, FileWords>> => {
  const records =
    files.length === 0
      ? []
      : await deps.vault.get(
          scope,
          files.map((f) => f.words.vault),
        );
  return new Map(
    files.map((f) => {
      const body = records.find((r) => r.id === f.words.vault)?.body ?? {};
      const text = (field: string): string => String(body[field] ?? "");
      return [f.id, { name: text("file-name"), what: text("what"), digest: text("digest") }];
    }),
  );
};

/** A URL under which a kept file is downloaded for five minutes; undefined once its bytes are erased. */
export const downloadOf = async (
  deps: Deps,
  place: FilePlace,
  file: Attached,
): Promise<string | undefined> => {
  const facts = await deps.files.facts(kept(place), file.id);
  return facts && deps.files.downloadUrl(kept(place), file.id, facts.name);
};
