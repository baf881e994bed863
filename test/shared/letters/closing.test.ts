import { describe, expect, it } from "vitest";
import { parentClosing } from "#letters/parts/closing.ts";
import { exampleSchool, exampleSignatory } from "#letters/parts/example-school.ts";
import { sharedWords } from "#letters/parts/words.ts";

const textOf = (school: typeof exampleSchool): string =>
  JSON.stringify(parentClosing({ school, signedBy: exampleSignatory }, sharedWords));

describe("How a letter to parents ends (issue 16, part 9)", () => {
  it("offers an interpreter, says how to complain, and names the advice service that the school has recorded", () => {
    const advice = { name: "Sandleigh SENDIASS", phone: "01632 960 055" };
    const text = textOf({ ...exampleSchool, advice });
    expect(text).toContain("interpreter");
    expect(text).toContain("make a complaint to");
    expect(text).toContain("Sandleigh SENDIASS, 01632 960 055");
    expect(textOf(exampleSchool)).not.toContain("Free advice");
  });
});
