import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const HERE = "infra/local/engine";

/** What the package gives, by the name behind its own: the engine, the service's protocol, the real clock. */
const ENTRIES = { ".": "engine", "./states-door": "states-door", "./drive-real": "drive-real" } as const;

/** Started by themselves. */
const PROGRAMS = ["alone/main", "elsewhere/evaluator"];

const settings = (out: string) => ({
  extends: join(ROOT, "tsconfig.json"),
  compilerOptions: {
    ...{
      noEmit: false,
      declaration: true,
      outDir: out,
      rootDir: ROOT,
      typeRoots: [join(ROOT, "node_modules/@types")],
    },
    ...{ rewriteRelativeImportExtensions: true, allowImportingTsExtensions: false },
    // Types are judged with the rest of the product; here the room's names in imports would be found fault with.
    noCheck: true,
  },
  include: [],
  files: [...Object.values(ENTRIES), ...PROGRAMS].map((name) => join(ROOT, HERE, `${name}.ts`)),
});

const compile = (out: string): void => {
  const folder = mkdtempSync(join(tmpdir(), "engine-pack-"));
  try {
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings(out)));
    const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, "-p", folder], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const built = (path: string) => ({ types: `./${path}.d.ts`, default: `./${path}.js` });

type Manifest = {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The package's own manifest: the two packages that the engine needs, in our versions. */
const manifest = ({ version, license, dependencies }: Manifest) => ({
  ...{ name: "waymark-engine", version, license, type: "module", engines: { node: ">=24" } },
  description: "Step Functions Standard machines in JSONata, durably, in one process and one SQLite file.",
  exports: Object.fromEntries(
    Object.entries(ENTRIES).map(([name, file]) => [name, built(`${HERE}/${file}`)]),
  ),
  imports: { "#infra/*.ts": built("infra/*"), "#ports/*.ts": built("shared/ports/*") },
  bin: { "waymark-engine": `./${HERE}/alone/main.js` },
  dependencies: Object.fromEntries(
    ["jsonata", "temporal-polyfill"].map((name) => [name, dependencies[name] ?? "*"]),
  ),
});

/** Writes the engine as a package of its own, compiled and with its types, into a folder. */
export const packEngine = (folder: string): void => {
  const out = resolve(folder);
  mkdirSync(out, { recursive: true });
  compile(out);
  const main = join(out, HERE, "alone/main.js");
  writeFileSync(main, `#!/usr/bin/env node\n${readFileSync(main, "utf8")}`, { mode: 0o755 });
  const own = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;
  writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest(own), null, 2)}\n`);
  copyFileSync(join(ROOT, HERE, "README.md"), join(out, "README.md"));
  copyFileSync(join(ROOT, "LICENSE"), join(out, "LICENSE"));
};
