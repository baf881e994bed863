import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "#domain/calendar/school-days.ts";
import { routes } from "#domain/rules/rules.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { lawSince } from "#policy/law-turns.ts";
import { profiles } from "#policy/profiles.ts";

const floor = lawFloor();

const days = fc.integer({ min: 0, max: 366 * 20 }).map((count) => plusDays("2012-01-01", count));

describe("since when the law is as it is", () => {
  it("the rules are the same from that day on, for every policy and route (I5)", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...profiles()), fc.constantFrom(...routes), (on, profile, route) => {
        const since = lawSince(floor, on) || "1900-01-01";
        expect(since <= on).toBe(true);
        const at = (day: string) => effectiveRules({ floor, profile, route, on: day });
        expect(at(since)).toEqual(at(on));
      }),
      { numRuns: 150 },
    );
  });

  it("turns on the day on which a rule begins, and not the day before", () => {
    const starts = floor.rules.map((rule) => rule.from).filter((from) => from > "2000-01-01");
    const [first = ""] = starts.sort();
    expect(lawSince(floor, first)).toBe(first);
    expect(lawSince(floor, plusDays(first, -1))).not.toBe(first);
  });
});
