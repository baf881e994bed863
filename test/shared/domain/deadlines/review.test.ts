import { describe, expect, it } from "vitest";
import { halfTermlyDue, termlyDue } from "#domain/deadlines/periods.ts";
import { reviewOnRequest } from "#domain/deadlines/requested-review.ts";
import { monthsDue, type ReviewTerms, reviewDue, windowDue } from "#domain/deadlines/review.ts";
import { sampleCalendar as calendar } from "../calendar/sample-calendar.ts";

const tail = { shortTail: "carry", shortTailDays: 10 } as const;
const window = { from: 42, to: 56, remind: 35 };

describe("a review each half-term", () => {
  it("is due by the last school day of the half-term in which the placement starts", () => {
    expect(halfTermlyDue({ calendar, ...tail, start: "2026-09-14" })).toMatchObject({
      kind: "date",
      date: "2026-10-22",
    });
  });

  it("moves to the next half-term once held", () => {
    const held = { calendar, ...tail, start: "2026-09-14", last: "2026-10-05" };
    expect(halfTermlyDue(held)).toMatchObject({ date: "2026-12-18" });
    expect(halfTermlyDue({ ...held, last: "2026-10-28" })).toMatchObject({ date: "2026-12-18" });
  });

  it("may wait when the half-term has ten school days or fewer left, if the setting lets it", () => {
    const late = { calendar, ...tail, start: "2026-10-12" };
    const carried = halfTermlyDue(late);
    expect(carried).toMatchObject({ date: "2026-12-18" });
    expect(carried.kind === "date" && carried.explanation[0]).toBe(
      "In the first half of Autumn 2026 the placement is live for only 9 school days, so its review may wait.",
    );
    expect(halfTermlyDue({ ...late, shortTail: "review" })).toMatchObject({ date: "2026-10-22" });
    expect(halfTermlyDue({ ...late, start: "2026-10-08" })).toMatchObject({ date: "2026-10-22" });
  });

  it("is not due after the placement's end", () => {
    const asked = { calendar, ...tail, start: "2026-09-14", last: "2026-10-05", end: "2026-10-21" };
    expect(halfTermlyDue(asked).kind).toBe("not-due");
  });

  it("asks for the calendar where it ends", () => {
    expect(halfTermlyDue({ calendar, ...tail, start: "2028-03-01", last: "2028-03-10" })).toMatchObject({
      kind: "unknown-date",
      date: "2028-04-01",
    });
    expect(halfTermlyDue({ calendar, ...tail, start: "2024-01-08" }).kind).toBe("unknown-date");
  });
});

describe("a review each term", () => {
  it("is due by the last school day of the term", () => {
    expect(termlyDue({ calendar, ...tail, start: "2027-01-11" })).toMatchObject({ date: "2027-04-09" });
    expect(termlyDue({ calendar, ...tail, start: "2027-01-11", last: "2027-03-01" })).toMatchObject({
      date: "2027-07-21",
    });
  });
});

describe("a review every six to eight weeks", () => {
  it("opens on day 42, is due on day 56, reminds on day 35 and is overdue on day 57", () => {
    expect(windowDue(calendar, "2026-09-07", window, "yes")).toMatchObject({
      opens: "2026-10-19",
      date: "2026-11-02",
      remind: "2026-10-12",
      overdue: "2026-11-03",
    });
  });

  it("steps over weeks of holidays where the policy says so", () => {
    expect(windowDue(calendar, "2026-09-07", window, "no")).toMatchObject({ date: "2026-11-09" });
  });

  it("gives way to the half-term where that comes first", () => {
    const terms: ReviewTerms = {
      ...tail,
      holidaysCount: "yes",
      cadences: [{ every: "days", ...window }, { every: "half-term" }, { every: "plan" }],
    };
    expect(reviewDue({ calendar, start: "2026-09-14", terms })).toMatchObject({ date: "2026-10-22" });
    expect(reviewDue({ calendar, start: "2026-09-14", last: "2026-10-05", terms })).toMatchObject({
      date: "2026-11-30",
    });
    expect(
      reviewDue({ calendar, start: "2026-09-14", terms: { ...terms, cadences: [{ every: "plan" }] } }).kind,
    ).toBe("not-due");
  });
});

describe("a review that a parent asks for", () => {
  const last = "2026-09-07";
  it.each([
    [69, "2026-11-15", "may-decline"],
    [70, "2026-11-16", "must-hold"],
    [71, "2026-11-17", "must-hold"],
  ])("on day %i", (_, requested, kind) => {
    expect(reviewOnRequest({ last, requested, weeks: 10 })).toMatchObject({ kind, from: "2026-11-16" });
  });

  it("is always held if there was none yet", () => {
    expect(reviewOnRequest({ requested: "2026-09-08", weeks: 10 }).kind).toBe("must-hold");
  });
});

describe("a year on", () => {
  it("from a leap day is 28 February", () => {
    expect(monthsDue("2028-02-29", 12)).toMatchObject({ date: "2029-02-28" });
    expect(monthsDue("2026-11-03", 12)).toMatchObject({ date: "2027-11-03" });
  });
});
