import { describe, expect, it } from "vitest";
import { codeFiles, repositoryFiles } from "./files.ts";

const files = codeFiles();
const paths = (found: readonly { readonly path: string }[]): readonly string[] => found.map((f) => f.path);

/** What a line says, without its comments and texts. */
const code = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');

const lines = (text: string): number => text.trimEnd().split("\n").length;

describe("House style", () => {
  it("has no code file of more than 250 lines, and a median of some 60", () => {
    const sizes = files.map((file) => lines(file.text)).sort((a, b) => a - b);

    expect(paths(files.filter((file) => lines(file.text) > 250))).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(75);
  });

  it("has no folder of more than 25 files", () => {
    const held = Map.groupBy(repositoryFiles(), (path) => path.slice(0, path.lastIndexOf("/")));

    expect([...held].filter(([, there]) => there.length > 25).map(([folder]) => folder)).toEqual([]);
  });

  it("names no file or folder after what it is not: utils, helpers, common, misc", () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc)(\.|\/|$)/i;

    expect(paths(files.filter((file) => vague.test(file.path)))).toEqual([]);
  });

  it("has no barrels: a file does something, or it is not there", () => {
    expect(paths(files.filter((file) => /(^|\/)index\.tsx?$/.test(file.path)))).toEqual([]);
  });

  it("mocks no modules, and leaves no test out or alone", () => {
    const tests = files.filter((file) => file.path.startsWith("test/"));
    const cheats =
      /\bvi\s*\.\s*(mock|doMock|hoisted)\s*\(|\b(describe|it|test)\s*\.\s*(only|skip|todo|fails)\b/;

    expect(paths(tests.filter((file) => cheats.test(code(file.text))))).toEqual([]);
  });

  it("reads time and chance in the clock and ids adapters alone", () => {
    const sources = /^shared\/adapters\/(aws|local)\/(clock|ids)\.ts$/;
    const reads =
      /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b|\bperformance\.now\b/;
    const rooms = /^(shared|functions|workflows)\//;
    const readers = files.filter((file) => rooms.test(file.path) && !sources.test(file.path));

    expect(paths(readers.filter((file) => reads.test(code(file.text))))).toEqual([]);
  });

  it("writes to no console in what is deployed: there is a log", () => {
    const deployed = files.filter((file) => /^(shared|functions|workflows)\//.test(file.path));

    expect(paths(deployed.filter((file) => /\bconsole\.\w+\s*\(/.test(code(file.text))))).toEqual([]);
  });

  it("leaves nothing for later", () => {
    expect(
      paths(files.filter((file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(file.text.replace(/\/\\b.*\\b\//g, "")))),
    ).toEqual([]);
  });

  it("escapes from types nowhere", () => {
    expect(
      paths(
        files.filter((file) =>
          /@ts-(ignore|nocheck|expect-error)/.test(file.text.replace(/\/@ts-.*\//g, "")),
        ),
      ),
    ).toEqual([]);
  });
});
