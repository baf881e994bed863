import { describe, expect, it } from "vitest";
import { londonInstant } from "#domain/calendar/london.ts";
import { answerRegister, closedMarks } from "#streams/register/decide/answering.ts";
import { recordReason, toEnter } from "#streams/register/decide/office.ts";
import { isDisputed, suggestionFor, unconfirmed } from "#streams/register/standing.ts";
import { slotOf } from "#streams/register/state.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

const tellable = { ada: ["mother"], bo: ["father"] };

describe("Silence", () => {
  it("is never present: whoever is not spoken of is not confirmed", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo")).says([mark("ada", "present")]);

    expect(story.standing("ada")).toBe("present");
    expect(story.standing("ada", "afternoon")).toBe("unconfirmed");
    expect(story.standing("bo")).toBe("unconfirmed");
    expect(unconfirmed(story.register)).toHaveLength(3);
  });
});

describe("An answer", () => {
  it("is marked late after the session's cut-off, to the second, and counts all the same", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo"));
    story.at("09:30").says([mark("ada", "present")]);
    story.at("09:30:01").says([mark("bo", "present")]);

    expect(slotOf(story.register, "ada", "morning").entries[0]?.late).toBe(false);
    expect(slotOf(story.register, "bo", "morning").entries[0]?.late).toBe(true);
    expect(story.standing("bo")).toBe("present");
  });

  it("is judged by London's clock on both sides of the clock change", () => {
    for (const date of ["2026-10-23", "2026-11-03", "2027-03-26", "2027-03-30"]) {
      const story = new RegisterStory(date)
        .opens(expected("ada"))
        .at("13:16")
        .says([mark("ada", "present", "afternoon")]);

      expect(slotOf(story.register, "ada", "afternoon").entries[0]?.late).toBe(true);
    }
  });

  it("of a presence is refused before the session has begun; an absence is taken", () => {
    const story = new RegisterStory().opens(expected("ada")).at("11:59");

    expect(story.says([mark("ada", "present", "afternoon")]).refused).toMatch(/before the session has begun/);
    expect(story.says([mark("ada", "absent", "afternoon")]).standing("ada", "afternoon")).toBe("absent");
    expect(
      story
        .at("12:00")
        .says([mark("ada", "present", "afternoon")])
        .standing("ada", "afternoon"),
    ).toBe("present");
  });

  it("about nobody on the list is refused", () => {
    expect(new RegisterStory().opens(expected("ada")).says([mark("eve", "present")]).refused).toMatch(
      /not on the list/,
    );
  });

  it("about a session that the pupil does not have is refused: half a day is asked as half a day", () => {
    const story = new RegisterStory().opens(expected("ada", { sessions: ["morning"] })).at("13:00");

    expect(story.says([mark("ada", "present", "afternoon")]).refused).toMatch(/not on the list/);
    expect(story.says([mark("ada", "present")]).standing("ada")).toBe("present");
    expect(unconfirmed(story.register)).toEqual([]);
  });

  it("before the register is opened is refused", () => {
    expect(new RegisterStory().says([mark("ada", "present")]).refused).toMatch(/not been opened/);
  });

  it("that says the same again changes nothing", () => {
    const story = new RegisterStory()
      .opens(expected("ada"))
      .says([mark("ada", "late", "morning", { minutes: 5 })]);
    const before = story.commits.length;

    expect(story.says([mark("ada", "late", "morning", { minutes: 5 })]).commits).toHaveLength(before);
    expect(story.says([mark("ada", "late", "morning", { minutes: 15 })]).commits).toHaveLength(before + 1);
  });
});

describe("A correction", () => {
  it("stands, and what was said before is kept with its time and person", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story.at("09:00").says([mark("ada", "present")]);
    story.at("10:00").says([mark("ada", "absent")], "phone");
    const { entries } = slotOf(story.register, "ada", "morning");

    expect(entries.map((e) => [e.mark, e.channel, e.by, e.late])).toEqual([
      ["present", "link", "tideway", false],
      ["absent", "phone", "staff", true],
    ]);
    expect(story.standing("ada")).toBe("absent");
  });

  it("that says the contrary leaves the answers in dispute until staff have checked", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story.says([mark("ada", "present")]).says([mark("ada", "absent")]);
    expect(isDisputed(slotOf(story.register, "ada", "morning"))).toBe(true);

    story.says([mark("ada", "absent")], "school");
    expect(isDisputed(slotOf(story.register, "ada", "morning"))).toBe(false);
  });

  it("between kinds of presence is no dispute", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story.says([mark("ada", "present")]).says([mark("ada", "late", "morning", { minutes: 10 })]);

    expect(isDisputed(slotOf(story.register, "ada", "morning"))).toBe(false);
  });
});

