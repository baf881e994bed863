import { lstatSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "./files.ts";

const text = (path: string): string => {
  if (!lstatSync(path).isFile()) return "";
  const bytes = readFileSync(path);
  return bytes.includes(0) ? "" : bytes.toString();
};
const files = repositoryFiles().map((path) => ({ path, text: text(path) }));

const matching = (pattern: RegExp): readonly string[] =>
  files.flatMap((file) => {
    const found = pattern.exec(file.text)?.[0];
    return found === undefined ? [] : [`${file.path}: ${found}`];
  });

/** Written so that this file does not match itself. */
const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(""));

describe("What the repository says of the machines that it was made on", () => {
  it("names no folder of a machine", () => {
    const homes = pattern(
      "(?<![\\w.-])/(home|Users|root)",
      "/[a-z][\\w.-]*/|[A-Z]:\\\\Users\\\\|/work/",
      "(main|shared)\\b",
    );

    expect(matching(homes)).toEqual([]);
  });

  it("does not say where it lies on this one", () => {
    const here = [process.cwd(), homedir()].filter((folder) => folder.split("/").length > 2);

    expect(files.filter((file) => here.some((folder) => file.text.includes(folder)))).toEqual([]);
  });

  it("names no registry but the public one, and no address that packages came from", () => {
    const registry = pattern(
      '"resolved"\\s*:\\s*"(?!https://registry\\.npmjs\\.org/)',
      "|^\\s*(@[\\w-]+:)?registry\\s*=",
    );

    expect(matching(new RegExp(registry.source, "m"))).toEqual([]);
  });

  it("holds no key", () => {
    const keys = pattern(
      "AKIA",
      "[0-9A-Z]{16}|-----BEGIN ",
      "[A-Z ]*PRIVATE KEY-----|gh[pousr]",
      "_[A-Za-z0-9]{30,}",
    );

    expect(matching(keys)).toEqual([]);
  });
});
