import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedHours } from "#contracts/form-hours.ts";
import { londonInstant } from "#domain/calendar/london.ts";
import { dayOfHours, minutesOfDay, stretchesOfDay, wrongHours } from "#domain/week/hours.ts";
import { clashesOf, clashWords } from "#domain/week/overlap.ts";
import { partOf } from "#domain/week/part.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import { planOf, weeklyMinutes, weeklySessions } from "#domain/week/plan.ts";
import type { SchoolDay } from "#domain/week/school-day.ts";
import { hoursOf } from "#domain/week/weekly-hours.ts";
import { gapsIn, wholeWeek } from "#domain/week/whole.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import { codeOf } from "#streams/register/codes.ts";
import { suggestionFor } from "#streams/register/standing.ts";
import { slotOf } from "#streams/register/state.ts";
import { expected, mark, RegisterStory } from "#test/shared/streams/register/given-register.ts";

const dates = { start: "2026-11-02", end: "2026-12-18" };
const plain = {
  ...dates,
  monday: "day",
  tuesday: "none",
  wednesday: "morning",
  thursday: "none",
  friday: "none",
  "starts-at": "09:15",
  "break-from": "12:00",
  "break-to": "12:45",
  "ends-at": "14:45",
};
const byDay = { ...dates, pattern: "by-day", "on-monday": "09:00-15:00", "on-tuesday": "10:00-12:00" };
const twoWeeks = {
  ...dates,
  pattern: "two-weeks",
  "a-monday": "09:00-15:00",
  "b-wednesday": "09:15-12:00, 12:45-14:45",
  "b-saturday": "10:00-12:00",
};
const part = (id: string, answers: Readonly<Record<string, string>>) =>
  partOf({ id, route: "agreement", provider: { id: `provider-${id}` } }, answers);

describe("The hours of a day (K7)", () => {
  it.each([
    ["9.15 to 12:00, 12:45-2:45pm", "09:15-12:00, 12:45-14:45"],
    ["9am–3pm", "09:00-15:00"],
    ["10:00 until midday and 1pm to 2:30 pm", "10:00-12:00, 13:00-14:30"],
    ["all day", "all day"],
  ])("are read as people type them: %s", (typed, hours) => {
    expect(typedHours(typed)).toBe(hours);
  });

  it("are of the sessions in which they lie: past midday without a break, of both", () => {
    expect(dayOfHours("10:30-12:30").sessions).toBe("morning");
    expect(dayOfHours("16:00-18:00").sessions).toBe("afternoon");
    expect(dayOfHours("09:00-15:00")).toEqual({
      sessions: "day",
      times: {
        morning: { from: "09:00", to: "12:30" },
        afternoon: { from: "12:30", to: "15:00", since: "09:00" },
      },
    });
    expect(stretchesOfDay(dayOfHours("09:00-15:00"))).toEqual([{ from: "09:00", to: "15:00" }]);
    expect(minutesOfDay(dayOfHours("09:15-12:00, 12:45-14:45"))).toBe(285);
  });

  it.each([
    ["", "Write when"],
    ["09:00-12:00, 10:00-14:00", "follow one another"],
    ["12:45-02:45", "2:45pm"],
    ["09:00-10:00, 10:30-11:30", "before midday"],
    ["09:00-10:00, 12:30-13:00, 14:00-15:00", "Write when"],
  ])("are refused where they cannot be: %s", (hours, why) => {
    expect(wrongHours(hours)).toContain(why);
  });
});

describe("A timetable of its own times (K7)", () => {
  it("an old one is the special case: one week, the same times", () => {
    expect(planOf(plain).b).toBeUndefined();
    expect(planOf(plain).a.map((d) => d.sessions)).toEqual([
      "day",
      "none",
      "morning",
      "none",
      "none",
      "none",
    ]);
    expect(hoursOf(plain)).toBe(7.5);
    expect(patternsOf(plain)).toEqual([
      {
        kind: "two",
        days: ["Monday"],
        start: "09:15",
        breakStart: "12:00",
        breakFinish: "12:45",
        finish: "14:45",
      },
      { kind: "one", days: ["Wednesday"], start: "09:15", finish: "12:00" },
    ]);
  });

  it("has the mean of two weeks, where a week is spoken of", () => {
    expect(weeklyMinutes(planOf(twoWeeks))).toBe((360 + 285 + 120) / 2);
    expect(weeklySessions(planOf(twoWeeks))).toBe(2.5);
    expect(hoursOf(byDay)).toBe(8);
  });

  it("tells each day's times, and of two weeks when each begins", () => {
    expect(patternsOf(byDay)).toEqual([
      { kind: "one", days: ["Monday"], start: "09:00", finish: "15:00" },
      { kind: "one", days: ["Tuesday"], start: "10:00", finish: "12:00" },
    ]);
    expect(patternsOf(twoWeeks, sampleCalendar).map((p) => [p.week, p.weekFrom, p.days])).toEqual([
      ["a", "2026-11-02", ["Monday"]],
      ["b", "2026-11-09", ["Wednesday"]],
      ["b", "2026-11-09", ["Saturday"]],
    ]);
  });

  it("clashes by the clock, week by week, and on Saturdays", () => {
    const tutor = part("tutor", { ...dates, pattern: "by-day", "on-monday": "16:00-18:00" });
    expect(clashesOf(part("one", twoWeeks), tutor)).toEqual([]);
    const other = part("other", {
      ...dates,
      pattern: "two-weeks",
      "b-monday": "09:00-12:00",
      "b-wednesday": "13:00-15:00",
      "a-saturday": "10:00-11:00",
    });
    expect(clashWords(clashesOf(part("one", twoWeeks), other))).toBe("Wednesday afternoon in week B");
    const everyWeek = part("every", { ...plain, monday: "none", wednesday: "day" });
    expect(clashWords(clashesOf(part("one", twoWeeks), everyWeek))).toBe("Wednesday (all day) in week B");
  });
});

