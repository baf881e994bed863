import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { type MachineName, machineNames } from "#contracts/machines.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folders = ["workflows", "infra/local/definitions"];
const files = ["shared/contracts/machines.ts", "node_modules/aws-cdk-lib/package.json"];
/** Committed, so that the first start after an install need not synthesise; used only while its hash is right. */
const committedPath = join(root, "infra/local/definitions/generated/machines.json");

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** One hash over every file that synthesis reads: whatever changes, the machines are synthesised anew. */
export const definitionsHash = (): string => {
  const hash = createHash("sha256");
  for (const path of [...folders.flatMap(filesBelow), ...files.map((file) => join(root, file))]) {
    const content = readFileSync(path);
    hash.update(`${relative(root, path)} ${content.byteLength}\n`).update(content);
  }
  return hash.digest("hex");
};

const shape = z.record(z.enum(machineNames), z.string());
const committedShape = z.object({ hash: z.string(), machines: shape });

const read = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
  if (!existsSync(path)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // Torn by a kill or a full disk, or of an older shape: made anew.
    return undefined;
  }
};

const committed = (hash: string): Record<MachineName, string> | undefined => {
  const found = read(committedPath, committedShape);
  return found?.hash === hash ? found.machines : undefined;
};

/** The ASL of every machine as CDK synthesises it; CDK is only loaded when nothing in `folder` fits. */
export const definitions = async (
  folder = join(root, "node_modules/.cache/waymark"),
): Promise<Record<MachineName, string>> => {
  const hash = definitionsHash();
  const path = join(folder, `machines-${hash}.json`);
  const known = committed(hash) ?? read(path, shape);
  if (known) return known;
  const { synthesise } = await import("./synthesise.ts");
  const made = synthesise();
  mkdirSync(folder, { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(made));
  renameSync(beside, path);
  return made;
};

/** Writes the committed definitions anew; says whether they were out of date. */
export const writeCommitted = async (onlyCheck: boolean): Promise<boolean> => {
  const hash = definitionsHash();
  if (committed(hash)) return false;
  if (onlyCheck) return true;
  const { synthesise } = await import("./synthesise.ts");
  mkdirSync(dirname(committedPath), { recursive: true });
  writeFileSync(committedPath, `${JSON.stringify({ hash, machines: synthesise() }, null, 1)}\n`);
  return true;
};
