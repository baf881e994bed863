import { type Zippable, zipSync } from "fflate";
import type { SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { PackOf } from "#streams/sheets/packs.ts";
import { shelfOf } from "../placement/evidence-files.ts";
import { yearShelf } from "../provider/yearly/files.ts";
import type { EvidenceFile } from "./lines-of-placement.ts";

/** A file of a bundle. */
export type Bundled = { readonly name: string; readonly bytes: Uint8Array };

/** Bytes of files in one bundle: what a function can hold beside all else. */
const mostBytes = 40 * 1024 * 1024;

/** Files cut into bundles, none of which is larger than can be held. */
export const inBundles = (files: readonly EvidenceFile[]): readonly (readonly EvidenceFile[])[] => {
  const bundles: EvidenceFile[][] = [[]];
  let bytes = 0;
  for (const file of files) {
    if (bytes > 0 && bytes + file.bytes > mostBytes) {
      bundles.push([]);
      bytes = 0;
    }
    bundles.at(-1)?.push(file);
    bytes += file.bytes;
  }
  return bundles;
};

const isOfProvider = (of: PackOf, file: EvidenceFile): boolean => of.what === "provider" && file.of === of.id;

const bytesOf = (
  deps: Deps,
  at: SchoolRef,
  of: PackOf,
  file: EvidenceFile,
): Promise<Uint8Array | undefined> =>
  deps.files.read(
    isOfProvider(of, file) ? yearShelf(at.tenant, file.of).kept : shelfOf({ at, placement: file.of }).kept,
    file.id,
  );

/** What no file system takes in a name, and what would lead out of the folder. */
const safeName = (name: string): string => name.replaceAll(/[^\p{L}\p{N} ._-]/gu, "_").replace(/^\.+/, "_");

/** The files themselves, under names that tell one from another; one whose bytes are gone is left out. */
export const filesOf = async (
  deps: Deps,
  at: SchoolRef,
  of: PackOf,
  files: readonly EvidenceFile[],
): Promise<readonly Bundled[]> => {
  const found: Bundled[] = [];
  for (const [i, file] of files.entries()) {
    const bytes = await bytesOf(deps, at, of, file);
    const number = String(i + 1).padStart(3, "0");
    if (bytes) found.push({ name: `files/${number} ${safeName(file.name || file.id)}`, bytes });
  }
  return found;
};

/** One file that holds others; `at`: ISO instant that stands with each. What is packed already is not packed again. */
export const bundleOf = (files: readonly Bundled[], at: string): Uint8Array => {
  const held: Zippable = Object.fromEntries(
    files.map(({ name, bytes }) => [name, [bytes, { level: name.endsWith(".csv") ? 6 : 0 }]]),
  );
  return zipSync(held, { mtime: new Date(at) });
};
