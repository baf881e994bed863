import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers, Typed } from "#contracts/form.ts";
import { checkAnswers } from "#contracts/form-schema.ts";
import { typedTime } from "#contracts/form-time.ts";
import { rawFromTyped, typedFromAnswers, typedFromBody } from "#contracts/form-typed.ts";
import { anyAnswers, everyKind, good } from "./form-samples.ts";

const bodyOf = (typed: Typed): string =>
  new URLSearchParams(
    Object.entries(typed).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    ),
  ).toString();

const throughABrowser = (answers: Answers) =>
  checkAnswers(
    everyKind,
    rawFromTyped(everyKind, typedFromBody(bodyOf(typedFromAnswers(everyKind, answers)))),
  );

describe("what a browser sends", () => {
  it("comes back as the same answers, whatever they are", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(throughABrowser(answers)).toEqual({ kind: "valid", answers });
      }),
    );
  });

  it("is shown again as the reader would type it", () => {
    expect(typedFromAnswers(everyKind, good)).toMatchObject({
      "start-day": "3",
      "start-month": "11",
      "start-year": "2026",
      late: "12",
    });
  });

  it("becomes JSON: dates in one, a single tick as a list, numbers as numbers", () => {
    const typed = {
      csrf: "c",
      command: "d",
      "start-day": "3",
      "start-month": "November",
      "start-year": "2026",
      needs: "yes",
      late: "1,200",
      arrives: "9.15am",
    };
    expect(rawFromTyped(everyKind, typed)).toEqual({
      start: "2026-11-03",
      needs: ["yes"],
      late: 1200,
      arrives: "09:15",
    });
  });

  it("drops what a hidden question still holds, and keeps what no form asks, to be refused", () => {
    expect(
      rawFromTyped(everyKind, { agreed: "yes", "why-not": "typed, then changed my mind", admin: "1" }),
    ).toEqual({
      agreed: "yes",
      admin: "1",
    });
  });

  it("names the empty box of a date, and the box that cannot be", () => {
    const errors = (typed: Typed) => {
      const checked = checkAnswers(everyKind, { ...good, ...rawFromTyped(everyKind, typed) });
      return checked.kind === "refused" ? checked.errors.map((error) => error.field) : [];
    };
    expect(errors({ "start-day": "3", "start-month": "", "start-year": "2026" })).toEqual(["start-month"]);
    expect(errors({ "start-day": "3-4", "start-month": "5", "start-year": "2026" })).toEqual(["start-day"]);
    expect(errors({ "start-day": "31", "start-month": "feb", "start-year": "2026" })).toEqual(["start"]);
    expect(errors({ "start-day": "1", "start-month": "Marble", "start-year": "2026" })).toEqual([
      "start-month",
    ]);
  });

  it("does not break on hostile names", () => {
    const typed = typedFromBody("__proto__=1&constructor=2&needs=yes&needs=no");
    expect(typed.needs).toEqual(["yes", "no"]);
    expect(Object.keys(rawFromTyped(everyKind, typed))).toEqual(["needs", "__proto__", "constructor"]);
  });
});

describe("a time as people type it", () => {
  it.each([
    ["9am", "09:00"],
    ["9:15", "09:15"],
    ["9.15 am", "09:15"],
    ["12.30am", "00:30"],
    ["12pm", "12:00"],
    ["2:30 PM", "14:30"],
    ["1430", "14:30"],
    ["midday", "12:00"],
    ["24:00", "24:00"],
    ["13pm", "13pm"],
    ["9", "9"],
    ["soon", "soon"],
  ])("reads %s as %s", (typed, time) => {
    expect(typedTime(typed)).toBe(time);
  });
});
