import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { version } from "#contracts/version.ts";

/** All that a deployment is made from. */
const parts = [
  "cdk.json",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "functions",
  "infra",
  "shared",
  "workflows",
] as const;

/** What the version to come is called, and what a state of the gate is called in it. */
export const coming = { version: `${version}-next`, state: "Stay here, or go on?" } as const;

const changed = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${file} any more`);
  writeFileSync(file, text.replaceAll(from, to));
};

/** Makes a next version of the product beside this one: every bundle differs, and the definition of the gate. Gives its folder. */
export const nextVersion = (folder: string): string => {
  const next = join(folder, "next-version");
  mkdirSync(next);
  for (const part of parts) cpSync(part, join(next, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(next, "node_modules"));
  changed(join(next, "shared/contracts/version.ts"), `"${version}"`, `"${coming.version}"`);
  changed(join(next, "workflows/gate.ts"), "Stay or go on?", coming.state);
  return next;
};
