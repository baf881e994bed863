import { describe, expect, it } from "vitest";
import { readCommand, SimulateFault } from "#infra/simulate/command/options.ts";

const faultOf = (...args: readonly string[]): string => {
  try {
    readCommand(args, 2);
  } catch (fault) {
    if (fault instanceof SimulateFault) return fault.message;
    throw fault;
  }
  return "";
};

describe("the simulator's command line", () => {
  it("is 200 placements of the oldest policy unless it says otherwise, on as many threads as there are processors", () => {
    expect(readCommand([], 2)).toMatchObject({
      profile: "twerton-2017",
      placements: 200,
      schoolSize: 20,
      pupilsPerProvider: 5,
      seed: "1",
      workers: 2,
      json: false,
    });
    expect(readCommand([], 2).year).toMatchObject({ name: "2026-27", first: "2026-09-02" });
  });

  it("starts no more threads than there are schools", () => {
    expect(readCommand(["--placements", "15"], 8).workers).toBe(1);
  });

  it("takes two profiles to compare", () => {
    expect(readCommand(["--compare", "twerton-2017", "crestwood-2025"], 2).compare).toEqual([
      "twerton-2017",
      "crestwood-2025",
    ]);
  });

  it.each([
    [["--profile", "nowhere-2020"], /--profile: "nowhere-2020" is no profile; there are crestwood-2025/],
    [["--year", "2031-32"], /--year: "2031-32" lies outside the calendar that the simulator knows: 2025-26/],
    [["--year", "2026"], /--year: "2026" is not a school year like 2026-27/],
    [["--year", "2026-28"], /is not a school year/],
    [
      ["--year", "2025-26", "--profile", "template-2026"],
      /template-2026 is not in force at the start of 2025-26/,
    ],
    [["--placements", "0"], /--placements: "0" is not a whole number from 1 to 100000/],
    [["--placements", "many"], /--placements/],
    [["--school-size", "-3"], /school-size/],
    [["--pupils-per-provider", "2.5"], /--pupils-per-provider: "2.5" is not a whole number/],
    [["--workers", "1000"], /--workers/],
    [["--seed", "a b"], /--seed: "a b" takes letters/],
    [["--compare", "twerton-2017"], /--compare: takes two profiles/],
    [["--compare", "twerton-2017", "x"], /--compare: "x" is no profile/],
    [["--colour", "red"], /Options: --profile/],
    [["surprise"], /"surprise" is not understood/],
  ] as const)("refuses %j and says why", (args, why) => {
    expect(faultOf(...args)).toMatch(why);
  });

  it("says every fault at once", () => {
    expect(faultOf("--year", "1", "--placements", "x").split("\n")).toHaveLength(2);
  });
});
