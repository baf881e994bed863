import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of this test's own, gone after it. */
export const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-local-"));
  made.push(folder);
  return folder;
};
