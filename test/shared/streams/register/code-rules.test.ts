import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { londonInstant } from "#domain/calendar/london.ts";
import type { CodeCase } from "#streams/register/code-case.ts";
import { unlawful } from "#streams/register/code-lawful.ts";
import { codeRules } from "#streams/register/code-rules.ts";
import { codeOf, suggested } from "#streams/register/codes.ts";
import { settleCode } from "#streams/register/decide/office.ts";
import { caseOf, standingOf, suggestionFor } from "#streams/register/standing.ts";
import { slotOf } from "#streams/register/state.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

const there: CodeCase = { session: "morning", mark: "present", isSchool: "no", online: "no" };
const day = { morning: { from: "08:50", to: "12:05" }, afternoon: { from: "12:50", to: "15:05" } };

/** Each case of K6 and section 6, written from there and not from the code. */
const cases: readonly (readonly [name: string, more: Partial<CodeCase>, code: string])[] = [
  ["approved activity, attended", {}, "B"],
  ["came late", { mark: "late", minutes: 12 }, "B"],
  ["left early", { mark: "left-early" }, "B"],
  ["sporting activity", { codes: { activity: "sport" } }, "P"],
  ["work experience in the last two years", { codes: { activity: "work", workYears: "yes" } }, "W"],
  ["work experience before them", { codes: { activity: "work" } }, ""],
  ["provision under section 19", { codes: { arranger: "authority" } }, "K"],
  ["sport under section 19", { codes: { arranger: "authority", activity: "sport" } }, "K"],
  [
    "section 19 at a school where registered",
    { isSchool: "yes", codes: { arranger: "authority", registered: "yes" } },
    "D",
  ],
  ["at a school where registered", { isSchool: "yes", codes: { registered: "yes" } }, "D"],
  [
    "absent at a school where registered",
    { isSchool: "yes", mark: "absent", codes: { registered: "yes" } },
    "D",
  ],
  ["at a school without an entry in its register", { isSchool: "yes" }, "B"],
  ["absent at a school without an entry", { isSchool: "yes", mark: "absent" }, "N"],
  ["absent", { mark: "absent" }, "N"],
  ["absent, with the office's reason", { mark: "absent", reason: "I" }, "I"],
  ["silence before the register closes", { mark: undefined }, ""],
  ["silence after it", { mark: undefined, closed: true }, "N"],
  ["silence, with the office's reason", { mark: undefined, reason: "M", closed: true }, "M"],
  ["closed by its own dates", { mark: undefined, providerClosed: true, closed: true }, ""],
  ["closed by its own dates, ill", { mark: undefined, providerClosed: true, reason: "I" }, "I"],
  [
    "closed by its own dates, where registered",
    { providerClosed: true, isSchool: "yes", codes: { registered: "yes" } },
    "D",
  ],
  ["disputed", { disputed: true }, "N"],
  ["online at home", { online: "yes" }, ""],
  ["online, absent", { online: "yes", mark: "absent" }, "N"],
  ["said before the session", { early: true }, ""],
  ["after the placement's end", { notExpected: true }, ""],
  ["twilight", { session: "afternoon", time: { from: "16:00", to: "18:00" }, day }, ""],
  [
    "twilight, absent",
    { session: "afternoon", mark: "absent", time: { from: "16:00", to: "18:00" }, day },
    "",
  ],
  ["10:30 to 12:30 answers the morning", { time: { from: "10:30", to: "12:30" }, day }, "B"],
  ["and not the afternoon", { session: "afternoon", time: { from: "10:30", to: "12:30" }, day }, ""],
  ["the provider is closed", { mark: "closed" }, ""],
  ["safe elsewhere", { mark: "elsewhere" }, ""],
  ["not the provider's pupil", { mark: "not-ours" }, ""],
  ["kept at school by the safeguarding lead", { mark: undefined, kept: "school", closed: true }, ""],
  ["INSET: taught at an open provider", { withoutSchool: "inset" }, ""],
  [
    "INSET: absent at a school where registered",
    { withoutSchool: "inset", mark: "absent", isSchool: "yes" },
    "",
  ],
  ["snow: taught at an open provider", { withoutSchool: "closed" }, ""],
  ["snow: nobody has said", { withoutSchool: "closed", mark: undefined, closed: true }, ""],
  ["snow: settled by a person", { withoutSchool: "closed", mark: undefined, settled: "Y4" }, "Y4"],
  ["settled by a person", { mark: "closed", settled: "Y2" }, "Y2"],
];

describe("The table of codes (K6)", () => {
  it.each(cases)("%s", (_name, more, code) => {
    expect(suggested({ ...there, ...more }).code).toBe(code);
  });

  it("has a source on each line, and no two of one name", () => {
    for (const rule of codeRules) expect(rule.source).not.toBe("");
    expect(new Set(codeRules.map((r) => r.name)).size).toBe(codeRules.length);
  });
});

