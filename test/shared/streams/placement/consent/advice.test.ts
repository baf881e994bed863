import { describe, expect, it } from "vitest";
import { longerThanAdvised } from "#streams/placement/advice.ts";
import { parent, referred, Story, timetable } from "../given.ts";

const lasting = (end: string, sessions: Record<string, string> = {}) => {
  const story = referred(new Story("2026-09-02T09:00"), [parent("mum")], "2026-10-06");
  const planned = timetable("2026-10-06", end);
  if (planned.type !== "form-submitted") throw new Error("A timetable is a form");
  story.happened("lead", { ...planned, answers: { ...planned.answers, ...sessions } });
  return longerThanAdvised(story.facts);
};
const whole = { monday: "day", tuesday: "day", wednesday: "day", thursday: "none", friday: "none" };
const few = { monday: "day", tuesday: "day", wednesday: "none", thursday: "none", friday: "none" };

describe("A placement that is longer than is advised", () => {
  it("is pointed out as advice alone, with who says so", () => {
    const says = lasting("2027-02-12", whole);
    expect(says).toContain("Advice only");
    expect(says).toContain("not law");
  });

  it("is not pointed out up to twelve weeks, nor with two days a week", () => {
    expect(lasting("2026-12-18", whole)).toBeUndefined();
    expect(lasting("2027-02-12", few)).toBeUndefined();
  });
});
