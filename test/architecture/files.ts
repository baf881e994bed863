import { execFileSync } from "node:child_process";
import { type Dirent, existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export type SourceFile = { readonly path: string; readonly text: string };

const tracked = (): readonly string[] =>
  execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
    .split("\0")
    .filter((path) => path !== "" && existsSync(path));

const notOurs = /^(node_modules|cdk\.out|data|\.cache|coverage|\.git)(\/|$)/;

/** The same for a copy without git: an archive, or an image. */
const walked = (): readonly string[] => {
  const pathOf = (entry: Dirent): string => relative(".", join(entry.parentPath, entry.name));
  return globSync("**/*", { exclude: (entry) => notOurs.test(pathOf(entry)), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(pathOf);
};

/** Files that are in the repository or about to be: tracked, or neither tracked nor ignored. */
export const repositoryFiles = (): readonly string[] => (existsSync(".git") ? tracked() : walked());

const rooms = /^(infra|workflows|functions|shared|test)\//;

/** Our own code: no data, nothing generated. */
export const codeFiles = (): readonly SourceFile[] =>
  repositoryFiles()
    .filter((path) => rooms.test(path) && /\.(ts|tsx|mjs)$/.test(path))
    .filter((path) => !/(^|\/)generated\//.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
