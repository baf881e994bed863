import { describe, expect, it } from "vitest";
import { recordReason } from "#streams/register/decide/office.ts";
import { countsOf, crossed, schoolWeeksBack } from "#streams/register/threshold.ts";
import { calendar } from "../placement/given.ts";
import { expected, mark, RegisterStory } from "./given-register.ts";

const rule = { target: 95, sessions: 10 };

describe("the sessions of a day", () => {
  it("count by their codes; silence is neither way, and counted as what nobody confirmed (K1.6)", () => {
    const story = new RegisterStory().opens(expected("ada"), expected("ben"), expected("cleo"));
    story.at("09:20").says([mark("ada", "present"), mark("ben", "absent"), mark("cleo", "absent")]);
    story.takes(recordReason(story.register, { pupil: "cleo", sessions: ["morning"], code: "I" }));

    expect(countsOf(story.register)).toEqual({
      ada: { possible: 1, missed: 0, unauthorised: 0, unconfirmed: 1 },
      ben: { possible: 1, missed: 1, unauthorised: 1, unconfirmed: 1 },
      cleo: { possible: 1, missed: 1, unauthorised: 0, unconfirmed: 1 },
    });
  });
});

describe("ten school weeks back", () => {
  it("leave out weeks of holiday", () => {
    // Half-term is 26 to 30 October; the INSET day after it leaves four school days of its week.
    expect(schoolWeeksBack(calendar, "2026-11-06", 1)).toBe("2026-11-02");
    expect(schoolWeeksBack(calendar, "2026-11-06", 2)).toBe("2026-10-19");
    expect(schoolWeeksBack(calendar, "2027-01-08", 3)).toBe("2026-12-07");
  });

  it("end where the calendar does", () => {
    expect(schoolWeeksBack(calendar, "2026-09-04", 10) < "2026-09-02").toBe(true);
  });
});

describe("a threshold", () => {
  it.each([
    [{ possible: 20, missed: 1, unauthorised: 0 }, []],
    [{ possible: 20, missed: 2, unauthorised: 0 }, ["target"]],
    [{ possible: 9, missed: 9, unauthorised: 9 }, []],
    [{ possible: 10, missed: 10, unauthorised: 10 }, ["target", "sessions"]],
    [{ possible: 300, missed: 10, unauthorised: 10 }, ["sessions"]],
    [{ possible: 0, missed: 0, unauthorised: 0 }, []],
  ] as const)("%o: %o", (count, found) => {
    expect(crossed(count, rule)).toEqual(found);
  });
});

describe("Leaving early, again and again (K6)", () => {
  it("is counted beside the codes, which stay B, and crosses by itself", () => {
    const story = new RegisterStory("2026-11-03", "12:30").opens(expected("ada"));
    story.says([mark("ada", "left-early", "morning", { leftAt: "09:40" })]);
    const { ada } = countsOf(story.register);

    expect(ada).toEqual({ possible: 1, missed: 0, unauthorised: 0, leftEarly: 1, unconfirmed: 1 });
    const rule = { target: 95, sessions: 10 };
    expect(crossed({ possible: 8, missed: 0, unauthorised: 0, leftEarly: 2 }, rule)).toEqual([]);
    expect(crossed({ possible: 8, missed: 0, unauthorised: 0, leftEarly: 3 }, rule)).toEqual(["left-early"]);
  });
});
