import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("runs the tests on the Node that the product is made for, whatever Node started npm", () => {
  const needed = Number(readFileSync(".nvmrc", "utf8"));

  expect(Number(process.versions.node.split(".")[0])).toBeGreaterThanOrEqual(needed);
});
