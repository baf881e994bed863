import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { LawFloor, Route } from "#domain/rules/rules.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { profileOf } from "#policy/profiles.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { factsOf } from "#streams/placement/facts.ts";
import { blankPlacement } from "#streams/placement/state.ts";
import { fullTimeInWords, isFullTime } from "#streams/provider/roll/full-time.ts";

const now = Temporal.Instant.from("2027-09-10T09:00:00Z");

/** The law floor once somebody has entered the day on which the Act commences. */
const commencing = (on: string): LawFloor => {
  const floor = lawFloor();
  return {
    ...floor,
    rules: floor.rules.map((rule) => (rule.commences === null ? { ...rule, commences: on } : rule)),
  };
};

const rulesOf = (floor: LawFloor, id = "ecclesbourne-2026", route: Route = "agreement") => {
  const profile = profileOf(id, "2026-11-22");
  if (!profile) throw new Error(`no profile ${id}`);
  return effectiveRules({ floor, profile, route, on: "2027-09-10" });
};

const off = rulesOf(lawFloor());

const ahead = rulesOf(commencing("2027-09-11"));

const on = rulesOf(commencing("2027-09-01"));

/** Six of the week's ten sessions, but short ones. */
const most = { hours: 15, week: ["day", "day", "day", "none", "none"] } as const;

const half = { hours: 15, week: ["day", "day", "morning", "none", "none"] } as const;

describe("The registration test of the Act of 2026 (CWSA 2026 s.43)", () => {
  it("changes nothing while no date of commencement is entered, nor before that date", () => {
    expect(isFullTime(off, most)).toBe(false);
    expect(isFullTime(ahead, most)).toBe(false);
    expect(isFullTime(off, { ...half, hours: 18 })).toBe(true);
    expect(fullTimeInWords(off)).toBe("Full time is 18 hours a week or more.");
  });

  it("counts whoever has most of the week there once it is in force, and is never laxer than the old test", () => {
    expect(isFullTime(on, most)).toBe(true);
    expect(isFullTime(on, half)).toBe(false);
    expect(isFullTime(on, { ...half, hours: 18 })).toBe(true);
    expect(fullTimeInWords(on)).toContain("more than half of the week’s sessions");
  });

  it("prevails over the test that a policy names", () => {
    expect(
      rulesOf(commencing("2027-09-01"), "twerton-2017").settings["provider.registrationTest"],
    ).toMatchObject({
      value: "2026-act",
      won: { clause: "CWSA 2026 s.43" },
    });
  });
});

describe("The authority's register of children (CWSA 2026 s.38)", () => {
  const owed = (route: Route, floor: LawFloor) => {
    const placement = {
      ...blankPlacement("p1"),
      version: 1,
      openedAt: "2027-09-02T09:00:00Z",
      phase: "active" as const,
      route,
    };
    const facts = factsOf(placement, rulesOf(floor, "west-bridgford-2025", route), now);
    return obligationsOf(facts).find((o) => o.key === "O59-register");
  };

  it.each(["agreement", "direction", "part-time", "flexi"] as const)(
    "is owed by %s once in force",
    (route) => {
      expect(owed(route, commencing("2027-09-01"))).toMatchObject({ state: "owed", owner: "data-manager" });
    },
  );

  it("does not apply before, and the row says why", () => {
    expect(owed("agreement", lawFloor())).toMatchObject({ state: "not-applicable" });
    expect(owed("agreement", commencing("2027-09-11"))?.why).toContain("not in force");
  });
});
