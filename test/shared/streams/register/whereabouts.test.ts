import { describe, expect, it } from "vitest";
import { londonInstant } from "#domain/calendar/london.ts";
import { recordReason } from "#streams/register/decide/office.ts";
import { openRegister } from "#streams/register/decide/opening.ts";
import { whereIs } from "#streams/register/whereabouts.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

const at = (pupil: string, from: string, to: string, session: "morning" | "afternoon" = "morning") =>
  expected(pupil, { sessions: [session], times: { [session]: { from, to } } });

const is = (story: RegisterStory, pupil: string, time: string): string => {
  const w = whereIs(story.register, pupil, londonInstant("2026-11-03", time));
  if (w.kind === "unaccounted") return `lost: ${w.because}`;
  if (w.kind === "kept") return `kept: ${w.where}`;
  return w.kind === "elsewhere" ? `safe: ${w.place}` : w.kind;
};

/** What really happens to a child, minute by minute, and what the page must say of it (K3.1). */
describe("Where a child is", () => {
  it("from half past ten to half past one: at midday there, and not before or after", () => {
    const story = new RegisterStory().opens(at("ada", "10:30", "13:30"));
    expect([is(story, "ada", "09:00"), is(story, "ada", "10:20"), is(story, "ada", "10:50")]).toEqual([
      "between",
      "awaited",
      "lost: silent",
    ]);
    story.at("10:55").says([mark("ada", "present")]);
    expect([is(story, "ada", "12:00"), is(story, "ada", "13:29"), is(story, "ada", "13:31")]).toEqual([
      "there",
      "there",
      "between",
    ]);
  });

  it("from four to six: not expected at midday, and looked for when nobody answers", () => {
    const story = new RegisterStory().opens(at("ada", "16:00", "18:00", "afternoon"));
    expect([is(story, "ada", "12:00"), is(story, "ada", "15:50"), is(story, "ada", "16:15")]).toEqual([
      "between",
      "awaited",
      "lost: silent",
    ]);
  });

  it("left early, absent, closed or disputed: not accounted for until somebody finds them", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo"), expected("cy"), expected("di"));
    story
      .at("09:10")
      .says([mark("ada", "present"), mark("bo", "absent"), mark("cy", "closed"), mark("di", "absent")]);
    story
      .at("10:00")
      .says([mark("ada", "left-early", "morning", { leftAt: "09:50" }), mark("di", "present")]);
    expect(["ada", "bo", "cy", "di"].map((pupil) => is(story, pupil, "11:00"))).toEqual([
      "lost: left-early",
      "lost: absent",
      "lost: closed",
      "lost: disputed",
    ]);
    story.at("11:10").says([mark("bo", "elsewhere", "morning", { place: "school" })], "school");
    expect(is(story, "bo", "11:15")).toBe("safe: school");
  });

  it("lost in the morning stays lost at midday, until the afternoon has its own answer", () => {
    const times = { morning: { from: "09:15", to: "12:00" }, afternoon: { from: "12:45", to: "14:45" } };
    const story = new RegisterStory().opens(expected("ada", { times }));
    story.at("09:20").says([mark("ada", "absent")]);
    expect(is(story, "ada", "12:15")).toBe("lost: absent");
    story.at("12:50").says([mark("ada", "present", "afternoon")]);
    expect(is(story, "ada", "12:55")).toBe("there");
  });

  it("online is at home, kept is where the safeguarding lead keeps them, ill is away", () => {
    const online = new RegisterStory();
    online.takes(
      openRegister(online.register, { isSchool: "no", online: "yes", expected: [expected("ada")] }),
    );
    expect(is(online.at("09:10").says([mark("ada", "present")]), "ada", "09:15")).toBe("online");

    const kept = new RegisterStory().opens(expected("ada", { kept: "school" }), expected("bo"));
    kept.takes(recordReason(kept.register, { pupil: "bo", sessions: ["morning"], code: "I" }));
    expect([is(kept, "ada", "10:30"), is(kept, "bo", "10:30")]).toEqual(["kept: school", "away"]);
  });
});
