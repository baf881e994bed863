import { posix } from "node:path";
import type { SourceFile } from "./files.ts";

/** Strings and comments that only look like code would fool the search for imports. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

const specifier =
  /(?:^|[;\n])\s*(?:import|export)\s[^"';]*?\bfrom\s*["']([^"']+)["']|(?:^|[;\n])\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** What a file imports: paths from the root for our own files, names for packages; types count as well. */
export const importsOf = ({ path, text }: SourceFile): readonly string[] =>
  [...withoutComments(text).matchAll(specifier)]
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "")
    .map((name) => (name.startsWith(".") ? posix.join(posix.dirname(path), name) : name));

/** `@scope/name/inside` is the package `@scope/name`. */
export const packageOf = (name: string): string =>
  name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
