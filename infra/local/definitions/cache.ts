import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { type MachineName, machineNames } from "../../../shared/contracts/machines.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folders = ["workflows", "infra/local/definitions"];
const files = ["shared/contracts/machines.ts", "package-lock.json"];

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

const cached = (path: string): Record<MachineName, string> | undefined => {
  if (!existsSync(path)) return undefined;
  try {
    return shape.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // Torn by a kill or a full disk: made anew.
    return undefined;
  }
};

/** The ASL of every machine as CDK synthesises it; CDK is only loaded when nothing in `folder` fits. */
export const definitions = async (
  folder = join(root, "node_modules/.cache/waymark"),
): Promise<Record<MachineName, string>> => {
  const path = join(folder, `machines-${definitionsHash()}.json`);
  const known = cached(path);
  if (known) return known;
  const { synthesise } = await import("./synthesise.ts");
  const made = synthesise();
  mkdirSync(folder, { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(made));
  renameSync(beside, path);
  return made;
};
