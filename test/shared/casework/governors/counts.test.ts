import { describe, expect, it } from "vitest";
import { countsOf } from "#casework/governors/counts.ts";
import { periodsOf } from "#casework/governors/periods.ts";
import { blankPlacement, type Placement } from "#streams/placement/state.ts";
import { sampleCalendar } from "#test/shared/domain/calendar/sample-calendar.ts";

const span = { from: "2026-09-01", to: "2027-08-31" };
const answered = (answers: Record<string, string>) => ({
  answers,
  words: {},
  at: "2026-10-01T09:00:00Z",
  by: "lead",
  version: 2,
});
const one = (more: Partial<Placement>) => ({
  placement: { ...blankPlacement("p"), ...more },
  late: [],
  cost: 0,
});
const many = (count: number, more: Partial<Placement>) => Array.from({ length: count }, () => one(more));
const linesOf = (cases: ReturnType<typeof many>, id: string) =>
  countsOf(cases, span).find((t) => t.id === id)?.lines;

describe("What governors see of the placements", () => {
  it("counts reasons, routes and rights in the words of the forms, without a small number", () => {
    const cases = [
      ...many(6, { forms: { referral: answered({ "primary-reason": "semh" }) }, statuses: ["ehcp"] }),
      ...many(7, { forms: { referral: answered({ "primary-reason": "medical" }) }, route: "medical" }),
      ...many(2, {}),
    ];
    expect(linesOf(cases, "reasons")).toEqual([
      { what: "Social, emotional and mental health needs", count: "not shown" },
      { what: "Medical needs", count: 5 },
      { what: "Not recorded yet", count: "fewer than 5" },
    ]);
    expect(linesOf(cases, "routes")).toContainEqual({ what: "For medical needs", count: 5 });
    expect(linesOf(cases, "ehcp")).toEqual([
      { what: "Yes", count: 5 },
      { what: "No plan", count: 10 },
    ]);
  });

  it("holds a breakdown of fewer than five back whole: a line left out would say it too (K3.9)", () => {
    const few = [...many(3, { statuses: ["ehcp", "looked-after"] }), ...many(1, { statuses: ["ehcp"] })];
    for (const { id, lines } of countsOf(few, span).filter((t) => t.lines.length > 0))
      expect(lines, id).toEqual([{ what: "Fewer than five in all: not broken down", count: "not shown" }]);
    expect(linesOf(many(5, { statuses: ["ehcp"] }), "ehcp")).toContainEqual({ what: "Yes", count: 5 });
  });

  it("counts sex, ethnic background and year group, and compares with the whole roll (issue 16, part 8)", () => {
    const girls = many(5, { statuses: ["free-school-meals"] }).map((c) => ({
      ...c,
      pupil: { sex: "female", group: "black", year: "Year 10" },
    }));
    const boys = many(15, {}).map((c) => ({ ...c, pupil: { sex: "male", group: "white", year: "Year 9" } }));
    const roll = {
      all: 1000,
      "sex-female": 500,
      "sex-male": 500,
      "ethnicity-black": 60,
      "free-school-meals": 200,
    };
    const of = (id: string) => countsOf([...girls, ...boys], span, roll).find((t) => t.id === id)?.lines;
    expect(of("sex")).toEqual([
      { what: "Female", count: 5, share: 25, ofRoll: 50 },
      { what: "Male", count: 15, share: 75, ofRoll: 50 },
    ]);
    expect(of("ethnicity")).toContainEqual({ what: "Black", count: 5, share: 25, ofRoll: 6 });
    expect(of("ethnicity")).toContainEqual({ what: "White", count: 15 });
    expect(of("years")?.map((l) => l.what)).toEqual(["Year 9", "Year 10"]);
    expect(of("free-school-meals")?.[0]).toMatchObject({ share: 25, ofRoll: 20 });
  });

  it("shows no share of what is held back", () => {
    const cases = [...many(3, { statuses: ["looked-after"] }), ...many(20, {})];
    const lines = countsOf(cases, span, { all: 900, "looked-after": 12 }).find(
      (t) => t.id === "looked-after",
    );
    expect(lines?.lines[0]).toEqual({ what: "Yes", count: "fewer than 5" });
  });

  it("counts outcomes and destinations of those that ended, and directions of the time alone", () => {
    const ended = {
      phase: "closed" as const,
      forms: {
        evaluation: answered({ objectives: "some" }),
        destination: answered({ destination: "mainstream-full" }),
        "direction-approval": answered({ decision: "approved", on: "2026-11-03" }),
      },
    };
    const before = { forms: { "direction-approval": answered({ decision: "approved", on: "2026-07-03" }) } };
    const cases = [...many(5, ended), ...many(5, before)];
    expect(linesOf(cases, "outcomes")).toEqual([{ what: "Some of them", count: 5 }]);
    expect(linesOf(cases, "destinations")).toEqual([{ what: "Back in school, full time", count: 5 }]);
    expect(linesOf(cases, "directions")).toEqual([{ what: "Approved", count: 5 }]);
  });
});

describe("The time of a report", () => {
  it("is a school year or a term that has begun, never free dates", () => {
    const all = periodsOf(sampleCalendar, "2026-11-03");
    expect(all[0]).toMatchObject({ id: "year-2026", title: "School year 2026-27", from: "2026-09-01" });
    expect(all.filter((p) => p.id.startsWith("2")).every((p) => p.from <= "2026-11-03")).toBe(true);
  });
});
