import { beforeAll, describe, expect, it } from "vitest";
import { billOf } from "#infra/simulate/price/pricing.ts";
import { printed } from "#infra/simulate/report/print.ts";
import { type Report, reportOf } from "#infra/simulate/report/report.ts";
import { printedTable } from "#infra/simulate/report/table.ts";
import { totalsOf } from "#infra/simulate/report/totals.ts";
import { type SchoolResult, simulateSchool } from "#infra/simulate/school/simulate-school.ts";
import { schoolYearOf } from "#infra/simulate/school/year.ts";

const year = schoolYearOf("2026-27");
if (typeof year === "string") throw new Error(year);

const played = (number: number, seed = "7"): Promise<SchoolResult> =>
  simulateSchool({ seed, profile: "twerton-2017", number, placements: 3, pupilsPerProvider: 3 }, year);

const simulation = {
  profile: "twerton-2017",
  year,
  seed: "7",
  placements: 6,
  schoolSize: 3,
  pupilsPerProvider: 3,
};

let [first, second]: SchoolResult[] = [];
let report: Report;
beforeAll(async () => {
  first = await played(0);
  second = await played(1);
  report = reportOf(simulation, totalsOf([second, first]));
}, 600_000);

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

describe("a simulated school year", () => {
  it("is the same for the same seed, and another for another (I5)", async () => {
    expect((await played(1)).hash).toBe(second?.hash);
    expect((await played(1, "8")).hash).not.toBe(second?.hash);
  }, 600_000);

  it("has one hash for its schools, in whatever order they came", () => {
    const [a, b] = [first, second];
    if (!a || !b) throw new Error("Nothing was played");
    expect(totalsOf([a, b]).hash).toBe(totalsOf([b, a]).hash);
    expect(totalsOf([a]).hash).not.toBe(totalsOf([a, b]).hash);
  });

  it("goes on: at least nineteen in twenty things that people send are taken, and no run fails (I6)", () => {
    const { recorded = 0, unchanged = 0, refused = 0 } = report.receipts;
    expect(recorded).toBeGreaterThan(100);
    expect((recorded + unchanged) / (recorded + unchanged + refused)).toBeGreaterThanOrEqual(0.95);
    expect(report.history.failedRuns).toBe(0);
  });

  it("counts every placement's outcome once", () => {
    expect(sum(report.outcomes)).toBe(6);
  });

  it("adds up: what was asked was met, met late, or is overdue", () => {
    expect(report.obligations.length).toBeGreaterThan(40);
    for (const o of report.obligations) expect(o.met + o.late + o.overdue).toBe(o.asked);
    const done = report.work.reduce((all, role) => all + role.done, 0);
    expect(report.obligations.reduce((all, o) => all + o.met + o.late, 0)).toBe(done);
    for (const role of report.work)
      expect(Object.values(role.weeks).reduce((all, week) => all + week.begun, 0)).toBe(role.tasks);
  });

  it("bills each line at the table's price, and the lines add up", () => {
    const lines = billOf(totalsOf(first && second ? [first, second] : []));
    expect(lines.reduce((all, line) => all + line.usd, 0)).toBeCloseTo(report.price.usd, 10);
    for (const line of lines) expect(line.quantity).toBeGreaterThanOrEqual(0);
    const transitions = lines.find((line) => line.price === "states.transition");
    expect(transitions?.quantity).toBe(report.transitions.all);
    expect(transitions?.usd).toBeCloseTo(report.transitions.all * 0.000025, 10);
    expect(report.price.date).toMatch(/^2026-/);
  });

  it("stays far from the service's limits", () => {
    expect(report.history.longestRun).toBeLessThan(10_000);
    const own = totalsOf(first && second ? [first, second] : []).perPlacement.map((p) => p.events);
    expect(Math.max(...own)).toBeLessThanOrEqual(3_000);
  });

  it("is told on a terminal and as a table", () => {
    expect(printed(report)).toContain(report.ledger);
    expect(printed(report)).toContain("Obligations by clause");
    expect(printedTable(report)).toContain("| State transitions |");
  });
});
