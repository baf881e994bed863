import { describe, expect, it } from "vitest";
import { blankPupil, type Pupil } from "#streams/pupil/pupil.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { daysSuspended, recordSuspension, sixthDayOf } from "#streams/pupil/suspensions.ts";
import { sampleCalendar as calendar } from "#test/shared/domain/calendar/sample-calendar.ts";

const suspended = (id: string, from: string, to: string, more: Partial<Suspension> = {}): Suspension => ({
  id,
  kind: "suspension",
  from,
  to,
  reason: "DB",
  lastExam: "",
  stands: "yes",
  ...more,
});

// Thu 5 and Fri 6 November 2026, then Mon 9 to Wed 11, then Thu 12 and Fri 13.
const first = suspended("a", "2026-11-05", "2026-11-06");

const second = suspended("b", "2026-11-09", "2026-11-11");

const third = suspended("c", "2026-11-12", "2026-11-13");

describe("Suspensions of a pupil (catalogue O66, O67)", () => {
  it("add up where they follow one another, whatever the order in which they were recorded", () => {
    expect(sixthDayOf(calendar, [third, first, second], 6)).toMatchObject({ date: "2026-11-12" });
  });

  it("do not add up over a school day between, nor over one that does not stand", () => {
    const gap = [first, suspended("b", "2026-11-09", "2026-11-10"), third];
    expect(sixthDayOf(calendar, gap, 6)?.kind).toBe("not-due");
    expect(sixthDayOf(calendar, [first, { ...second, stands: "no" }, third], 6)?.kind).toBe("not-due");
  });

  it("are owed nothing in year 11 once the last examination is over", () => {
    const june = suspended("j", "2027-06-17", "2027-06-25", { lastExam: "2027-06-18" });
    expect(sixthDayOf(calendar, [june], 6)).toMatchObject({ kind: "not-due" });
  });

  it("say nothing while none is on record", () => {
    expect(sixthDayOf(calendar, [], 6)).toBeUndefined();
  });

  it("reach the sixth day of a permanent exclusion, which has no last day", () => {
    const excluded = suspended("x", "2026-11-05", "", { kind: "permanent-exclusion" });
    expect(sixthDayOf(calendar, [excluded], 6)).toMatchObject({ date: "2026-11-12" });
  });

  it("count school days so far, up to today", () => {
    expect(daysSuspended(calendar, [first, second], "2026-11-09")).toBe(3);
  });
});

const pupilWith = (...suspensions: readonly Suspension[]): Pupil => ({
  ...blankPupil("p1"),
  version: 1,
  suspensions,
});

describe("Recording a suspension", () => {
  it("refuses one that shares a day with another, and takes a correction of that other", () => {
    const pupil = pupilWith(first);
    expect(recordSuspension(pupil, suspended("d", "2026-11-06", "2026-11-09"))).toMatchObject({
      kind: "refused",
      field: "from",
    });
    const corrected = recordSuspension(pupil, { ...first, to: "2026-11-09" });
    expect(corrected).toMatchObject({ kind: "decided" });
  });

  it("refuses one that ends before it begins", () => {
    expect(recordSuspension(pupilWith(), suspended("d", "2026-11-06", "2026-11-05"))).toMatchObject({
      field: "to",
    });
  });
});
