import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Metafile } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundling, standIns } from "#infra/constructs/bundling.ts";

const entries = globSync("functions/*/*/handler.ts").sort();
const folder = mkdtempSync(join(tmpdir(), "waymark-bundles-"));
let made: Metafile;

beforeAll(async () => {
  const { format, target, minify, keepNames, mainFields, banner } = bundling;
  const { metafile } = await build({
    entryPoints: entries,
    outdir: folder,
    outbase: "functions",
    outExtension: { ".js": ".mjs" },
    banner: { js: banner },
    alias: standIns,
    bundle: true,
    platform: "node",
    metafile: true,
    logLevel: "silent",
    format,
    target,
    minify,
    keepNames,
    mainFields,
  });
  made = metafile;
});
afterAll(() => rmSync(folder, { recursive: true }));

const bundleOf = (entry: string) =>
  Object.values(made.outputs).find((output) => output.entryPoint === entry) ?? { inputs: {}, bytes: 0 };

describe.each(entries)("The bundle of %s", (entry) => {
  it("holds nothing of the one machine, of tests or of the stacks", () => {
    const foreign = Object.keys(bundleOf(entry).inputs).filter((input) =>
      /^(infra|test)\/|^shared\/adapters\/local\/|aws-cdk/.test(input),
    );

    expect(foreign).toEqual([]);
  });

  it("does not carry zod's languages along", () => {
    const locales = Object.keys(bundleOf(entry).inputs).filter((input) => /zod\/.*\/locales\//.test(input));

    expect(locales.length).toBeLessThanOrEqual(2);
  });

  it("stays small: 2.5 MB where letters are set, 1.5 MB elsewhere", () => {
    const { inputs, bytes } = bundleOf(entry);
    const setsLetters = Object.keys(inputs).some((input) => input.includes("node_modules/pdfkit/"));

    expect(bytes).toBeLessThanOrEqual(setsLetters ? 2_500_000 : 1_500_000);
  });
});

it.each([
  ["web/staff", "ResponseBodyError"],
  ["stream/project", "layMails"],
  ["tasks/park-gate", "parkGate"],
])("the bundle of %s still calls %s by its name, which is what its log says", (handler, name) => {
  expect(readFileSync(join(folder, handler, "handler.mjs"), "utf8")).toContain(`"${name}"`);
});

it("loads every bundle on its own, as Lambda does, with no package beside it", () => {
  const files = globSync("**/handler.mjs", { cwd: folder }).map(
    (file) => pathToFileURL(join(folder, file)).href,
  );
  const script = `for (const file of ${JSON.stringify(files)})
    if (typeof (await import(file)).handler !== "function") throw new Error(file + " exports no handler");`;

  expect(files).toHaveLength(entries.length);
  expect(() =>
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: folder, stdio: "pipe" }),
  ).not.toThrow();
});
