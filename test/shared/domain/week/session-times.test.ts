import { describe, expect, it } from "vitest";
import { implausibleTimes, timesOf } from "#domain/week/session-times.ts";

const times = (from: string, breakFrom: string, breakTo: string, to: string) => ({
  "starts-at": from,
  "break-from": breakFrom,
  "break-to": breakTo,
  "ends-at": to,
});
const wrong = (answers: object) => implausibleTimes(answers as Parameters<typeof implausibleTimes>[0])?.field;

describe("The times of sessions (K5)", () => {
  it("are those of a day at a provider, a short one, a long one, a twilight one", () => {
    for (const fine of [
      { ...times("09:15", "12:00", "12:45", "14:45"), monday: "day" },
      { ...times("10:30", "13:30", "13:45", "14:45"), tuesday: "morning" },
      { ...times("12:00", "12:15", "16:00", "18:00"), friday: "afternoon" },
      { ...times("09:00", "09:20", "09:30", "09:50"), friday: "day" },
    ])
      expect(wrong(fine)).toBeUndefined();
  });

  it("are refused where they cannot be, at their field", () => {
    expect(wrong({ ...times("05:00", "12:00", "12:45", "14:45"), monday: "day" })).toBe("starts-at");
    expect(wrong({ ...times("09:00", "12:00", "12:45", "23:00"), monday: "day" })).toBe("ends-at");
    expect(wrong({ ...times("09:00", "09:01", "12:45", "14:45"), monday: "morning" })).toBe("break-from");
    expect(wrong({ ...times("09:00", "12:00", "14:44", "14:45"), monday: "afternoon" })).toBe("ends-at");
    expect(wrong({ ...times("07:00", "15:00", "15:15", "16:00"), monday: "day" })).toBe("break-from");
  });

  it("of a session that the week does not have are not judged", () => {
    expect(wrong({ ...times("05:00", "05:01", "12:45", "14:45"), monday: "afternoon" })).toBeUndefined();
  });

  it("are known by session, and unknown where nobody entered them", () => {
    expect(timesOf(times("10:30", "13:30", "14:00", "15:00"))).toEqual({
      morning: { from: "10:30", to: "13:30" },
      afternoon: { from: "14:00", to: "15:00" },
    });
    expect(timesOf({})).toEqual({});
  });
});
