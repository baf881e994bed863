import { describe, expect, it } from "vitest";
import { londonInstant } from "#domain/calendar/london.ts";
import type { Contact } from "#domain/contact.ts";
import { answerRegister } from "#streams/register/decide/answering.ts";
import { noLongerOwed } from "#streams/register/decide/mailing.ts";
import { recordReason } from "#streams/register/decide/office.ts";
import { contactsOutside, tellOutside } from "#streams/register/decide/telling-outside.ts";
import type { Mark } from "#streams/register/events.ts";
import { dueOutside, pendingOutside } from "#streams/register/outside.ts";
import { parent } from "../placement/given.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

const at = (time: string) => londonInstant("2026-11-03", time);
const rule = { whom: ["social-worker"] as const, minutes: 30 };
const worker = parent("worker", {
  relationship: "social-worker",
  parentalResponsibility: "no",
  getsLetters: "no",
});
const ada = expected("ada", { vulnerable: true, outside: ["social-worker", "welfare-officer"] });

const says = (story: RegisterStory, time: string, ...marks: readonly Mark[]): RegisterStory =>
  story
    .at(time)
    .takes(
      answerRegister(
        story.register,
        { channel: "link", marks },
        { now: at(time), by: "tideway", tellable: {}, outside: rule },
      ),
      "tideway",
    );

const tells = (
  story: RegisterStory,
  how: "tap" | "time" | "phone",
  contacts: readonly Contact[] = [worker],
): RegisterStory =>
  story.takes(
    tellOutside(story.register, { pupil: "ada", session: "morning", whom: "social-worker", how, contacts }),
    "office",
  );

const absent = (): RegisterStory =>
  says(
    new RegisterStory().opens(ada, expected("ben")),
    "09:35",
    mark("ada", "absent"),
    mark("ben", "absent"),
  );

describe("the absence of a child with a social worker", () => {
  it("alerts safeguarding lead and office at once, and waits for one tap", () => {
    const story = absent();

    expect(story.owed("attendance-escalation")).toEqual(["role:attendance-officer+dsl"]);
    expect(story.commits.at(-1)?.owes[0]?.facts.sendsAt).toBe("2026-11-03T10:05:00.000Z");
    expect(pendingOutside(story.register)).toEqual([
      { pupil: "ada", session: "morning", whom: "social-worker", sendAt: "2026-11-03T10:05:00.000Z" },
    ]);
    expect(dueOutside(story.register, at("10:04"))).toEqual([]);
    expect(dueOutside(story.register, at("10:05"))).toHaveLength(1);
  });

  it("waits for a tap to the pupil welfare officer too, where the policy names one (O78)", () => {
    const named = { ...rule, whom: ["social-worker", "welfare-officer"] as const };
    const story = new RegisterStory().opens(ada);
    story
      .at("09:35")
      .takes(
        answerRegister(
          story.register,
          { channel: "link", marks: [mark("ada", "absent")] },
          { now: at("09:35"), by: "tideway", tellable: {}, outside: named },
        ),
        "tideway",
      );

    expect(pendingOutside(story.register).map(({ whom }) => whom)).toEqual([
      "social-worker",
      "welfare-officer",
    ]);
  });

  it("is mailed once, by whoever tapped", () => {
    const story = tells(absent(), "tap");
    expect(story.owed("absence-outside")).toEqual(["worker"]);
    expect(story.register.slots["ada:morning"]?.outside[0]?.told).toMatchObject({ by: "office", how: "tap" });

    expect(tells(story, "tap").refused).toContain("told already");
    expect(tells(story, "time").owed("absence-outside")).toEqual(["worker"]);
  });

  it("is not mailed after staff have rung", () => {
    const story = tells(absent(), "phone");
    expect(story.owed("absence-outside")).toEqual([]);
    expect(pendingOutside(story.register)).toEqual([]);
  });

  it("tells staff to ring where nobody can be mailed; the authority stands for a social worker who is not on record", () => {
    const story = tells(absent(), "time", [{ ...worker, channel: "paper" }]);
    expect(story.commits.at(-1)?.owes[0]?.facts.what).toBe("ring-outside");

    const authority = parent("council", { relationship: "local-authority" });
    expect(contactsOutside([authority], "social-worker")).toEqual([authority]);
    expect(contactsOutside([authority], "welfare-officer")).toEqual([]);
    expect(contactsOutside([{ ...worker, restricted: "yes" }], "social-worker")).toEqual([]);
  });

  it("is nobody's business outside once it is explained, or the child is found", () => {
    const story = absent();
    story.takes(recordReason(story.register, { pupil: "ada", sessions: ["morning"], code: "I" }));
    expect(pendingOutside(story.register)).toEqual([]);
    expect(tells(story, "tap").refused).toContain("explained");

    const late = says(absent(), "09:50", mark("ada", "late", "morning", { minutes: 20 }));
    expect(dueOutside(late.register, at("10:30"))).toEqual([]);
  });

  it("is told once for a day on which the afternoon is missed too", () => {
    const story = says(tells(absent(), "tap"), "13:20", mark("ada", "absent", "afternoon"));
    expect(pendingOutside(story.register)).toEqual([]);
  });

  it("is put right with whoever was mailed, and told anew if the child goes missing again", () => {
    const story = tells(absent(), "tap");
    says(story, "09:50", mark("ada", "late", "morning", { minutes: 20 }));
    const mail = story.commits.at(-1)?.owes.find((m) => m.notice === "absence-outside");
    expect(mail?.facts.what).toBe("found");
    expect(mail && noLongerOwed(story.register, mail, [worker], at("09:51"))).toBeUndefined();

    says(story, "10:00", mark("ada", "absent"));
    expect(mail && noLongerOwed(story.register, mail, [worker], at("10:01"))).toBe("changed meanwhile");
    expect(pendingOutside(story.register)).toHaveLength(1);
  });

  it("stays owed while somebody else says the contrary, and nobody outside is told that all is well (K3.2)", () => {
    const waiting = says(absent(), "09:50", mark("ada", "present"));
    expect(pendingOutside(waiting.register)).toHaveLength(1);

    const told = says(tells(absent(), "tap"), "09:50", mark("ada", "present"));
    expect(told.commits.at(-1)?.owes.some((m) => m.notice === "absence-outside")).toBe(false);
  });

  it("is not sent to a contact who may not be contacted any more", () => {
    const story = tells(absent(), "tap");
    const mail = story.commits.at(-1)?.owes[0];
    expect(mail && noLongerOwed(story.register, mail, [{ ...worker, restricted: "yes" }], at("10:00"))).toBe(
      "not to be contacted",
    );
  });
});