describe("The whole week by the clock (K5, O126)", () => {
  const times = { "starts-at": "08:50", "break-from": "12:05", "break-to": "12:50", "ends-at": "15:05" };
  const day: SchoolDay = { morning: 195, afternoon: 135, times };
  const whole = (letter: "a" | "b", ...parts: readonly ReturnType<typeof part>[]) =>
    wholeWeek(parts, "2026-11-02", day, letter);

  it("a twilight or Saturday session takes no session of the school's, and counts as education", () => {
    const tutor = { ...dates, pattern: "by-day", "on-tuesday": "16:00-18:00", "on-saturday": "10:00-11:00" };
    const week = whole("a", part("tutor", tutor));
    expect(week.days.flatMap((d) => d.cells).every((c) => c.where === "school")).toBe(true);
    expect(week.besides.map((b) => [b.weekday, b.minutes])).toEqual([
      ["Tuesday", 120],
      ["Saturday", 60],
    ]);
    expect(week.minutes).toBe(5 * 330 + 180);
    expect(gapsIn(week)).toEqual([]);
  });

  it("two providers and school make up each of two weeks", () => {
    const tuesdays = part("two", { ...dates, pattern: "by-day", "on-tuesday": "13:00-15:00" });
    const where = (letter: "a" | "b") =>
      whole(letter, part("one", twoWeeks), tuesdays).days.map((d) =>
        d.cells.map((c) => c.placement ?? "school"),
      );
    expect(where("a")).toEqual([
      ["one", "one"],
      ["school", "two"],
      ["school", "school"],
      ["school", "school"],
      ["school", "school"],
    ]);
    expect(where("b")[0]).toEqual(["school", "school"]);
    expect(where("b")[2]).toEqual(["one", "one"]);
    expect(whole("b", part("one", twoWeeks)).letter).toBe("b");
  });

  it("says where school and provider want the pupil at the same time", () => {
    const late = part("late", { ...dates, pattern: "by-day", "on-monday": "10:00-13:00" });
    expect(whole("a", late).meets).toEqual([
      "Monday: away from school 10am to 1pm, at school 12:50pm to 3:05pm",
    ]);
    expect(whole("a", part("fits", byDay)).meets).toEqual([]);
  });
});

const attends = (code: string): boolean =>
  code === "L" || ["present", "attending-elsewhere"].includes(codeOf(code)?.kind ?? "");

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

describe("Whatever the hours", () => {
  it("no session has a code of presence before it has begun, by whatever was said when (K6)", () => {
    const day = { morning: { from: "08:50", to: "12:05" }, afternoon: { from: "12:50", to: "15:05" } };
    fc.assert(
      fc.property(
        fc.integer({ min: 390, max: 1100 }),
        fc.integer({ min: 20, max: 420 }),
        fc.integer({ min: 390, max: 1280 }),
        fc.integer({ min: 390, max: 1280 }),
        (from, length, said, now) => {
          const { sessions, times } = dayOfHours(`${clock(from)}-${clock(Math.min(from + length, 1290))}`);
          const held = (["morning", "afternoon"] as const).filter(
            (s) => sessions === "day" || sessions === s,
          );
          const story = new RegisterStory()
            .opens(expected("ada", { sessions: held, times }))
            .at(clock(said))
            .says([mark("ada", "present", held[0])]);
          const register = { ...story.register, day };
          for (const session of held) {
            const { code } = suggestionFor(
              register,
              slotOf(register, "ada", session),
              londonInstant("2026-11-03", clock(now)),
            );
            if (attends(code)) expect(clock(now) >= (times[session]?.from ?? "")).toBe(true);
            if (attends(code)) expect(clock(now) >= day[session].from || !times[session]?.since).toBe(true);
          }
        },
      ),
    );
  });
});
