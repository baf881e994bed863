import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDataFolder } from "#infra/local/data/data-folder.ts";
import { ownFolder } from "./folders.ts";

const open = (root: string) => openDataFolder(root, () => {});

describe("the data folder", () => {
  it("is made with what it needs, for its owner only", () => {
    const folder = open(join(ownFolder(), "deep", "data"));
    expect(statSync(folder.root).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder.root, "secret")).mode & 0o777).toBe(0o600);
    expect(statSync(folder.files).isDirectory()).toBe(true);
  });

  it("keeps its secret: 32 bytes, made once, another in each folder", () => {
    const root = ownFolder();
    const { secret } = open(root);
    expect(secret.byteLength).toBe(32);
    expect(open(root).secret).toEqual(secret);
    expect(open(ownFolder()).secret).not.toEqual(secret);
  });

  it("given a secret that is not whole, refuses: every session and link would be lost", () => {
    const root = ownFolder();
    open(root);
    writeFileSync(join(root, "secret"), "short");
    expect(() => open(root)).toThrow(/--data.*secret/);
  });

  it("given a path that cannot be a folder, names the option and the reason", () => {
    const file = join(ownFolder(), "file");
    writeFileSync(file, "");
    expect(() => open(join(file, "data"))).toThrow(/--data.*ENOTDIR/);
  });
});
