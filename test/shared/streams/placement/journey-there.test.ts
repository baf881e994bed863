import { describe, expect, it } from "vitest";
import { checkAnswers } from "#contracts/form-schema.ts";
import { evidenceSchemas } from "#promises/general-page-schemas.ts";
import { letterTold, row } from "./running.ts";

const year = { start: "2026-09-15", end: "2027-07-16" };
const fields = evidenceSchemas["evidence-o18-journey"]?.fields ?? [];

describe("The way to the provider (O18)", () => {
  it("is owed with the checks where the policy asks for it", () => {
    const story = Object.assign(letterTold(year), { profile: "ecclesbourne-2026" });
    expect(row(story, "O18-journey")).toMatchObject({ state: "owed", blocks: "process" });
  });

  it("names the day on which the checks of a driver were seen, whoever drives", () => {
    for (const who of ["school", "taxi", "provider"])
      expect(JSON.stringify(checkAnswers(fields, { "carried-by": who }))).toContain("checked-on");
    expect(JSON.stringify(checkAnswers(fields, { "carried-by": "parent" }))).not.toContain("checked-on");
  });
});
