import { describe, expect, it } from "vitest";
import { clashesOf, clashWords } from "#domain/week/overlap.ts";
import type { WeekPart } from "#domain/week/part.ts";
import type { Sessions } from "#domain/week/timetable.ts";
import { gapsIn, shortBy, wholeWeek } from "#domain/week/whole.ts";

const week = (...sessions: readonly Sessions[]): readonly Sessions[] => sessions;

const part = (more: Partial<WeekPart> = {}): WeekPart => ({
  placement: "p1",
  route: "agreement",
  provider: "tideway",
  start: "2026-10-06",
  end: "2026-12-15",
  sessions: week("none", "day", "none", "morning", "none"),
  without: [],
  morning: 165,
  afternoon: 120,
  ...more,
});

describe("two placements in one week", () => {
  it("clash in each session that both take, by name", () => {
    const other = part({
      placement: "p2",
      provider: "copse",
      sessions: week("day", "afternoon", "none", "day", "none"),
    });
    const clashes = clashesOf(part(), other);
    expect(clashWords(clashes)).toBe("Tuesday afternoon and Thursday morning");
  });

  it("do not clash when one begins after the other has ended, or where they share a day by halves", () => {
    const later = part({ placement: "p2", start: "2026-12-16", end: "2027-02-12" });
    const halves = part({ placement: "p2", sessions: week("none", "none", "none", "afternoon", "none") });
    expect(clashesOf(part(), later)).toEqual([]);
    expect(clashesOf(part(), halves)).toEqual([]);
  });

  it("clash only from the day on which a change of sessions counts", () => {
    const other = part({ placement: "p2", sessions: week("day", "none", "none", "none", "none") });
    const moved = part({
      next: {
        from: "2026-11-09",
        sessions: week("day", "none", "none", "none", "none"),
        without: [],
        morning: 165,
        afternoon: 120,
      },
    });
    expect(clashWords(clashesOf(moved, other))).toBe("Monday (all day)");
    expect(clashesOf(moved, { ...other, end: "2026-11-06" })).toEqual([]);
  });

  it("do not clash on days that are over", () => {
    const before = part({ placement: "p2", end: "2026-11-06" });
    expect(clashWords(clashesOf(part(), before, "2026-11-03"))).toBe(
      "Tuesday (all day) and Thursday morning",
    );
    expect(clashesOf(part(), before, "2026-11-06")).toEqual([]);
  });

  it("clash by the clock and not by halves of a day (K5)", () => {
    const late = part({
      sessions: week("morning", "none", "none", "none", "none"),
      times: { morning: { from: "10:30", to: "13:30" } },
    });
    const noon = part({
      placement: "p2",
      sessions: week("afternoon", "none", "none", "none", "none"),
      times: { afternoon: { from: "11:00", to: "12:00" } },
    });
    const early = part({
      placement: "p3",
      sessions: week("morning", "none", "none", "none", "none"),
      times: { morning: { from: "08:45", to: "10:30" } },
    });
    expect(clashWords(clashesOf(late, noon))).toBe("Monday morning");
    expect(clashWords(clashesOf(noon, late))).toBe("Monday afternoon");
    expect(clashesOf(late, early)).toEqual([]);
    expect(clashesOf(noon, early)).toEqual([]);
  });

  it("clash on a weekday only if one of the shared days falls on it", () => {
    const twoDays = part({
      placement: "p2",
      start: "2026-12-14",
      end: "2026-12-15",
      sessions: week("day", "day", "day", "day", "day"),
    });
    expect(clashWords(clashesOf(part(), twoDays))).toBe("Tuesday (all day)");
  });
});

describe("the whole week", () => {
  it("counts the pupil at school wherever nothing else is said", () => {
    const whole = wholeWeek([part()], "2026-10-06");
    expect(whole.sessions).toBe(10);
    expect(gapsIn(whole)).toEqual([]);
    expect(whole.days[1]?.cells.map((c) => c.where)).toEqual(["provider", "provider"]);
    expect(whole.days[0]?.cells.map((c) => c.where)).toEqual(["school", "school"]);
  });

  it("names the sessions with neither school nor provider", () => {
    const whole = wholeWeek([part({ without: ["wednesday-morning", "wednesday-afternoon"] })], "2026-10-06");
    expect(gapsIn(whole)).toEqual(["Wednesday morning", "Wednesday afternoon"]);
    expect(whole.sessions).toBe(8);
  });

  it("fills those sessions by a second placement, and ends with it", () => {
    const gap = part({ without: ["wednesday-morning", "wednesday-afternoon"] });
    const second = part({
      placement: "p2",
      provider: "copse",
      end: "2026-11-20",
      sessions: week("none", "none", "day", "none", "none"),
    });
    expect(gapsIn(wholeWeek([gap, second], "2026-11-20"))).toEqual([]);
    expect(gapsIn(wholeWeek([gap, second], "2026-11-23"))).toHaveLength(2);
  });

  it("leaves the rest of the week to a part-time timetable or to home, and counts neither as a gap", () => {
    const own = part({
      placement: "p2",
      route: "part-time",
      provider: "",
      sessions: week("morning", "none", "morning", "none", "morning"),
    });
    const whole = wholeWeek([part(), own], "2026-10-06");
    expect(whole.sessions).toBe(6);
    expect(gapsIn(whole)).toEqual([]);
    expect(whole.days[4]?.cells.map((c) => c.where)).toEqual(["school", "away"]);
    const flexi = wholeWeek([{ ...own, route: "flexi" }], "2026-10-06");
    expect(flexi.days[1]?.cells.map((c) => c.where)).toEqual(["home", "home"]);
  });

  it("measures hours against the school’s own week once that is entered", () => {
    const day = { morning: 195, afternoon: 135 };
    const whole = wholeWeek([part()], "2026-10-06", day);
    expect(whole.schoolMinutes).toBe(5 * 330);
    expect(shortBy(whole)).toBe(2 * (195 - 165) + (135 - 120));
    expect(shortBy(wholeWeek([part()], "2026-10-06"))).toBe(0);
  });
});
