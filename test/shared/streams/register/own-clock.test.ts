import { describe, expect, it } from "vitest";
import { suggestionFor } from "#streams/register/standing.ts";
import { slotOf } from "#streams/register/state.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

describe("The clock of a placement's own sessions (K6)", () => {
  const times = { morning: { from: "10:30", to: "13:30" } };
  const late = expected("ada", { sessions: ["morning"], times });

  it("decides from when a pupil can be there, and by when an answer is awaited", () => {
    const story = new RegisterStory().opens(late);
    expect(story.at("08:32").says([mark("ada", "present")]).refused).toContain("from 10:15am");
    expect(
      story
        .at("10:20")
        .says([mark("ada", "present")])
        .standing("ada"),
    ).toBe("present");
    expect(slotOf(story.register, "ada", "morning").entries[0]?.late).toBe(false);
    story.at("10:46").says([mark("ada", "late", "morning", { minutes: 5 })]);
    expect(slotOf(story.register, "ada", "morning").entries[1]?.late).toBe(true);
  });

  it("bounds how late a pupil comes and when one leaves", () => {
    const story = new RegisterStory().opens(late, expected("bo")).at("13:00");
    const refused = (more: Parameters<typeof mark>[3], kind: "late" | "left-early", pupil = "ada") =>
      story.says([mark(pupil, kind, "morning", more)]).refused;

    expect(refused({ minutes: 300 }, "late")).toContain("10:30am to 1:30pm");
    expect(refused({ leftAt: "23:50" }, "left-early")).toContain("within it");
    expect(refused({ leftAt: "03:10" }, "left-early")).toContain("within it");
    expect(refused({ leftAt: "13:10" }, "left-early")).toContain("future");
    expect(refused({ minutes: 300 }, "late", "bo")).toContain("Not here");
    expect(refused({ leftAt: "23:50" }, "left-early", "bo")).toContain("within it");
    expect(refused({ leftAt: "12:40" }, "left-early")).toBe("");
  });
});

describe("An answer about a pupil who was taken off the list meanwhile (K6)", () => {
  it("is kept, gives no code, and the office hears of it", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo"));
    story
      .opens(expected("bo"))
      .at("09:10")
      .says([mark("ada", "present"), mark("bo", "present")]);

    expect([story.standing("ada"), story.standing("bo")]).toEqual(["present", "present"]);
    expect(suggestionFor(story.register, slotOf(story.register, "ada", "morning")).code).toBe("");
    expect(story.owed("-reply-")).toEqual(["role:attendance-officer"]);
  });
});

describe("A pupil whom the safeguarding lead keeps elsewhere (K3.1)", () => {
  it("is neither asked about nor chased", () => {
    const story = new RegisterStory()
      .opens(expected("ada", { kept: "school" }))
      .at("10:15")
      .chases();

    expect(story.owed("attendance-request")).toEqual([]);
    expect(story.owed("attendance-escalation")).toEqual([]);
    story.opens(expected("ada"));
    expect(story.owed("attendance-request")).toEqual(["tideway"]);
  });
});
