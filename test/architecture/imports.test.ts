import { describe, expect, it } from "vitest";
import { codeFiles, type SourceFile } from "./files.ts";
import { importsOf, packageOf } from "./imports-of.ts";

const files = codeFiles();

/** The room that a path lies in. */
const roomOf = (path: string): string => {
  const [first = "", second = ""] = path.split("/");
  if (first === "shared") return `shared/${second}`;
  if (first === "infra" && ["local", "simulate", "commands"].includes(second)) return `infra/${second}`;
  return first;
};

const shared = [
  "ids",
  "domain",
  "streams",
  "promises",
  "policy",
  "contracts",
  "ui",
  "letters",
  "ports",
  "casework",
  "door",
  "adapters",
].map((room) => `shared/${room}`);

/** What every room above the promises may speak of. */
const rules = ["ids", "domain", "streams", "policy", "contracts", "promises"].map((room) => `shared/${room}`);

/** Which rooms a room may import besides itself; everything else is forbidden. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "shared/ids": [],
  "shared/domain": ["shared/ids"],
  "shared/streams": ["shared/ids", "shared/domain"],
  "shared/policy": ["shared/ids", "shared/domain", "shared/streams"],
  "shared/contracts": ["shared/ids", "shared/domain"],
  "shared/promises": ["shared/ids", "shared/domain", "shared/streams", "shared/policy", "shared/contracts"],
  "shared/ui": ["shared/ids", "shared/domain", "shared/contracts"],
  "shared/letters": [...rules, "shared/ui"],
  "shared/ports": ["shared/ids", "shared/domain", "shared/contracts"],
  "shared/casework": [...rules, "shared/letters", "shared/ports"],
  "shared/door": [...rules, "shared/ui", "shared/letters", "shared/ports", "shared/casework"],
  "shared/adapters": ["shared/ids", "shared/ports", "shared/domain", "shared/contracts"],
  workflows: ["shared/contracts"],
  functions: [...rules, "shared/ui", "shared/letters", "shared/ports", "shared/casework", "shared/door"],
  infra: ["workflows", "shared/contracts"],
  "infra/local": ["infra", "workflows", "functions", ...shared],
  "infra/commands": ["infra", "infra/local", ...shared],
  "infra/simulate": ["infra/local", "functions", ...shared],
};

const isOurs = (name: string): boolean => /^(infra|workflows|functions|shared|test)\//.test(name);
const outside = (file: SourceFile): readonly string[] => {
  const room = roomOf(file.path);
  return importsOf(file)
    .filter((name) => isOurs(name) && roomOf(name) !== room)
    .filter((name) => !allowed[room]?.includes(roomOf(name)))
    .map((name) => `${file.path} imports ${name}`);
};

describe("Imports between rooms", () => {
  it("are read from every kind of import", () => {
    const text = `import { a } from "./a.ts";\nimport type {\n  B,\n} from "../b.ts";\nimport "./c.ts";\n// import "./no.ts";
export { d } from "./d.ts";\nconst e = await import("./e.ts");\nimport * as z from "zod/mini";`;

    expect(importsOf({ path: "shared/domain/x.ts", text })).toEqual([
      "shared/domain/a.ts",
      "shared/b.ts",
      "shared/domain/c.ts",
      "shared/domain/d.ts",
      "shared/domain/e.ts",
      "zod/mini",
    ]);
  });

  it("know every room", () => {
    const rooms = new Set(files.map((file) => roomOf(file.path)).filter((room) => room !== "test"));

    expect([...rooms].filter((room) => !(room in allowed))).toEqual([]);
  });

  it.each([
    ["shared/domain/x.ts", "../contracts/form.ts"],
    ["shared/casework/x.ts", "../adapters/aws/ledger.ts"],
    ["functions/web/staff/x.ts", "../../../shared/adapters/local/host.ts"],
    ["shared/door/x.ts", "../../functions/web/staff/handler.ts"],
    ["infra/stacks/x.ts", "../local/main.ts"],
    ["infra/local/x.ts", "../simulate/main.ts"],
    ["shared/ui/x.tsx", "../../test/browser.ts"],
  ])("do not go from %s to %s", (path, name) => {
    expect(outside({ path, text: `import { x } from "${name}";` })).toHaveLength(1);
  });

  it("go only where the table allows; tests may import anything", () => {
    expect(files.filter((file) => roomOf(file.path) !== "test").flatMap(outside)).toEqual([]);
  });

  it("never go from one function to another", () => {
    const folder = (path: string) => path.split("/").slice(0, 3).join("/");
    const between = files
      .filter((file) => file.path.startsWith("functions/"))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith("functions/") && folder(name) !== folder(file.path))
          .map((name) => `${file.path} imports ${name}`),
      );

    expect(between).toEqual([]);
  });

  it("reach adapters only through #host, and from the one machine's own host", () => {
    const hosts = files
      .filter((file) => importsOf(file).some((name) => name.startsWith("#host/")))
      .map((file) => roomOf(file.path));

    expect([...new Set(hosts)].filter((room) => room !== "functions" && room !== "test")).toEqual([]);
  });

  it("bring no package into the domain but the one for dates", () => {
    const packages = files
      .filter((file) => ["shared/ids", "shared/domain", "shared/streams"].includes(roomOf(file.path)))
      .flatMap((file) => importsOf(file).filter((name) => !isOurs(name)));

    expect([...new Set(packages.map(packageOf))].filter((name) => name !== "temporal-polyfill")).toEqual([]);
  });

  it("take zod whole: its named import would bundle every locale", () => {
    expect(files.filter((file) => /import\s*\{[^}]*\bz\b[^}]*\}\s*from\s*"zod"/.test(file.text))).toEqual([]);
  });
});
