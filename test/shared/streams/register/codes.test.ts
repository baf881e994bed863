import { describe, expect, it } from "vitest";
import { absenceCodes, codeOf, suggested } from "#streams/register/codes.ts";
import { recordEntered, recordReason, toEnter } from "#streams/register/decide/office.ts";
import { enteredOf, suggestionFor } from "#streams/register/standing.ts";
import { slotOf } from "#streams/register/state.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

const at = { session: "morning", isSchool: "no", online: "no" } as const;

describe("A code is suggested", () => {
  it("for a pupil who is there: B, also when late, D only with an entry in that school's own register (O80)", () => {
    const registered = { ...at, isSchool: "yes", codes: { registered: "yes" } } as const;
    expect(suggested({ ...at, mark: "present" }).code).toBe("B");
    expect(suggested({ ...at, mark: "late" }).code).toBe("B");
    expect(suggested({ ...at, mark: "present", isSchool: "yes" }).code).toBe("B");
    for (const mark of ["present", "absent", undefined] as const)
      expect(suggested({ ...registered, mark }).code).toBe("D");
  });

  it("never B for learning online at home", () => {
    expect(suggested({ ...at, mark: "present", online: "yes" }).code).toBe("");
  });

  it("N for an absence, and none while nobody knows where the pupil is", () => {
    expect(suggested({ ...at, mark: "absent" }).code).toBe("N");
    for (const kind of ["closed", "not-ours", "elsewhere"] as const)
      expect(suggested({ ...at, mark: kind }).code).toBe("");
  });

  it("none for silence", () => {
    const story = new RegisterStory().opens(expected("ada"));

    expect(suggestionFor(story.register, slotOf(story.register, "ada", "morning"))).toEqual({
      code: "",
      because: "Not confirmed. Silence is never present.",
    });
  });

  it("as the office decided it, once it has: N becomes the reason's code", () => {
    const story = new RegisterStory().opens(expected("ada")).says([mark("ada", "absent")]);
    story.takes(recordReason(story.register, { pupil: "ada", sessions: ["morning"], code: "I" }));
    expect(suggestionFor(story.register, slotOf(story.register, "ada", "morning")).code).toBe("I");

    story.takes(recordReason(story.register, { pupil: "ada", sessions: ["morning"], code: "" }));
    expect(suggestionFor(story.register, slotOf(story.register, "ada", "morning")).code).toBe("N");
  });
});

describe("A reason", () => {
  it("is one of the codes for absence; N is none, and neither is presence", () => {
    const { register } = new RegisterStory().opens(expected("ada"));
    for (const code of ["N", "B", "/", "nonsense"])
      expect(recordReason(register, { pupil: "ada", sessions: ["morning"], code }).kind).toBe("refused");
    for (const { code } of absenceCodes) expect(codeOf(code)?.kind).not.toBe("present");
  });
});

describe("What was entered in the school's register", () => {
  it("is ticked once, and shows when the answer has changed since", () => {
    const story = new RegisterStory().opens(expected("ada")).says([mark("ada", "present")]);
    const slot = () => slotOf(story.register, "ada", "morning");
    expect(toEnter(story.register)).toEqual([{ pupil: "ada", session: "morning", code: "B" }]);

    story.takes(recordEntered(story.register, toEnter(story.register)));
    expect(toEnter(story.register)).toEqual([]);
    expect(enteredOf(story.register, slot())).toEqual({ code: "B", stale: false });

    story.says([mark("ada", "absent")]);
    expect(enteredOf(story.register, slot())).toEqual({ code: "B", stale: true });
    expect(toEnter(story.register)).toHaveLength(1);
  });
});
