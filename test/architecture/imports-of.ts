import { readFileSync } from "node:fs";
import { posix } from "node:path";
import type { SourceFile } from "./files.ts";

/** Strings and comments that only look like code would fool the search for imports. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

const specifier =
  /(?:^|[;\n])\s*(?:import|export)\s[^"';]*?\bfrom\s*["']([^"']+)["']|(?:^|[;\n])\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly imports: Readonly<Record<string, unknown>>;
};

/** The rooms by the name that other rooms call them: `#domain/` is `shared/domain/`. */
const rooms: readonly (readonly [string, string])[] = Object.entries(manifest.imports).flatMap(
  ([name, place]) =>
    name.endsWith("/*") && typeof place === "string"
      ? [[name.slice(0, -1), place.slice(2, -1)] as const]
      : [],
);

/** The path from the root that a name stands for: relative to the file, or by the room's name; a package as it is. */
const placeOf = (path: string, name: string): string => {
  if (name.startsWith(".")) return posix.join(posix.dirname(path), name);
  const room = rooms.find(([called]) => name.startsWith(called));
  return room ? room[1] + name.slice(room[0].length) : name;
};

/** What a file imports: paths from the root for our own files, names for packages; types count as well. */
export const importsOf = ({ path, text }: SourceFile): readonly string[] =>
  [...withoutComments(text).matchAll(specifier)]
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "")
    .map((name) => placeOf(path, name));

/** `@scope/name/inside` is the package `@scope/name`. */
export const packageOf = (name: string): string =>
  name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
