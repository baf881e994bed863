import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import { exampleLetter } from "./example-letter.ts";

const options = { date: "2026-10-22", schoolName: "Harbour View School" };

describe("letters in a bundle, as on AWS", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "waymark-bundle-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("given an ESM bundle far from node_modules, draws the same PDF as here", async () => {
    const outfile = join(folder, "letter-pdf.mjs");
    const { metafile } = await build({
      entryPoints: [
        fileURLToPath(new URL("../../../shared/letters/rendering/letter-pdf.ts", import.meta.url)),
      ],
      outfile,
      bundle: true,
      minify: true,
      platform: "node",
      format: "esm",
      target: "node24",
      metafile: true,
      banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
    });
    const bundled: { letterPdf: typeof letterPdf } = await import(pathToFileURL(outfile).href);
    const letter = exampleLetter("placement-letter");
    const [there, here] = await Promise.all([bundled.letterPdf(letter, options), letterPdf(letter, options)]);
    expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true);
    const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
    expect(bytes).toBeLessThan(1.3e6);
  });
});
