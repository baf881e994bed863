import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { sendAtOf, sendableSince, waitsForMorning } from "#casework/mail/mornings.ts";
import type { MailOwed } from "#domain/commit.ts";

const mail = (over: Partial<MailOwed> = {}): MailOwed => ({
  ...{ key: "k", notice: "provider-request", to: "provider", facts: {} },
  ...over,
});
const at = (instant: string) => sendAtOf(mail(), Temporal.Instant.from(instant));

describe("When a provider is asked (K11)", () => {
  it("is at once by day, and else with its next morning's mail, in summer and in winter time", () => {
    expect(at("2026-11-03T08:30:00Z")).toBeUndefined();
    expect(at("2026-11-03T16:59:59Z")).toBeUndefined();
    expect(at("2026-11-03T17:00:00Z")).toBe("2026-11-04T08:30:00Z");
    expect(at("2026-11-03T08:29:59Z")).toBe("2026-11-03T08:30:00Z");
    expect(at("2026-07-03T16:00:00Z")).toBe("2026-07-04T07:30:00Z");
    expect(at("2026-07-03T22:30:00Z")).toBe("2026-07-04T07:30:00Z");
    expect(at("2026-07-03T23:30:00Z")).toBe("2026-07-04T07:30:00Z");
  });

  it("crosses the night in which the clocks change", () => {
    expect(at("2026-10-24T18:00:00Z")).toBe("2026-10-25T08:30:00Z");
    expect(at("2027-03-27T18:00:00Z")).toBe("2027-03-28T07:30:00Z");
  });

  it("never makes wait what is told, what is chased, what is about today, or what goes to a family", () => {
    const night = Temporal.Instant.from("2026-11-03T22:00:00Z");
    for (const notice of [
      "provider-reminder",
      "provider-end",
      "attendance-request",
      "review-cancelled",
    ] as const)
      expect(sendAtOf(mail({ notice }), night)).toBeUndefined();
    expect(sendAtOf(mail({ notice: "consent-request", to: "contact-1" }), night)).toBeUndefined();
  });

  it("counts as late only from its morning on", () => {
    const waiting = { owedAt: "2026-11-03T22:00:00Z", sendAt: "2026-11-04T08:30:00Z" };
    expect(waitsForMorning(waiting, Temporal.Instant.from("2026-11-04T08:29:59Z"))).toBe(true);
    expect(waitsForMorning(waiting, Temporal.Instant.from("2026-11-04T08:30:00Z"))).toBe(false);
    expect(sendableSince(waiting)).toBe("2026-11-04T08:30:00Z");
    expect(sendableSince({ owedAt: "2026-11-03T22:00:00Z" })).toBe("2026-11-03T22:00:00Z");
  });
});
