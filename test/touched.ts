import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Never by a minute's check: each drives whole hosts or a browser. */
const slow = ["test/journeys", "test/crash", "test/gate", "test/infra/simulate"];
/** So many files of tests are run in about a minute on two cores. */
const most = 20;

export type Folder = {
  readonly exists: (path: string) => boolean;
  readonly list: (path: string) => readonly string[];
};

export const folderOf = (root: string): Folder => ({
  exists: (path) => existsSync(join(root, path)),
  list: (path) => (existsSync(join(root, path)) ? readdirSync(join(root, path)) : []),
});

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const isSlow = (path: string): boolean => slow.some((folder) => path.startsWith(`${folder}/`));

/** The tests that mirror a file: its own by name, else those of its folder, else those of the folder above. */
const mirrored = (file: string, { exists, list }: Folder): readonly string[] => {
  const named = ["ts", "tsx"].map((end) => `test/${file.replace(/\.tsx?$/, "")}.test.${end}`).filter(exists);
  if (named.length > 0) return named;
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    const there = list(`test/${folder}`).filter(isTest);
    if (there.length > 0) return there.map((name) => `test/${folder}/${name}`);
  }
  return [];
};

export type Touched = {
  /** Files that the formatter looks at. */
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** What mirrors the change too and is left to the whole check; said, never silent. */
  readonly left: readonly string[];
};

/** What a change touches: the files that are still there, and the tests that mirror them, the nearest first. */
export const touchedBy = (changed: readonly string[], folder: Folder): Touched => {
  const files = changed.filter((path) => folder.exists(path));
  const code = files.filter((path) => /\.tsx?$/.test(path));
  const own = code.filter(isTest);
  const near = code.filter((path) => !path.startsWith("test/")).flatMap((path) => mirrored(path, folder));
  const all = [...new Set([...own, ...near])];
  const quick = all.filter((path) => !isSlow(path));
  return {
    files: files.filter((path) => /\.(tsx?|mjs|json)$/.test(path)),
    tests: [...new Set(["test/architecture", ...quick.slice(0, most)])],
    left: [...all.filter(isSlow), ...quick.slice(most)],
  };
};
