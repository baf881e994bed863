import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { policyCommand } from "#promises/covered/policy-command.ts";

const profilesFolder = new URL("../../../../shared/policy/profiles/", import.meta.url);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-policy-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A sixth school's file, made from one of the five as the guide says. */
const sixth = async (change: (text: string) => string): Promise<string> => {
  const text = await readFile(new URL("ecclesbourne-2026.json", profilesFolder), "utf8");
  const file = path.join(folder, "hill-2026.json");
  await writeFile(file, change(text.replaceAll("ecclesbourne-2026", "hill-2026").replace('"ECC"', '"HIL"')));
  return file;
};

describe("npm run policy -- lint", () => {
  it("tells of one policy by id or short name what is wrong, with clause, law and remedy", async () => {
    const byId = await policyCommand(["lint", "template-2026"]);

    expect(byId.code).toBe(0);
    expect(byId.text).toContain("5 defects");
    expect(byId.text).toContain("Weaker than the law: TMP 9");
    expect(byId.text).toContain("Law: KCSIE 2025");
    expect(byId.text).toContain("Remedy: ");
    expect(await policyCommand(["lint", "tmp"])).toEqual(byId);
  });

  it("takes all of them without a name, and gives JSON to programs", async () => {
    const { text } = await policyCommand(["lint", "--json"]);
    const reports = JSON.parse(text) as readonly { readonly profile: { readonly school: string } }[];

    expect(reports.map((r) => r.profile.school)).toEqual(["CRE", "ECC", "TMP", "TWE", "WBS"]);
  });

  it("takes the law of the day that is asked for", async () => {
    const { text } = await policyCommand(["lint", "CRE", "--on", "2025-09-01"]);

    expect(text).toContain("law of Mon 1 September 2025");
    expect(text).not.toContain("September 2025 (10, past)");
  });

  it("ends with 1 if there is a defect and --strict was asked", async () => {
    expect((await policyCommand(["lint", "WBS", "--strict"])).code).toBe(1);
  });

  it("takes a sixth school's own file, without any change of code", async () => {
    const file = await sixth((text) => text.replace('"half-term"', '"year"'));
    const { text, code } = await policyCommand(["lint", file]);

    expect(code).toBe(0);
    expect(text).toContain("Weaker than the law: HIL 8");
    expect(text).toContain("4 defects");
  });

  it("says of a broken file where, why, what is allowed, and the clause", async () => {
    const file = await sixth((text) => text.replace('"is": "signed"', '"is": "signd"'));

    expect(await policyCommand(["lint", file])).toEqual({
      code: 1,
      text: `${file}: versions[0].settings["consent.mode"].is: this is not one of the allowed values. Allowed: none, consult, confirm, signed, silent, no. Clause: 7.`,
    });
  });
});

describe("npm run policy -- diff", () => {
  it("tells in words how two policies differ", async () => {
    const { text, code } = await policyCommand(["diff", "TWE", "WBS"]);

    expect(code).toBe(0);
    expect(text).toContain(
      "Shortest notice before the start\n  TWE says 2 days (12.2).\n  WBS says nothing.",
    );
  });
});

describe("A command that cannot be followed", () => {
  it.each([
    ["no command", [], "Say what to do."],
    ["an unknown command", ["check"], "There is no command “check”."],
    ["an unknown profile", ["lint", "ABC"], "There is no profile “ABC”. There are: crestwood-2025 (CRE)"],
    ["a file that is not there", ["lint", "./none.json"], "There is no file ./none.json"],
    ["one profile where two are needed", ["diff", "TWE"], "diff takes two profiles."],
    ["two profiles where one is taken", ["lint", "TWE", "WBS"], "lint takes one profile"],
    ["a date that is none", ["lint", "--on", "soon"], "Write --on as a date"],
    ["an option that nobody knows", ["lint", "--loud"], "--loud"],
  ])("is answered with the reason and the usage: %s", async (_, args, reason) => {
    const { text, code } = await policyCommand(args);

    expect(code).toBe(2);
    expect(text).toContain(reason);
    expect(text).toContain("Usage:");
  });

  it("says of a file that is no JSON that it is none", async () => {
    const file = await sixth((text) => text.slice(0, -10));

    expect((await policyCommand(["lint", file])).text).toContain("is not JSON");
  });
});
