import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { looksADay, looksFor, mayBeAbsent } from "#casework/sweep/sweep-times.ts";

const at = (instant: string) => Temporal.Instant.from(instant);

describe("The tick", () => {
  it.each([
    ["2026-09-07T05:00:00Z", "everything"],
    ["2026-09-07T05:05:00Z", "mails"],
    ["2026-09-07T04:59:00Z", "mails"],
    ["2026-09-07T06:00:00Z", "lost"],
    ["2026-09-07T15:04:00Z", "everything"],
    ["2026-09-07T17:04:00Z", "lost"],
    ["2026-09-07T18:00:00Z", "mails"],
    ["2026-12-07T06:02:00Z", "everything"],
    ["2026-12-07T07:02:00Z", "lost"],
    ["2026-12-07T05:02:00Z", "mails"],
  ])("looks at %s, by London's clock, for %s", (instant, looks) => {
    expect(looksFor(at(instant))).toBe(looks);
  });

  it("does so as often on the days when the clocks change, for nothing is looked through at night", () => {
    for (const day of ["2026-03-29", "2026-10-25", "2026-06-01"]) {
      const ticks = Array.from({ length: 288 }, (_, i) => at(`${day}T00:00:00Z`).add({ minutes: 5 * i }));
      const looks = ticks.map(looksFor);
      expect(looks.filter((l) => l === "everything")).toHaveLength(looksADay.everything);
      expect(looks.filter((l) => l === "lost")).toHaveLength(looksADay.lost);
    }
  });

  it("passes over no absence in school hours", () => {
    expect(mayBeAbsent(at("2026-09-07T06:00:00Z"))).toBe(true);
    expect(mayBeAbsent(at("2026-09-07T14:35:00Z"))).toBe(true);
    expect(mayBeAbsent(at("2026-09-07T22:00:00Z"))).toBe(false);
  });
});
