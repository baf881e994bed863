import { describe, expect, it } from "vitest";
import {
  exampleDirection,
  placementLetterExample as examplePlacement,
} from "#letters/placement-letter/example.ts";
import { missingFacts } from "#letters/placement-letter/layout.ts";

describe("what the letter still lacks", () => {
  it("given nothing, lists every fact in words for staff", () => {
    const fields = missingFacts({}).map(({ field }) => field);
    expect(fields).toEqual(Object.keys(examplePlacement));
    expect(missingFacts(undefined)).toEqual(missingFacts({}));
    expect(missingFacts({}).every(({ sentence }) => /^(Enter|Choose|Say) /.test(sentence))).toBe(true);
  });

  it("given one hole, names it", () => {
    const { reportTo: _, ...provision } = examplePlacement.provision;
    expect(missingFacts({ ...examplePlacement, provision })).toEqual([
      { field: "provision.reportTo", sentence: "Enter the person to report to on the first day" },
    ]);
  });

  it("given all, is empty", () => {
    expect(missingFacts(examplePlacement)).toEqual([]);
    expect(missingFacts(exampleDirection)).toEqual([]);
  });

  it.each([
    ["a direction without an end", { ...exampleDirection, end: { kind: "at-most", weeks: 6 } }, "end"],
    [
      "an end before the start",
      { ...examplePlacement, end: { kind: "last-day", date: "2026-11-02" } },
      "end.date",
    ],
    [
      "a pupil of school age as recipient",
      { ...examplePlacement, recipient: { ...examplePlacement.recipient, kind: "pupil" } },
      "recipient.kind",
    ],
    [
      "a break outside the day",
      {
        ...examplePlacement,
        sessions: [{ ...examplePlacement.sessions[0], breakFinish: "15:00" }],
      },
      "sessions.0",
    ],
    ["a day that does not exist", { ...examplePlacement, firstDay: "2026-02-30" }, "firstDay"],
  ])("given %s, names the field", (_name, facts, field) => {
    expect(missingFacts(facts).map((gap) => gap.field)).toEqual([field]);
  });
});
