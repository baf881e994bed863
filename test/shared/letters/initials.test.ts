import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialsOf } from "#contracts/people.ts";
import { composeLetter } from "#letters/compose.ts";
import { examples } from "#letters/examples.ts";
import { initials } from "#letters/parts/facts.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import type { Standing } from "#streams/register/standing.ts";
import { letterOf } from "./example-letter.ts";

const accepted = initials("Enter the initials of the pupil");

describe("initials of a pupil", () => {
  it.each([
    ["محمد", "العبدالله", "ما"],
    ["דוד", "כהן", "דכ"],
    ["小明", "王", "小王"],
    ["ßen", "ǆon", "SǄ"],
    ["Mia", "123", "MX"],
    ["Amara", "Okafor", "AO"],
  ])("of %s %s are %s, and every letter takes them", (givenName, familyName, expected) => {
    expect(initialsOf({ givenName, familyName })).toBe(expected);
    expect(accepted.parse(expected)).toBe(expected);
  });

  it("are taken for whatever a name is made of", () => {
    const name = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(name, name, (givenName, familyName) => {
        expect(accepted.safeParse(initialsOf({ givenName, familyName })).success).toBe(true);
      }),
    );
  });

  it.each(["", " ", "A1", "A.O.", "ABCDEFG"])("are never %j", (text) => {
    expect(accepted.safeParse(text).success).toBe(false);
  });

  it("given a name without capitals among a provider’s pupils, the mail goes for all of them", () => {
    const text = letterText(
      letterOf("attendance-request", {
        ...examples["attendance-request"],
        pupils: [
          { initials: "AO", sessions: "day" },
          { initials: "ما", sessions: "morning" },
        ],
      }),
    );
    expect(text).toContain("AO: Morning and afternoon");
    expect(text).toContain("ما: Morning");
  });
});

describe("an alert about several children", () => {
  const all: readonly Standing[] = [
    "unconfirmed",
    "absent",
    "left-early",
    "closed",
    "not-ours",
    "present",
    "late",
    "elsewhere",
    "known",
  ];

  it.each(all)("goes for all of them, whatever is known of one: %s", (standing) => {
    const pupils = [
      { initials: "AO", session: "morning", standing: "absent", first: "no" },
      { initials: "TW", session: "morning", standing, first: "no" },
    ];
    const facts = { ...examples["attendance-escalation"], pupils };
    expect(composeLetter("attendance-escalation", facts).kind).toBe("composed");
  });
});