const anyCase: fc.Arbitrary<CodeCase> = fc.record(
  {
    session: fc.constantFrom("morning" as const, "afternoon" as const),
    mark: fc.constantFrom(
      undefined,
      "present" as const,
      "late" as const,
      "absent" as const,
      "left-early" as const,
      "not-ours" as const,
      "closed" as const,
      "elsewhere" as const,
    ),
    isSchool: fc.constantFrom("yes" as const, "no" as const),
    online: fc.constantFrom("yes" as const, "no" as const),
    codes: fc.record(
      {
        activity: fc.constantFrom("sport" as const, "work" as const),
        workYears: fc.constant("yes" as const),
        arranger: fc.constant("authority" as const),
        registered: fc.constant("yes" as const),
      },
      { requiredKeys: [] },
    ),
    notExpected: fc.boolean(),
    disputed: fc.boolean(),
    early: fc.boolean(),
    closed: fc.boolean(),
    time: fc.constantFrom(undefined, { from: "09:15", to: "12:00" }, { from: "16:00", to: "18:00" }),
    reason: fc.constantFrom(undefined, "I", "C"),
  },
  { requiredKeys: ["session", "mark", "isSchool", "online"] },
);
const attends = (code: string): boolean =>
  code === "L" || ["present", "attending-elsewhere"].includes(codeOf(code)?.kind ?? "");

describe("Whatever the case", () => {
  it("no code of presence is suggested before the session, after the end, online, disputed, unseen or at twilight", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        if (!attends(suggested(c).code)) return;
        expect([c.early ?? false, c.notExpected ?? false, c.disputed ?? false, c.online]).toEqual([
          false,
          false,
          false,
          "no",
        ]);
        expect(["present", "late", "left-early"]).toContain(c.mark);
        expect(c.time?.from).not.toBe("16:00");
      }),
    );
  });

  it("never X, Y, O, C2, V, L or U is inferred, and D only with an entry in that register", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const { code } = suggested(c);
        expect(code).not.toMatch(/^(X|Y\d|O|C2|V|L|U|E)$/);
        if (code === "D") expect([c.isSchool, c.codes?.registered]).toEqual(["yes", "yes"]);
      }),
    );
  });

  it("a person cannot make present whom nobody has seen", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom("/", "\\", "B", "P", "W", "K", "V"), (c, code) => {
        const seen = ["present", "late", "left-early", "elsewhere"].includes(c.mark ?? "");
        if (!seen || c.disputed || c.early) expect(unlawful(c, code)).toBeDefined();
      }),
    );
  });
});

describe("A code on which a person decides", () => {
  const words = { vault: "v", hash: "h", fields: ["why"] };
  const now = londonInstant("2026-11-03", "14:00");
  const closed = () => new RegisterStory().opens(expected("ada")).says([mark("ada", "closed")]);
  const settle = (story: RegisterStory, code: string, why = true) =>
    story.takes(
      settleCode(story.register, { pupil: "ada", session: "morning", code, ...(why ? { words } : {}) }, now),
    );
  const slot = (story: RegisterStory) => slotOf(story.register, "ada", "morning");

  it("settles a closed, elsewhere or online session with its reason, and the child stays to be found", () => {
    const story = settle(closed(), "Y2");
    expect(suggestionFor(story.register, slot(story)).code).toBe("Y2");
    expect(standingOf(slot(story))).toBe("closed");
    expect(settle(closed(), "Y2", false).refused).toContain("why");
  });

  it("is refused where the law does not have it", () => {
    expect(settle(closed(), "B").refused).toContain("not there");
    expect(settle(closed(), "D").refused).toContain("admission register");
    expect(settle(closed(), "N").refused).toContain("from the list");
    const back = closed().says([mark("ada", "elsewhere", "morning", { place: "school" })], "school");
    expect(suggestionFor(settle(back, "/").register, slot(back)).code).toBe("/");
  });

  it("falls when somebody says something else afterwards", () => {
    const story = settle(closed(), "Y2").says([mark("ada", "present")], "school");
    expect(suggestionFor(story.register, slot(story)).code).toBe("B");
  });

  it("is N when the register has closed on silence, and nothing is present before the session", () => {
    const times = { morning: { from: "10:30", to: "12:30" } };
    const story = new RegisterStory().opens(expected("ada", { sessions: ["morning"], times }));
    const at = (time: string) =>
      suggestionFor(story.register, slot(story), londonInstant("2026-11-03", time)).code;
    expect([at("10:59"), at("11:00")]).toEqual(["", "N"]);

    story.at("10:20").says([mark("ada", "present")]);
    expect([at("10:25"), at("10:30")]).toEqual(["", "B"]);
    expect(caseOf(story.register, slot(story)).early).toBe(false);
  });
});
