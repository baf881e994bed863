import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Attached } from "#streams/placement/state-parts.ts";
import { placements, read } from "../commit/streams.ts";
import { downloadOf, fileWords } from "../placement/evidence-files.ts";
import type { Decided, FileAt } from "./parts.ts";

/** A file that belongs to a copy: what it is, and the digest by which it is known later. */
export type GivenFile = {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** ISO instant at which it came. */
  readonly at: string;
  /** SHA-256 of its bytes, in hexadecimal; "" where it was not kept. */
  readonly digest: string;
};

type Held = { readonly at: FileAt; readonly file: Attached };

/** Files of the given parts, none that was removed since. */
const heldOf = async (deps: Deps, at: SchoolRef, parts: readonly Decided[]): Promise<readonly Held[]> => {
  const given = parts.flatMap((p) => (p.state === "given" && p.file ? [p.file] : []));
  const all: Held[] = [];
  for (const placement of new Set(given.map((f) => f.placement))) {
    const { state } = await read(deps, placements, placementStream(at, placement));
    for (const f of given.filter((g) => g.placement === placement)) {
      const file = state.files.find((k) => k.id === f.id && !k.removed);
      if (file) all.push({ at: f, file });
    }
  }
  return all;
};

/** The files that go with a copy: those of parts that are given, the earliest first. */
export const filesGiven = async (
  deps: Deps,
  at: SchoolRef,
  parts: readonly Decided[],
): Promise<readonly GivenFile[]> => {
  const held = await heldOf(deps, at, parts);
  const words = await fileWords(
    deps,
    scopeOf(at),
    held.map((h) => h.file),
  );
  return held
    .map(({ file }) => ({
      ...{ id: file.id, type: file.type, bytes: file.bytes, at: file.at },
      ...(words.get(file.id) ?? { name: "", what: "", digest: "" }),
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
};

/** A URL on which one of them is downloaded for five minutes; undefined for a file that is held back, removed or another’s. */
export const downloadGiven = async (
  deps: Deps,
  at: SchoolRef,
  parts: readonly Decided[],
  id: string,
): Promise<string | undefined> => {
  const found = (await heldOf(deps, at, parts)).find((h) => h.file.id === id);
  return found && downloadOf(deps, { at, placement: found.at.placement }, found.file);
};
