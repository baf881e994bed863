import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Chain } from "./chains.ts";
import type { EvidenceLine } from "./line.ts";
import type { EvidenceFile } from "./lines-of-placement.ts";

/** A piece of what a pack is gathered from: one placement, one provider, or the chains of some streams. */
export type Unit =
  | { readonly kind: "placement" | "provider"; readonly id: string }
  | { readonly kind: "streams"; readonly streams: readonly string[] };

/** What some pieces gave. */
export type Gathered = {
  readonly lines: readonly EvidenceLine[];
  readonly files: readonly EvidenceFile[];
  readonly chains: readonly Chain[];
};

/** Under which the parts and downloads of a pack lie. */
export const packScope = (at: SchoolRef, id: string): string => `${scopeOf(at)}/packs/${id}`;

const keepJson = (deps: Deps, at: SchoolRef, id: string, name: string, body: unknown): Promise<void> =>
  deps.files.put(packScope(at, id), name, Buffer.from(JSON.stringify(body)), {
    type: "application/json",
    name: `${name}.json`,
  });

// We wrote these ourselves: their shapes are our own.
const readJson = async <T>(deps: Deps, at: SchoolRef, id: string, name: string): Promise<T | undefined> => {
  const bytes = await deps.files.read(packScope(at, id), name);
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as T);
};

export const keepUnits = (deps: Deps, at: SchoolRef, id: string, units: readonly Unit[]): Promise<void> =>
  keepJson(deps, at, id, "units", units);

export const keptUnits = (deps: Deps, at: SchoolRef, id: string): Promise<readonly Unit[] | undefined> =>
  readJson(deps, at, id, "units");

const partName = (offset: number): string => `part-${String(offset).padStart(6, "0")}`;

export const keepGathered = (
  deps: Deps,
  at: SchoolRef,
  id: string,
  offset: number,
  gathered: Gathered,
): Promise<void> => keepJson(deps, at, id, partName(offset), gathered);

export const keptGathered = (
  deps: Deps,
  at: SchoolRef,
  id: string,
  offset: number,
): Promise<Gathered | undefined> => readJson(deps, at, id, partName(offset));

/** Ids of files have no dots. */
const fileIdOf = (name: string): string => name.replaceAll(".", "-");

/** Keeps one download under its own name. */
export const keepDownload = (
  deps: Deps,
  at: SchoolRef,
  id: string,
  { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): Promise<void> => deps.files.put(packScope(at, id), fileIdOf(name), bytes, { type, name });

/** A URL under which one download is had for five minutes; undefined once it is erased. */
export const downloadOfPack = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  name: string,
): Promise<string | undefined> => {
  const file = fileIdOf(name);
  const facts = await deps.files.facts(packScope(at, id), file);
  return facts && deps.files.downloadUrl(packScope(at, id), file, facts.name);
};

/** Erases what a pack was gathered from. */
export const eraseGathered = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  offsets: readonly number[],
): Promise<void> => {
  for (const name of ["units", ...offsets.map(partName)]) await deps.files.erase(packScope(at, id), name);
};
