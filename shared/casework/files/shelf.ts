import { createHash } from "node:crypto";
import { waitingFolder } from "#contracts/uploads.ts";
import { noWords, type Words } from "#domain/commit.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { takenTypes } from "#domain/files-taken.ts";
import type { FileFacts, UploadForm } from "#ports/files.ts";
import type { Deps } from "#ports/host.ts";
import { unfit } from "#promises/deciding/filing.ts";
import type { Executed } from "../commit/execute.ts";
import { withWords } from "../commit/kept-words.ts";
import { unfitContents } from "./file-contents.ts";

/** Where files of one record lie: kept ones by the record, uploads by record and question as well. */
export type Shelf = {
  /** Folder of what is kept: an id of another record's file leads nowhere. */
  readonly kept: string;
  /** Folder in which uploads wait: nobody can keep what was sent elsewhere. */
  readonly waiting: string;
  /** The part of the vault that has the words of its files. */
  readonly scope: string;
};

/** The folder in which uploads of a tenant wait, by the parts of their place. */
export const waitingIn = (tenant: string, ...parts: readonly string[]): string =>
  [tenant, waitingFolder, ...parts].join("/");

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

/** A form that uploads one file, to wait there until it is kept. `thenTo`: the page that asks whether to keep it. */
export const uploadFormOn = (deps: Deps, shelf: Shelf, file: string, thenTo: string): Promise<UploadForm> =>
  deps.files.uploadForm(shelf.waiting, file, { ...uploadRules, thenTo });

/** The facts of an upload that waits; undefined when none has arrived, or an empty one. */
export const waitingOn = (deps: Deps, shelf: Shelf, file: string): Promise<FileFacts | undefined> =>
  deps.files.facts(shelf.waiting, file);

/** Nothing has come that could be kept. */
export const nothingThere: Refusal = refuse(
  "No file has reached us here: it was empty, or it has waited for more than a day. Choose it again.",
);

/** What of an upload its commit names. */
export type FileNamed = { readonly file: string; readonly type: string; readonly bytes: number };

/**
 * Keeps an upload: its bytes are moved out of the folder from which uploads go by age, its name, what it is and the digest
 * of its bytes go to the vault, then one commit (`run`). A fault between them leaves bytes or words that no commit names,
 * never a commit without its file; sent again, it is one file. `keptAlready`: what a second sending finds when the first has
 * taken the upload away.
 */
export const keepOn = async <S, E extends { readonly type: string }>(
  deps: Deps,
  shelf: Shelf,
  { file, what }: { readonly file: string; readonly what: string },
  run: (named: FileNamed, words: Words) => Promise<Executed<S, E>>,
  keptAlready: () => Promise<Executed<S, E>>,
): Promise<Executed<S, E>> => {
  const facts = await waitingOn(deps, shelf, file);
  const why = facts && unfit(facts);
  if (why !== undefined) return refuse(why);
  const bytes = facts && (await deps.files.read(shelf.waiting, file));
  if (!facts || !bytes) return keptAlready();
  const hidden = unfitContents(facts.type, bytes);
  if (hidden !== undefined) return refuse(hidden);
  await deps.files.put(shelf.kept, file, bytes, { type: facts.type, name: facts.name });
  const said = { "file-name": facts.name, what, digest: createHash("sha256").update(bytes).digest("hex") };
  const done = await withWords(deps, shelf.scope, said, (words) =>
    run({ file, type: facts.type, bytes: bytes.byteLength }, words ?? noWords),
  );
  if (done.kind === "refused") await deps.files.erase(shelf.kept, file);
  else await deps.files.erase(shelf.waiting, file);
  return done;
};

/**
 * Takes a file away with a reason: first the commit (`run`), then its bytes, its name and what it said are erased. Sent
 * again after a fault in between, it erases what was left. `goneOf`: the words of the file, once it is removed.
 */
export const takeFrom = async <S, E extends { readonly type: string }>(
  deps: Deps,
  shelf: Shelf,
  { file, why }: { readonly file: string; readonly why: string },
  run: (words: Words) => Promise<Executed<S, E>>,
  goneOf: (state: S) => Words | undefined,
): Promise<Executed<S, E>> => {
  const done = await withWords(deps, shelf.scope, { why }, (words) => run(words ?? noWords));
  const gone = done.kind === "refused" ? undefined : goneOf(done.state);
  if (gone) {
    await deps.files.erase(shelf.kept, file);
    await deps.vault.erase(shelf.scope, gone.vault);
  }
  return done;
};

/** What people call a file; "" once that is erased. */
export type FileWords = { readonly name: string; readonly what: string; readonly digest: string };

/** The words of files, by where they are kept in the vault; all read at once. */
export const namesOf = async (
  deps: Deps,
  scope: string,
  files: readonly { readonly words: Words }[],
): Promise<ReadonlyMap<string, FileWords>> => {
  const ids = files.map((f) => f.words.vault);
  const records = ids.length === 0 ? [] : await deps.vault.get(scope, ids);
  return new Map(
    ids.map((id) => {
      const body = records.find((r) => r.id === id)?.body ?? {};
      const text = (field: string): string => String(body[field] ?? "");
      return [id, { name: text("file-name"), what: text("what"), digest: text("digest") }];
    }),
  );
};

/** A URL under which a kept file is downloaded for five minutes; undefined once its bytes are erased. */
export const downloadFrom = async (deps: Deps, shelf: Shelf, file: string): Promise<string | undefined> => {
  const facts = await deps.files.facts(shelf.kept, file);
  return facts && deps.files.downloadUrl(shelf.kept, file, facts.name);
};
