import { readdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const folder = new URL("./", import.meta.url);

const camel = (file: string): string =>
  file.replace(/\.json$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The text of `list.ts`: one static import for each JSON file of this folder, so that bundlers see them all. */
export const trustListText = (files: readonly string[]): string => {
  const json = files.filter((f) => f.endsWith(".json")).toSorted();
  return [
    "// Written by `npx tsx shared/policy/trusts/write-list.ts` from the files of this folder.",
    ...json.map((f) => `import ${camel(f)} from "./${f}" with { type: "json" };`),
    "",
    "export const trustFiles: readonly { readonly path: string; readonly json: unknown }[] = [",
    ...json.map((f) => `  { path: "${f}", json: ${camel(f)} },`),
    "];",
    "",
  ].join("\n");
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await writeFile(new URL("list.ts", folder), trustListText(await readdir(folder)));
