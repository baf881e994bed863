import { execFileSync } from "node:child_process";
import { circlesOf } from "./circles-of.ts";

/**
 * `npm run figures -- [COMMIT …]` prints how the house was built at each commit (HEAD without one): sizes,
 * folders, circles of imports, climbs and loose types, counted in what git holds.
 */
const rooms = /^(infra|workflows|functions|shared|test)\//;

const git = (...what: readonly string[]): string =>
  execFileSync("git", [...what], { encoding: "utf8", maxBuffer: 1 << 28 });

const codeAt = (commit: string) => {
  const paths = git("ls-tree", "-r", "--name-only", commit)
    .split("\n")
    .filter((path) => rooms.test(path) && /\.(ts|tsx|mjs)$/.test(path) && !/(^|\/)generated\//.test(path));
  const asked = execFileSync("git", ["cat-file", "--batch"], {
    input: paths.map((path) => `${commit}:${path}\n`).join(""),
    maxBuffer: 1 << 28,
  });
  let at = 0;
  return paths.map((path) => {
    const head = asked.indexOf(10, at);
    const size = Number(asked.subarray(at, head).toString().split(" ").at(-1));
    const text = asked.subarray(head + 1, head + 1 + size).toString();
    at = head + 1 + size + 1;
    return { path, text };
  });
};

const count = (text: string, of: RegExp): number => (text.match(of) ?? []).length;

const figuresOf = (commit: string): Readonly<Record<string, number>> => {
  const files = codeAt(commit);
  const product = files.filter(({ path }) => !path.startsWith("test/"));
  const folders = Map.groupBy(files, ({ path }) => path.slice(0, path.lastIndexOf("/")));
  const lines = (some: typeof files) => some.reduce((sum, { text }) => sum + count(text, /\n/g), 0);
  const all = (some: typeof files, of: RegExp) => some.reduce((sum, { text }) => sum + count(text, of), 0);
  return {
    "Files of the product": product.length,
    "Lines of the product": lines(product),
    "Files of tests": files.length - product.length,
    "Lines of tests": lines(files) - lines(product),
    "Folders above 25 files": [...folders.values()].filter((held) => held.length > 25).length,
    "Circles of imports, types included": circlesOf(files).length,
    "Climbs of three folders and more": all(files, /"(\.\.\/){3,}/g),
    "Record<string, …> in the product": all(product, /Record<\s*string\s*,/g),
  };
};

const [first, ...others] = process.argv.slice(2);
const commits = [first ?? "HEAD", ...others];
const found = commits.map((commit) => figuresOf(commit));
const row = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(" | ")} |\n`);

row(["", ...commits.map((commit) => git("rev-parse", "--short", commit).trim())]);
row(["---", ...commits.map(() => "---:")]);
for (const name of Object.keys(found[0] ?? {}))
  row([name, ...found.map((figures) => (figures[name] ?? 0).toLocaleString("en-GB"))]);
