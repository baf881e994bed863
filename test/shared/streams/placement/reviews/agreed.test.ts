import { describe, expect, it } from "vitest";
import type { FormAnswers } from "#domain/form-answers.ts";
import { records, review, row, running } from "../running.ts";

const year = { start: "2026-09-15", end: "2027-07-16" };

const agreed = (form: "meeting" | "plan", every: string) => {
  const story = running(year);
  const answers: FormAnswers = { "review-every": every };
  return story.happened(
    "lead",
    { type: "form-submitted", form: "meeting", answers: form === "meeting" ? answers : {}, words: {} },
    { type: "form-submitted", form: "plan", answers: form === "plan" ? answers : {}, words: {} },
  );
};

describe("What was agreed of reviews", () => {
  it.each(["meeting", "plan"] as const)(
    "in the %s is kept where it is stricter than the rules (O82)",
    (form) => {
      const story = agreed(form, "month");
      expect(row(story, "O82")).toMatchObject({
        due: "2026-10-15",
        explanation: [expect.stringContaining("Agreed"), expect.any(String)],
      });
      story.at("2026-10-15T09:00");
      expect(records(story, "review", review("2026-10-15"))).toBe("taken");
      expect(row(story, "O82").due).toBe("2026-11-15");
    },
  );

  it("is counted in school weeks, over half-term", () => {
    expect(row(agreed("meeting", "six-weeks"), "O82").due).toBe("2026-10-23");
    const story = agreed("meeting", "six-weeks").at("2026-10-06T09:00");
    records(story, "review", review("2026-10-06"));
    expect(row(story, "O82").due).toBe("2026-11-24");
  });

  it("changes nothing where the rules ask sooner", () => {
    expect(row(agreed("meeting", "half-term"), "O82").due).toBe(row(running(year), "O82").due);
  });
});

describe("Reports where the policy leaves them to the agreement with the provider (WBS 7.8)", () => {
  it("are owed once a term: the product's own rule", () => {
    const story = Object.assign(running(year), { profile: "west-bridgford-2025" });
    expect(row(story, "O30-term")).toMatchObject({ state: "owed", due: "2026-12-18" });
  });
});
