import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { version } from "#contracts/version.ts";

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");

describe("the version of the program", () => {
  it("is the same in package.json, its lockfile, the changelog, and where pages and folders take it from", () => {
    const [latest] = [...read("CHANGELOG.md").matchAll(/^## (\d+\.\d+\.\d+)$/gm)].map((m) => m[1]);

    expect(latest).toBe(version);
    expect(JSON.parse(read("package.json")).version).toBe(version);
    expect(JSON.parse(read("package-lock.json")).version).toBe(version);
  });
});
