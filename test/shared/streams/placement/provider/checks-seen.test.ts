import { beforeEach, describe, expect, it } from "vitest";
import { answers, atChecks, judgement, records } from "../before-start.ts";
import type { Story } from "../given.ts";

let story: Story;
const answered = (more: object = {}) =>
  records(story, "provider-checks", { ...answers, ...more }, { by: "provider" });

beforeEach(() => {
  story = atChecks();
});

describe("what the school itself saw", () => {
  const seen = {
    ...judgement,
    "site-visit": "satisfactory",
    "site-visit-on": "2026-09-16",
    "site-visit-how": "visit",
    "site-visit-good": ["security", "fire", "toilets", "protective-equipment", "catering", "condition"],
  };

  it("is a registration that it looked up itself, as it was told (O36)", () => {
    answered();
    const other = { ...judgement, "registration-urn": "no" };
    expect(records(story, "checks-judged", other)).toContain("not what the provider told us");
  });

  it("is a visit with all of the premises, and a call only where it teaches online (O47, O48)", () => {
    answered();
    expect(records(story, "checks-judged", { ...seen, "site-visit-good": ["fire"] })).toContain(
      "all of this",
    );
    expect(records(story, "checks-judged", { ...seen, "site-visit-how": "phone" })).toContain("is visited");
    expect(records(story, "checks-judged", seen)).toBe("taken");
  });

  it("is attendance told by the times of the day (O45)", () => {
    answered({ "attendance-in-time": "no" });
    expect(records(story, "checks-judged", judgement)).toContain("by the times of the day");
  });
});
