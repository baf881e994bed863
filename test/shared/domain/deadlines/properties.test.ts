import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isSchoolDay, plusDays, schoolDaysIn } from "#domain/calendar/school-days.ts";
import { earliestStart, latestNotice, type NoticeTerms } from "#domain/deadlines/notice.ts";
import { halfTermlyDue, termlyDue } from "#domain/deadlines/periods.ts";
import { type ReviewTerms, reviewDue } from "#domain/deadlines/review.ts";
import { sixthDay } from "#domain/deadlines/sixth-day.ts";
import type { NoticeManner } from "#domain/rules/settings-agreement.ts";
import type { Cadence, NoticeLength } from "#domain/rules/settings-values.ts";
import { sampleCalendar as calendar } from "../calendar/sample-calendar.ts";

const inside = schoolDaysIn(calendar, { first: "2025-10-01", last: "2028-02-25" });
const schoolDates = inside.kind === "days" ? inside.dates : [];

const anyDay = fc.integer({ min: 0, max: 870 }).map((n) => plusDays("2025-10-01", n));
const schoolDay = fc.constantFrom(...schoolDates);
const length: fc.Arbitrary<NoticeLength> = fc.record({
  count: fc.integer({ min: 1, max: 10 }),
  unit: fc.constantFrom("days", "school-days"),
});
const counting = fc.constantFrom("plain" as const, "clear" as const);
const terms: fc.Arbitrary<NoticeTerms> = fc.record({
  lengths: fc.array(length, { minLength: 0, maxLength: 3 }),
  counting,
  deemedWorkingDays: fc.integer({ min: 0, max: 4 }),
});
const how = fc.constantFrom<NoticeManner>("by-hand", "left-at-address", "email", "post");

const dateOf = (result: { readonly kind: string; readonly date?: string }): string => {
  if (result.kind !== "date" || result.date === undefined)
    throw new Error(`no date: ${JSON.stringify(result)}`);
  return result.date;
};

describe("notice and start", () => {
  it("a start is allowed exactly when the notice is given by its last day", () => {
    fc.assert(
      fc.property(schoolDay, schoolDay, terms, how, (on, start, t, manner) => {
        const last = dateOf(latestNotice({ calendar, start, terms: t, how: manner }));
        const first = dateOf(earliestStart({ calendar, on, terms: t, how: manner }));
        expect(on <= last).toBe(first <= start);
      }),
      { numRuns: 500 },
    );
  });

  it("are inverse by hand in school days", () => {
    fc.assert(
      fc.property(schoolDay, fc.integer({ min: 1, max: 10 }), counting, (day, count, c) => {
        const t: NoticeTerms = {
          lengths: [{ count, unit: "school-days" }],
          counting: c,
          deemedWorkingDays: 2,
        };
        const on = dateOf(latestNotice({ calendar, start: day, terms: t, how: "by-hand" }));
        expect(dateOf(earliestStart({ calendar, on, terms: t, how: "by-hand" }))).toBe(day);
        const start = dateOf(earliestStart({ calendar, on: day, terms: t, how: "by-hand" }));
        expect(dateOf(latestNotice({ calendar, start, terms: t, how: "by-hand" }))).toBe(day);
      }),
    );
  });

  it("fall on school days wherever school days are asked", () => {
    fc.assert(
      fc.property(anyDay, terms, length, how, (date, t, extra, manner) => {
        const asked = { ...t, lengths: [{ ...extra, unit: "school-days" as const }] };
        const start = dateOf(earliestStart({ calendar, on: date, terms: asked, how: manner }));
        expect(isSchoolDay(calendar, start)).toBe(true);
        const last = dateOf(latestNotice({ calendar, start: date, terms: asked, how: manner }));
        expect(isSchoolDay(calendar, last)).toBe(true);
      }),
    );
  });

  it("stricter terms never give a later day for the notice, nor an earlier start", () => {
    fc.assert(
      fc.property(anyDay, terms, length, how, (date, t, extra, manner) => {
        const stricter: readonly NoticeTerms[] = [
          { ...t, lengths: [...t.lengths, extra] },
          { ...t, counting: "clear" },
          { ...t, deemedWorkingDays: t.deemedWorkingDays + 1 },
          { ...t, lengths: t.lengths.map((l) => ({ ...l, count: l.count + 1 })) },
          { ...t, lengths: t.lengths.map((l) => ({ ...l, unit: "school-days" as const })) },
        ];
        const last = dateOf(latestNotice({ calendar, start: date, terms: t, how: manner }));
        const first = dateOf(earliestStart({ calendar, on: date, terms: t, how: manner }));
        for (const s of stricter) {
          expect(dateOf(latestNotice({ calendar, start: date, terms: s, how: manner })) <= last).toBe(true);
          expect(dateOf(earliestStart({ calendar, on: date, terms: s, how: manner })) >= first).toBe(true);
        }
      }),
    );
  });
});

const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constantFrom<Cadence>({ every: "week" }, { every: "half-term" }, { every: "term" }, { every: "year" }),
  fc.constant<Cadence>({ every: "days", from: 42, to: 56, remind: 35 }),
);
const reviewTerms: fc.Arbitrary<ReviewTerms> = fc.record({
  cadences: fc.array(cadence, { minLength: 1, maxLength: 3 }),
  shortTail: fc.constantFrom("carry", "review"),
  shortTailDays: fc.integer({ min: 0, max: 15 }),
  holidaysCount: fc.constantFrom("yes", "no"),
});
const early = fc.integer({ min: 0, max: 500 }).map((n) => plusDays("2025-10-01", n));

describe("reviews", () => {
  it("by half-term and term are due on a school day", () => {
    fc.assert(
      fc.property(early, reviewTerms, (start, t) => {
        const asked = { calendar, start, shortTail: t.shortTail, shortTailDays: t.shortTailDays };
        expect(isSchoolDay(calendar, dateOf(halfTermlyDue(asked)))).toBe(true);
        expect(isSchoolDay(calendar, dateOf(termlyDue(asked)))).toBe(true);
      }),
    );
  });

  it("are never due later under stricter terms", () => {
    fc.assert(
      fc.property(early, reviewTerms, cadence, (start, t, extra) => {
        const due = dateOf(reviewDue({ calendar, start, terms: t }));
        const stricter: readonly ReviewTerms[] = [
          { ...t, cadences: [...t.cadences, extra] },
          { ...t, shortTail: "review" },
          { ...t, shortTailDays: Math.max(0, t.shortTailDays - 1) },
          { ...t, holidaysCount: "yes" },
        ];
        for (const s of stricter) expect(dateOf(reviewDue({ calendar, start, terms: s })) <= due).toBe(true);
      }),
    );
  });
});

describe("the sixth day", () => {
  it("is a suspended school day, and a smaller number of days never comes later", () => {
    fc.assert(
      fc.property(schoolDay, fc.integer({ min: 0, max: 40 }), (first, days) => {
        const suspensions = [{ first, last: plusDays(first, days) }];
        const sixth = sixthDay({ calendar, suspensions });
        if (sixth.kind !== "date") return;
        expect(dayOf(calendar, sixth.date).kind).toBe("school-day");
        expect(dateOf(sixthDay({ calendar, suspensions, day: 5 })) < sixth.date).toBe(true);
      }),
    );
  });
});
