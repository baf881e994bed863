import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ObligationId } from "#ids/catalogue.ts";

/** Files of the product by their path from its root, with their text. */
export type Sources = ReadonlyMap<string, string>;

/** Reads the files of some rooms whose names end so. */
export const sourcesOf = async (root: string, rooms: readonly string[], end: RegExp): Promise<Sources> => {
  const found = new Map<string, string>();
  for (const room of rooms) {
    const entries = await readdir(path.join(root, room), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((e) => e.isFile() && end.test(e.name))) {
      const file = path.join(entry.parentPath, entry.name);
      found.set(path.relative(root, file).replaceAll(path.sep, "/"), await readFile(file, "utf8"));
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** Where a row is worked out: the files that name it as data. */
export const codeOf = (id: ObligationId, sources: Sources): readonly string[] =>
  [...sources].filter(([, text]) => text.includes(`"${id}"`)).map(([file]) => file);

const titled = /\b(?:it|describe|test)(?:\.each\([\s\S]*?\))?\(\s*(["'`])(.*?)\1/g;

/** A test by its file and title. */
export type Shown = { readonly file: string; readonly title: string };

const nearest = (text: string, at: number): string => {
  let title = "";
  for (const match of text.matchAll(titled)) {
    if (match.index > at) break;
    title = match[2] ?? "";
  }
  return title;
};

/** Tests that name a row as data, or in brackets at the end of their title: the first of each file. */
export const testsOf = (id: ObligationId, sources: Sources): readonly Shown[] =>
  [...sources].flatMap(([file, text]) => {
    const at = text.search(new RegExp(`["'\`(]${id}\\b|\\([O0-9, ]*\\b${id}\\b`));
    return at < 0 ? [] : [{ file, title: nearest(text, at) }];
  });
