import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { policyCommand } from "#promises/covered/policy-command.ts";

describe("the README", () => {
  it("lists what the linter finds in the five policies today", async () => {
    const readme = await readFile(new URL("../../../README.md", import.meta.url), "utf8");
    const listed = /<!-- lint -->\n(.*?)\n<!-- \/lint -->/s.exec(readme)?.[1];

    expect(listed).toBe((await policyCommand(["lint", "--markdown"])).text);
  });
});
