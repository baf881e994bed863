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
      { what: "Medical needs", count: 7 },
      { what: "Not recorded yet", count: "fewer than 5" },
    ]);
    expect(linesOf(cases, "routes")).toContainEqual({ what: "For medical needs", count: 7 });
    expect(linesOf(cases, "ehcp")).toEqual([
      { what: "Yes", count: 6 },
      { what: "No plan", count: 9 },
    ]);
  });

  it("holds a breakdown of fewer than five back whole: a line left out would say it too (K3.9)", () => {
    const few = [...many(3, { statuses: ["ehcp", "looked-after"] }), ...many(1, { statuses: ["ehcp"] })];
    for (const { id, lines } of countsOf(few, span).filter((t) => t.lines.length > 0))
      expect(lines, id).toEqual([{ what: "Fewer than five in all: not broken down", count: "not shown" }]);
    expect(linesOf(many(5, { statuses: ["ehcp"] }), "ehcp")).toContainEqual({ what: "Yes", count: 5 });
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
