import { describe, expect, it } from "vitest";
import { recordReason } from "#streams/register/decide/office.ts";
import { openRegister } from "#streams/register/decide/opening.ts";
import { expectedOn, type Placed } from "#streams/register/expecting.ts";
import { suggestionFor } from "#streams/register/standing.ts";
import { slotOf } from "#streams/register/state.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

const suspended = { suspended: "yes" } as const;

const code = (story: RegisterStory, pupil = "ada") =>
  suggestionFor(story.register, slotOf(story.register, pupil, "morning")).code;

describe("A pupil suspended on the day", () => {
  it("is not asked about, is E, and nobody is written to (2.4)", () => {
    const story = new RegisterStory().opens(expected("ada", suspended));
    expect(story.owed("attendance-request")).toEqual([]);
    expect(code(story)).toBe("E");

    story.at("09:40").says([mark("ada", "absent")], "link", { ada: ["parent"] });
    expect(code(story)).toBe("E");
    expect(story.owed("absence-parents")).toEqual([]);
  });

  it("is asked about and coded as any other where the provider is a school: D is not overwritten", () => {
    const story = new RegisterStory();
    story.takes(
      openRegister(story.register, {
        isSchool: "yes",
        online: "no",
        expected: [expected("ada", { ...suspended, codes: { registered: "yes" } })],
      }),
    );
    expect(story.owed("attendance-request")).toEqual(["tideway"]);
    story.at("09:10").says([mark("ada", "present")]);
    expect(code(story)).toBe("D");
  });

  it("is E from when the suspension is known, and asked about once it is taken back", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("ben"));
    story.opens(expected("ada", suspended), expected("ben"));
    expect(code(story)).toBe("E");
    expect(code(story, "ben")).toBe("");

    story.opens(expected("ada"), expected("ben"));
    expect(code(story)).toBe("");
    expect(story.owed("attendance-request")).toHaveLength(2);
  });

  it("stays as the office decided it", () => {
    const story = new RegisterStory().opens(expected("ada", suspended));
    story.takes(recordReason(story.register, { pupil: "ada", sessions: ["morning"], code: "" }), "staff");
    story.opens(expected("ada", suspended), expected("ben"));
    expect(code(story)).toBe("");

    const ill = new RegisterStory().opens(expected("ada"));
    ill.takes(recordReason(ill.register, { pupil: "ada", sessions: ["morning"], code: "I" }), "staff");
    ill.opens(expected("ada", suspended)).opens(expected("ada"));
    expect(code(ill)).toBe("I");
  });

  it("is expected as ever where the provision is made for the suspension", () => {
    const placed = (route: string): Placed => ({
      id: "p1",
      pupil: "ada",
      provider: "tideway",
      phase: "active",
      route,
      start: "2026-10-06",
      end: "2026-12-11",
      sessions: ["day", "day", "day", "day", "day"],
    });
    const known = {
      statuses: new Map<string, readonly string[]>(),
      suspensions: new Map([["ada", [{ from: "2026-11-03", to: "2026-11-05" }]]]),
      underAge: new Set<string>(),
    };
    const on = (route: string, date: string) =>
      expectedOn([placed(route)], known, date).get("tideway")?.[0]?.suspended;
    expect(on("agreement", "2026-11-02")).toBeUndefined();
    expect(on("agreement", "2026-11-03")).toBe("yes");
    expect(on("agreement", "2026-11-05")).toBe("yes");
    expect(on("agreement", "2026-11-06")).toBeUndefined();
    expect(on("sixth-day", "2026-11-03")).toBeUndefined();
  });
});

describe("An absence of a pupil who is not of compulsory school age", () => {
  it("from a session in which they were expected is N: X is only for sessions without them (section 6)", () => {
    const story = new RegisterStory().opens(expected("ada", { underAge: "yes" }));
    story.at("09:40").says([mark("ada", "absent")]);
    expect(code(story)).toBe("N");
  });
});

describe("A pupil who came late to a provider", () => {
  it("is B with the minutes: L is for lateness at school", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story.at("09:30").says([mark("ada", "late", "morning", { minutes: 20 })]);
    expect(suggestionFor(story.register, slotOf(story.register, "ada", "morning"))).toMatchObject({
      code: "B",
      because: expect.stringContaining("20 minutes late"),
    });
  });
});
