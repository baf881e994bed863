import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { londonInstant } from "#domain/calendar/london.ts";
import { escalateRegister, takeOn } from "#streams/register/decide/escalating.ts";
import { nextEscalation } from "#streams/register/escalating.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

const day = "2026-11-03";

/** A register whose provider never answers, chased to the list of whom to ring: at 09:45, 10:00 and 10:15. */
const called = (): RegisterStory => {
  const story = new RegisterStory(day).opens(expected("ada"), expected("ben"));
  for (const time of ["09:45", "10:00", "10:15"]) story.at(time).chases();
  return story;
};

const escalates = (story: RegisterStory, time: string): RegisterStory =>
  story.at(time).takes(escalateRegister(story.register, londonInstant(day, time)));

describe("A list of whom to ring that nobody takes (K1.9)", () => {
  it("goes to those who lead after a quarter of an hour, then to the headteacher and the deputy", () => {
    const story = called();
    expect(nextEscalation(story.register)).toBe(
      londonInstant(day, "10:30").toString({ smallestUnit: "millisecond" }),
    );
    expect(escalates(story, "10:29").owed("alone")).toEqual([]);
    expect(escalates(story, "10:30").owed("alone")).toEqual(["role:ap-lead+dsl"]);
    expect(escalates(story, "10:31").owed("alone")).toHaveLength(1);
    expect(escalates(story, "10:45").owed("alone")).toEqual([
      "role:ap-lead+dsl",
      "role:headteacher+deputy-dsl",
    ]);
    expect(nextEscalation(story.register)).toBe("");
  });

  it("ends when a person takes it, who is named with the time", () => {
    const story = called().at("10:20");
    story.takes(takeOn(story.register), "s-nkemelu");

    expect(escalates(story, "10:45").owed("alone")).toEqual([]);
    expect(Object.values(story.register.slots).flatMap((s) => s.takenOn ?? [])).toHaveLength(2);
    expect(story.takes(takeOn(story.register)).refused).toMatch(/somebody is on it/);
  });

  it("goes on in the afternoon, whoever took the morning", () => {
    const story = called().at("10:20");
    story.takes(takeOn(story.register), "s-nkemelu");
    for (const time of ["13:30", "13:45", "14:00"]) story.at(time).chases();

    expect(escalates(story, "14:15").owed("alone")).toHaveLength(1);
  });

  it("ends for whoever is found, and tells of the others alone", () => {
    const story = called().at("10:25");
    story.says([mark("ada", "present")]);
    const [event] = escalates(story, "10:30").commits.at(-1)?.events ?? [];

    expect(event).toMatchObject({ type: "escalated", pupils: ["ben"] });
  });

  it("is told at most twice, however often and late the sweep looks", () => {
    const minute = fc.integer({ min: 0, max: 180 });
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 20 }), (minutes) => {
        const story = called();
        for (const m of minutes.toSorted((a, b) => a - b)) {
          const now = londonInstant(day, "10:15").add({ minutes: m });
          story.takes(escalateRegister(story.register, now));
        }
        expect(story.owed("alone").length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
