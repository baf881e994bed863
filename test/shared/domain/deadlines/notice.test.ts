import { describe, expect, it } from "vitest";
import { earliestStart, givenOn, latestNotice, type NoticeTerms } from "#domain/deadlines/notice.ts";
import { sampleCalendar as calendar } from "../calendar/sample-calendar.ts";

const twoSchoolDays: NoticeTerms = {
  lengths: [{ count: 2, unit: "school-days" }],
  counting: "clear",
  deemedWorkingDays: 2,
};
const plain: NoticeTerms = { ...twoSchoolDays, counting: "plain" };
const twoDays: NoticeTerms = { ...plain, lengths: [{ count: 2, unit: "days" }] };
const byHand = "by-hand";

describe("the last day to give notice", () => {
  it("two school days before Mon 3 November 2025, with half-term between, is Thu 23 October by plain counting", () => {
    expect(latestNotice({ calendar, start: "2025-11-03", terms: plain, how: byHand })).toMatchObject({
      kind: "date",
      date: "2025-10-23",
    });
  });

  it("and Wed 22 October by clear days", () => {
    const due = latestNotice({ calendar, start: "2025-11-03", terms: twoSchoolDays, how: byHand });
    expect(due).toEqual({
      kind: "date",
      date: "2025-10-22",
      explanation: [
        "2 clear school days must lie between the notice and the start on Mon 3 November 2025.",
        "Mon 27 October to Fri 31 October (half-term) are not school days.",
        "So the notice is given by Wed 22 October 2025.",
      ],
    });
  });

  it("moves back for an INSET day, and says why", () => {
    const due = latestNotice({ calendar, start: "2026-11-02", terms: plain, how: byHand });
    expect(due).toMatchObject({ kind: "date", date: "2026-10-21" });
    expect(due.kind === "date" && due.explanation).toContain(
      "Fri 23 October (INSET day) and Mon 26 October to Fri 30 October (half-term) are not school days.",
    );
  });

  it("moves back over Easter in the week of the clock change", () => {
    expect(latestNotice({ calendar, start: "2027-03-31", terms: plain, how: byHand })).toMatchObject({
      date: "2027-03-25",
    });
  });

  it("of two days that are not school days counts the weekend", () => {
    expect(latestNotice({ calendar, start: "2026-11-09", terms: twoDays, how: byHand })).toMatchObject({
      date: "2026-11-07",
    });
  });

  it("by post is the second working day earlier", () => {
    const due = latestNotice({ calendar, start: "2026-11-18", terms: plain, how: "post" });
    expect(due).toMatchObject({ kind: "date", date: "2026-11-12" });
    expect(due.kind === "date" && due.explanation.at(-1)).toBe(
      "A posted letter counts as given on working day 2 after posting: post it by Thu 12 November 2026.",
    );
  });

  it("takes the earliest of several lengths", () => {
    const both: NoticeTerms = {
      ...plain,
      lengths: [
        { count: 2, unit: "school-days" },
        { count: 14, unit: "days" },
      ],
    };
    expect(latestNotice({ calendar, start: "2026-11-20", terms: both, how: byHand })).toMatchObject({
      date: "2026-11-06",
    });
  });

  it("without a shortest notice is the start itself", () => {
    expect(
      latestNotice({ calendar, start: "2026-11-20", terms: { ...plain, lengths: [] }, how: byHand }),
    ).toMatchObject({ date: "2026-11-20" });
  });

  it("is not guessed where the calendar ends", () => {
    expect(latestNotice({ calendar, start: "2025-09-03", terms: plain, how: byHand }).kind).toBe(
      "unknown-date",
    );
  });
});

describe("the earliest start for a notice", () => {
  it("given on Mon 2 November 2026 is Wed 4 November by plain counting, a day later by clear days", () => {
    expect(earliestStart({ calendar, on: "2026-11-02", terms: plain, how: byHand })).toMatchObject({
      date: "2026-11-04",
    });
    expect(earliestStart({ calendar, on: "2026-11-02", terms: twoSchoolDays, how: byHand })).toMatchObject({
      date: "2026-11-05",
    });
  });

  it("given in half-term counts from the first school day after it", () => {
    const start = earliestStart({ calendar, on: "2026-10-28", terms: plain, how: byHand });
    expect(start).toMatchObject({ date: "2026-11-04" });
  });

  it("posted counts from deemed delivery, over a substitute bank holiday", () => {
    expect(givenOn("2026-12-24", "post", 2)).toBe("2026-12-30");
    expect(earliestStart({ calendar, on: "2026-11-12", terms: plain, how: "post" })).toMatchObject({
      date: "2026-11-18",
    });
  });

  it("of a notice counted in days is still a school day", () => {
    expect(earliestStart({ calendar, on: "2026-10-22", terms: twoDays, how: byHand })).toMatchObject({
      date: "2026-11-02",
    });
  });
});
