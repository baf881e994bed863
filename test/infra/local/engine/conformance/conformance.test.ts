import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { conformance, README, readmeWith } from "./table.ts";

describe("the table of conformance in the engine's README", () => {
  it("is what `npm run conformance` writes", async () => {
    const readme = readFileSync(README, "utf8");

    expect(readme).toContain("<!-- conformance -->");
    expect(readmeWith(readme, await conformance())).toBe(readme);
  });
});