describe("An absence", () => {
  it("is told to the parents who may be told, once a day, and to the office", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story.says([mark("ada", "absent")], "link", tellable);
    story.at("13:00").says([mark("ada", "absent", "afternoon")], "link", tellable);

    expect(story.owed("absence-parents")).toEqual(["mother"]);
    expect(story.owed("attendance-escalation")).toEqual([
      "role:attendance-officer",
      "role:attendance-officer",
    ]);
  });

  it("of both sessions in one answer is one mail", () => {
    const story = new RegisterStory().opens(expected("ada")).at("13:00");
    story.says([mark("ada", "absent"), mark("ada", "absent", "afternoon")], "link", tellable);

    expect(story.owed("absence-parents")).toEqual(["mother"]);
  });

  it("that proves wrong is taken back to the parents, too", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story
      .says([mark("ada", "absent")], "link", tellable)
      .says([mark("ada", "late", "morning", { minutes: 20 })], "link", tellable);

    expect(story.owed("-absent-")).toEqual(["mother"]);
    expect(story.owed("-found-")).toEqual(["mother"]);
  });

  it("that somebody else denies waits for staff: the safeguarding lead hears of it, the parents nothing (K3.2)", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story
      .at("08:51")
      .says([mark("ada", "absent")], "link", tellable)
      .at("10:34")
      .says([mark("ada", "present")], "link", tellable);
    const dispute = story.commits.at(-1)?.owes ?? [];

    expect(story.owed("-found-")).toEqual([]);
    expect(dispute.map((m) => [m.to, m.facts.what])).toEqual([["role:attendance-officer+dsl", "disputed"]]);
    const slot = () => slotOf(story.register, "ada", "morning");
    expect(suggestionFor(story.register, slot()).code).toBe("N");
    expect(toEnter(story.register).map((s) => s.code)).toEqual(["N"]);

    story.at("10:50").says([mark("ada", "present")], "school", tellable);
    expect(story.owed("-found-")).toEqual(["mother"]);
    expect(suggestionFor(story.register, slot()).code).toBe("B");
  });

  it("corrected on a later day raises no alarm of today (K3.4)", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("bo", { vulnerable: true }));
    story.at("09:00").says([mark("ada", "present"), mark("bo", "present")]);
    const rule = { whom: ["social-worker" as const], minutes: 30 };
    story.takes(
      answerRegister(
        story.register,
        { channel: "school", marks: [mark("ada", "absent"), mark("bo", "absent")] },
        { now: londonInstant("2026-11-10", "11:00"), by: "staff", tellable, outside: rule },
      ),
    );

    expect(story.standing("ada")).toBe("absent");
    expect(story.commits.at(-1)?.owes.map((m) => [m.to, m.facts.what])).toEqual([
      ["role:attendance-officer+dsl", "past-day"],
    ]);
    expect(story.commits.at(-1)?.events.map((e) => e.type)).toEqual(["answered"]);
  });

  it("of a child with a social worker or in care goes to the safeguarding lead at once", () => {
    const story = new RegisterStory()
      .opens(expected("ada", { vulnerable: true }))
      .says([mark("ada", "absent")]);

    expect(story.owed("attendance-escalation")).toEqual(["role:attendance-officer+dsl"]);
  });

  it("that the office knew is neither asked, nor told to parents", () => {
    const story = new RegisterStory();
    story
      .at("07:50")
      .takes(recordReason(story.register, { pupil: "ada", sessions: ["morning", "afternoon"], code: "I" }));
    story.at("08:30").opens(expected("ada"));
    expect(story.owed("attendance-request")).toEqual([]);
    expect(unconfirmed(story.register)).toEqual([]);

    story.says([mark("ada", "absent")], "link", tellable);
    expect(story.standing("ada")).toBe("known");
    expect(story.owed("absence-parents")).toEqual([]);
    expect(story.owed("attendance-escalation")).toEqual([]);
  });

  it("that the office knew, of a pupil who comes all the same, is in dispute", () => {
    const story = new RegisterStory();
    story.takes(recordReason(story.register, { pupil: "ada", sessions: ["morning"], code: "M" }));
    story.opens(expected("ada")).says([mark("ada", "present")]);

    expect(story.standing("ada")).toBe("present");
    expect(isDisputed(slotOf(story.register, "ada", "morning"))).toBe(true);
  });
});

describe("A pupil who left early", () => {
  it("is told to the parents once, and no found mail follows", () => {
    const story = new RegisterStory().opens(expected("ada"));
    story
      .at("11:00")
      .says([mark("ada", "present")], "link", tellable)
      .says([mark("ada", "left-early", "morning", { leftAt: "10:40" })], "link", tellable)
      .says([mark("ada", "present")], "link", tellable);

    expect(story.owed("-left-early-")).toEqual(["mother"]);
    expect(story.owed("-found-")).toEqual([]);
  });
});

describe("A closed site", () => {
  it("confirms nobody: each pupil must be looked for, and the office hears of it at once", () => {
    const story = new RegisterStory().opens(
      expected("ada"),
      expected("bo", { sessions: ["afternoon"], vulnerable: true }),
    );
    story.says(closedMarks(story.register, ["morning", "afternoon"]));

    expect([story.standing("ada"), story.standing("bo", "afternoon")]).toEqual(["closed", "closed"]);
    expect(story.owed("attendance-escalation")).toEqual(["role:attendance-officer+dsl"]);
  });
});
