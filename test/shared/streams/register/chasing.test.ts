import { describe, expect, it } from "vitest";
import { londonInstant } from "#domain/calendar/london.ts";
import { chasersOfDay } from "#domain/week/session.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

describe("Whoever does not answer", () => {
  it("is reminded, asked again, and then on the office's list to ring", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story.at("09:44").chases();
    expect(story.owed("attendance-reminder")).toEqual([]);
    story.at("09:45").chases().at("10:00").chases();
    expect(story.owed("attendance-reminder")).toEqual(["tideway", "tideway"]);
    expect(story.owed("attendance-escalation")).toEqual([]);
    story.at("10:15").chases();
    expect(story.owed("attendance-reminder")).toHaveLength(2);
    expect(story.owed("attendance-escalation")).toEqual(["role:attendance-officer"]);
  });

  it("is not chased twice for the same moment", () => {
    const story = new RegisterStory().opens(expected("ada")).at("09:45").chases().chases();

    expect(story.owed("attendance-reminder")).toHaveLength(1);
  });

  it("is not chased about pupils of whom it has spoken, absent ones included", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo"));
    story
      .says([mark("ada", "present"), mark("bo", "absent")])
      .at("10:15")
      .chases();

    expect(story.owed("attendance-reminder")).toEqual([]);
    expect(story.owed("call-")).toEqual([]);
  });

  it("goes straight to the list when the run comes late", () => {
    const story = new RegisterStory("2026-11-03", "11:00").opens(expected("ada")).chases();

    expect(story.owed("attendance-reminder")).toEqual([]);
    expect(story.owed("call-")).toEqual(["role:attendance-officer"]);
  });

  it("is rung first about vulnerable children, from the first chaser on, with the safeguarding lead told", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo", { vulnerable: true }));
    story.at("09:45").chases().at("10:00").chases();
    expect(story.owed("first-")).toEqual(["role:attendance-officer+dsl"]);

    story.at("10:15").chases();
    expect(story.owed("call-")).toEqual(["role:attendance-officer+dsl"]);
  });

  it("is chased for each session by itself", () => {
    const story = new RegisterStory()
      .opens(expected("ada"))
      .at("09:45")
      .chases()
      .says([mark("ada", "present")]);
    story.at("13:30").chases();

    expect(story.commits.flatMap((c) => c.owes).map((m) => m.facts.session)).toEqual([
      undefined,
      "morning",
      "afternoon",
    ]);
  });
});

describe("Sessions at a placement's own times (K6)", () => {
  const at = (pupil: string, from: string, to: string, session: "morning" | "afternoon" = "morning") =>
    expected(pupil, { sessions: [session], times: { [session]: { from, to } } });

  it("are chased from their own start: T+15, T+30, and the list at T+45", () => {
    const story = new RegisterStory().opens(at("ada", "10:30", "13:30"));
    story.at("09:45").chases().at("10:15").chases().at("10:44").chases();
    expect(story.owed("attendance-reminder")).toEqual([]);

    story.at("10:45").chases().at("11:00").chases();
    expect(story.owed("attendance-reminder")).toHaveLength(2);
    story.at("11:15").chases();
    expect(story.owed("call-")).toEqual(["role:attendance-officer"]);
  });

  it("are chased by themselves where two begin at other times", () => {
    const story = new RegisterStory().opens(at("ada", "09:15", "12:00"), at("bo", "10:30", "13:30"));
    story.at("09:30").chases();
    expect(story.commits.at(-1)?.events).toMatchObject([{ type: "chased", from: "09:15", pupils: ["ada"] }]);
    story.at("10:45").chases();

    expect(story.commits.at(-1)?.owes.map((m) => m.key)).toEqual([
      "tideway-2026-11-03-call-morning-0915",
      "tideway-2026-11-03-remind-morning-1030-0",
    ]);
  });

  it("are asked and chased in the evening as at any time", () => {
    const story = new RegisterStory().opens(at("ada", "16:00", "18:00", "afternoon"));
    expect(story.owed("attendance-request")).toEqual(["tideway"]);
    story.at("14:00").chases();
    expect(story.owed("attendance-reminder")).toEqual([]);
    story.at("16:45").chases();
    expect(story.owed("call-")).toEqual(["role:attendance-officer"]);
  });
});

describe("A list that changes on the day", () => {
  it("stops asking about a session that is cancelled or a placement that has ended", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo"));
    story
      .at("09:40")
      .opens(expected("ada", { sessions: ["afternoon"] }))
      .at("10:15")
      .chases();

    expect(story.owed("call-")).toEqual([]);
    expect(story.register.expected).toHaveLength(1);
  });

  it("keeps what was said of a pupil who is no longer on it", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo")).says([mark("bo", "absent")]);
    story.opens(expected("ada"));

    expect(story.standing("bo")).toBe("absent");
    expect(story.says([mark("bo", "present")]).standing("bo")).toBe("present");
  });

  it("asks the provider about a newcomer, and not again about the others alone", () => {
    const story = new RegisterStory().opens(expected("ada")).opens(expected("ada"));
    expect(story.owed("attendance-request")).toHaveLength(1);

    story.opens(expected("ada"), expected("bo"));
    expect(story.owed("attendance-request")).toHaveLength(2);
  });
});

describe("The moments of a day", () => {
  it("are London times in summer and in winter", () => {
    for (const date of ["2026-10-23", "2026-11-03"]) {
      const moments = chasersOfDay(date, [45, 15, 30]).map((m) => m.toString());

      expect(moments).toEqual(
        ["09:45", "10:00", "10:15", "13:30", "13:45", "14:00"].map((time) =>
          londonInstant(date, time).toString(),
        ),
      );
    }
  });
});
