import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Metafile } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Access, accessOf, type Handler } from "#contracts/access.ts";
import { bundling, standIns } from "#infra/constructs/functions/bundling.ts";

/** What each bundle has come to, in thousands of bytes; decision 087 names what stands in the way of less. */
const kilobytes: Readonly<Record<string, number>> = {
  "alarms/note-laid-aside": 908,
  "mail-events/record": 990,
  "run-events/note-failed": 989,
  "schedules/tick": 1313,
  "stream/project": 984,
  "stream/send-mail": 1905,
  "stream/tamper": 417,
  "stream/work": 2180,
  "tasks/chase-day": 916,
  "tasks/hand-over": 985,
  "tasks/open-day": 916,
  "tasks/park-gate": 860,
  "tasks/tend-gate": 985,
  "web/admin": 1260,
  "web/assets": 150,
  "web/links": 1695,
  "web/staff": 3138,
};

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

  it("stays as small as it has become, with a tenth to spare", () => {
    const reached = kilobytes[entry.replace(/^functions\/|\/handler\.ts$/g, "")] ?? 0;

    expect(bundleOf(entry).bytes).toBeLessThanOrEqual(reached * 1_100);
  });

  it("sets letters only where letters are made", () => {
    const setsLetters = Object.keys(bundleOf(entry).inputs).some((input) =>
      input.includes("node_modules/pdfkit/"),
    );

    // Packs of evidence are written where other work in the background is done.
    expect(setsLetters).toBe(/stream\/(send-mail|work)|web\/staff/.test(entry));
  });

  it("carries the SDK of a service only for the port that needs it, and no credentials but Lambda's own", () => {
    const line: Access = accessOf[entry.replace(/^functions\/|\/handler\.ts$/g, "") as Handler];
    const carries = (name: string): boolean =>
      Object.keys(bundleOf(entry).inputs).some((input) => input.includes(`node_modules/${name}/`));

    expect({
      s3: carries("@aws-sdk/client-s3"),
      sfn: carries("@aws-sdk/client-sfn"),
      ses: carries("@aws-sdk/client-ses"),
      secrets: carries("@aws-sdk/client-secrets-manager"),
      openId: carries("openid-client"),
      dynamodb: carries("@aws-sdk/client-dynamodb"),
      credentials: carries("@aws-sdk/nested-clients"),
    }).toEqual({
      s3: line.files !== undefined,
      sfn: line.runs !== undefined,
      ses: line.mail !== undefined,
      secrets: line.keys !== undefined || line.oidc !== undefined,
      openId: line.oidc !== undefined,
      dynamodb: line.ledger !== undefined,
      credentials: false,
    });
  });
});

it.each([
  ["web/staff", "ResponseBodyError"],
  ["stream/project", "layMails"],
  ["tasks/park-gate", "parkGate"],
])("the bundle of %s still calls %s by its name, which is what its log says (fault G)", (handler, name) => {
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
