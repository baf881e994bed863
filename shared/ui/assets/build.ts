/**
 * Makes the stylesheet, the script and the icon that pages refer to, as TypeScript modules that every bundle can
 * carry: `npx tsx shared/ui/assets/build.ts`. With `--check` nothing is written, and it fails when one is out of date.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../../..");

const styles = (): string =>
  compile(join(here, "app.scss"), {
    style: "compressed",
    charset: false,
    loadPaths: [join(root, "node_modules/govuk-frontend/dist")],
    quietDeps: true,
  }).css;

const script = async (entry: string, format: "esm" | "iife"): Promise<string> => {
  const result = await build({
    entryPoints: [join(here, "client", entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: "es2020",
    legalComments: "none",
    absWorkingDir: root,
  });
  return result.outputFiles[0]?.text ?? "";
};

/** Refuses what the licence of GOV.UK's own font and crest, or our content policy, does not allow. */
const refuseForeign = (css: string): string => {
  const found = /GDS Transport|@font-face|url\((?!["']?data:)/i.exec(css);
  if (found) throw new Error(`app.css must not contain ${found[0]}`);
  return css;
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

const constant = (name: string, text: string): string => `export const ${name} = ${JSON.stringify(text)};\n`;

/** By themselves: a function that only refers to the files need not carry them. */
const hashes = (files: Readonly<Record<string, string>>): string =>
  Object.entries(files)
    .map(([name, text]) => `export const ${name}Hash = "${hashOf(text)}";\n`)
    .join("");

const note = "// Made by shared/ui/assets/build.ts; change its sources, not this file.\n";

const modules = async (): Promise<Readonly<Record<string, string>>> => {
  const appCss = refuseForeign(styles());
  const appJs = await script("app.js", "esm");
  const liveJs = await script("live.js", "esm");
  const scriptsRunJs = await script("scripts-run.js", "iife");
  const favicon = readFileSync(join(here, "favicon.svg"), "utf8").trim();
  return {
    "app-css.ts": note + constant("appCss", appCss),
    "app-js.ts":
      note + constant("appJs", appJs) + constant("liveJs", liveJs) + constant("scriptsRunJs", scriptsRunJs),
    "favicon.ts": note + constant("favicon", favicon),
    "hashes.ts": note + hashes({ appCss, appJs, liveJs, scriptsRunJs, favicon }),
  };
};

const current = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** The generated modules that differ from what the sources give, written unless only checked. */
export const buildAssets = async (mode: "write" | "check"): Promise<readonly string[]> => {
  const made = Object.entries(await modules()).map(([name, text]) => ({
    path: join(here, "generated", name),
    text,
  }));
  const stale = made.filter(({ path, text }) => current(path) !== text);
  if (mode === "write") {
    mkdirSync(join(here, "generated"), { recursive: true });
    for (const { path, text } of stale) writeFileSync(path, text);
  }
  return stale.map(({ path }) => path.slice(root.length + 1));
};

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const checking = process.argv.includes("--check");
  const stale = await buildAssets(checking ? "check" : "write");
  if (checking && stale.length > 0) {
    process.stderr.write(`Out of date: ${stale.join(", ")}. Run: npx tsx shared/ui/assets/build.ts\n`);
    process.exitCode = 1;
  }
}
