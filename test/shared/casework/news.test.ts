import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { nextTelling, waitsForOthers } from "#casework/mail/news.ts";

const told = (at: string): string => nextTelling(Temporal.Instant.from(at)).toString();

const waits = (facts: Readonly<Record<string, string>>, now: string): boolean =>
  waitsForOthers(
    {
      owedAt: "2026-09-07T08:30:00Z",
      mail: { key: "k", notice: "staff-notice", to: "role:ap-lead", facts },
    },
    Temporal.Instant.from(now),
  );

describe("what staff are told at certain times", () => {
  it("is told at nine, at noon and at four of the London clock, on weekdays", () => {
    expect(told("2026-09-07T07:30:00Z")).toBe("2026-09-07T08:00:00Z");
    expect(told("2026-09-07T08:00:00Z")).toBe("2026-09-07T11:00:00Z");
    expect(told("2026-09-07T12:00:00Z")).toBe("2026-09-07T15:00:00Z");
    // A Friday evening; the clocks go back on the Sunday.
    expect(told("2026-10-23T18:00:00Z")).toBe("2026-10-26T09:00:00Z");
  });

  it("waits as long as that, and no longer", () => {
    const facts = { what: "provider-answer" };
    expect(waits(facts, "2026-09-07T10:59:59Z")).toBe(true);
    expect(waits(facts, "2026-09-07T11:00:00Z")).toBe(false);
  });

  it("is never a refusal, a concern or anything that is overdue", () => {
    const soon = "2026-09-07T08:31:00Z";
    expect(waits({ what: "answer", answer: "agree" }, soon)).toBe(true);
    for (const answer of ["refuse", "withdraw", "question"])
      expect(waits({ what: "answer", answer }, soon)).toBe(false);
    for (const what of ["concern", "allegation", "overdue", "overdue-safety", "talk", "bounced", "failure"])
      expect(waits({ what }, soon)).toBe(false);
  });
});
