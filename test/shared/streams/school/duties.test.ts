import { describe, expect, it } from "vitest";
import { dutyForms } from "#contracts/forms/duties.ts";
import { dutyDue } from "#domain/duty-due.ts";
import { duties, dutyClauses, dutyOf, keptByProduct } from "#domain/school-duties.ts";
import { copyDuties } from "#promises/deciding/copying/opening.ts";
import { remindOverdue } from "#promises/gate/reminding.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import { actions } from "#promises/permissions.ts";
import { recordDuty } from "#streams/school/record-duty.ts";
import { foldSchool } from "#streams/school/school.ts";
import { calendar, parent, referred, Story } from "../placement/given.ts";

const story = (copied: Readonly<Record<string, string>> = {}) =>
  referred(new Story("2026-09-16T10:00"), [parent("m")], "2026-10-06").happened("system", {
    type: "duties-copied",
    duties: copied,
    from: "s",
  });
const rowsOf = (s: Story) => obligationsOf(s.facts).filter((o) => o.form === dutiesForm);
const rules = story().facts.rules;
const due = (id: string, on: string) => {
  const duty = dutyOf(id);
  if (!duty) throw new Error(id);
  return dutyDue(duty, on, undefined, rules, calendar)?.date;
};

describe("the duties of a school", () => {
  it("have a form with a date and roles who record it, each", () => {
    for (const { id } of duties) {
      expect(dutyForms[id]?.steps[0]?.fields[0]).toMatchObject({ name: "on", kind: "date" });
      expect(Object.hasOwn(actions, `duty.${id}`)).toBe(true);
    }
    expect(Object.keys(dutyForms).sort()).toEqual(duties.map((d) => d.id).sort());
  });

  it("ask for the authority’s return only where a setting says that it wants one (O116)", () => {
    const duty = dutyOf("O116") ?? { id: "O116" as const };
    expect(dutyClauses(duty, rules)).toEqual([]);
    const report = rules.settings["ptt.authorityReport"];
    const asks = {
      ...report,
      value: "half-termly-return",
      won: { ...report.won, clause: "WBS 9.7" },
    } as const;
    const settings = { ...rules.settings, "ptt.authorityReport": asks };
    expect(dutyClauses(duty, { ...rules, settings })).toEqual(["WBS 9.7"]);
  });

  it("come again by the setting, by term, or after a year, a leap day included", () => {
    expect(due("O130", "2026-09-14")).toBe("2027-09-14");
    expect(due("O121", "2028-02-29")).toBe("2029-02-28");
    // in the autumn term: by the end of the spring term
    expect(due("O53", "2026-10-05")).toBe("2027-03-25");
    // in the holidays before it: by the end of the spring term too
    expect(due("O53", "2026-12-20")).toBe("2027-03-25");
    // a half-termly return: by the end of the half-term after
    expect(due("O116", "2026-10-05")).toBe("2026-12-18");
    // the calendar ends: four months, and it says so
    expect(due("O53", "2027-05-05")).toBe("2027-09-04");
  });

  it("fall due for the first time by set-up, term, year, or the policy's own date (K1.7)", () => {
    const first = (id: string, setUpOn: string, reviewBy?: string) => {
      const duty = dutyOf(id);
      const profile = { ...rules.profile, reviewBy: reviewBy ?? "2018-12" };
      return duty && dutyDue(duty, undefined, setUpOn, { ...rules, profile }, calendar)?.date;
    };
    expect(first("O130", "2026-09-07")).toBe("2026-10-05");
    expect(first("O124", "2026-09-07")).toBe("2026-10-05");
    expect(first("O53", "2026-09-07")).toBe("2026-12-18");
    expect(first("O120", "2026-09-07")).toMatch(/^2027-0[5-8]/);
    // CRE's own date, and TWE's, which had passed when the school was set up
    expect(first("O121", "2026-09-07", "2026-09")).toBe("2026-09-30");
    expect(first("O121", "2026-09-07")).toBe("2026-10-05");
    for (const { id } of duties) expect(first(id, "2026-09-07")).toBeDefined();
    expect(rules.profile.reviewBy).toBe("2018-12");
  });

  it("call for the policy’s review when the law has turned since it was reviewed last (issue 16, part 8)", () => {
    const turned = { ...rules, lawSince: "2026-09-01" };
    const review = dutyOf("O121");
    if (!review) throw new Error("There is no such duty");
    const dueOn = (on: string) => dutyDue(review, on, undefined, turned, calendar);
    expect(dueOn("2026-06-10")).toMatchObject({
      date: "2026-10-31",
      explanation: [expect.any(String), expect.stringContaining("has changed on")],
    });
    // Reviewed since: it comes again by its own interval, as every other duty does.
    expect(dueOn("2026-09-04")?.date).toBe(due("O121", "2026-09-04"));
    const other = dutyOf("O130");
    expect(other && dutyDue(other, "2026-06-10", undefined, turned, calendar)?.date).toBe("2027-06-10");
  });

  it("are refused for the future, for nothing, and for a school that is not there", () => {
    const school = foldSchool("s", []);
    const done = { duty: "O130", answers: { on: "2026-09-16" }, today: "2026-09-16" };
    expect(recordDuty(school, done)).toMatchObject({ kind: "refused" });
    const there = { ...school, version: 1 };
    expect(recordDuty(there, { ...done, answers: { on: "2026-09-17" } })).toMatchObject({ field: "on" });
    expect(recordDuty(there, { ...done, duty: "O1" })).toMatchObject({ kind: "refused" });
    expect(recordDuty(there, done)).toMatchObject({ kind: "decided" });
  });
});

describe("a placement's list", () => {
  it("shows those that law or policy asks, in the phase of now, blocking nothing", () => {
    const shown = rowsOf(story());

    expect(shown.map((o) => o.id)).toEqual(
      [...duties, ...keptByProduct].map((d) => d.id).filter((id) => rules.asks[id] !== undefined),
    );
    expect(new Set(shown.map((o) => o.phase))).toEqual(new Set(["referral"]));
    expect(shown.every((o) => o.blocks === undefined && o.cites.length > 0)).toBe(true);
    expect(new Set(obligationsOf(story().facts).map((o) => o.key)).size).toBe(
      obligationsOf(story().facts).length,
    );
  });

  it("shows a recorded duty as met until it comes again, with when that is", () => {
    const of = (s: Story) => rowsOf(s).find((o) => o.id === "O130");

    expect(of(story())).toMatchObject({ state: "owed" });
    expect(of(story({ O130: "2026-09-01" }))).toMatchObject({ state: "met", due: "2027-09-01", late: false });
    expect(of(story({ O130: "2025-09-01" }))).toMatchObject({ state: "owed", due: "2026-09-01", late: true });
  });

  it("reminds nobody of them, placement by placement", () => {
    const late = remindOverdue(story({ O130: "2025-09-01" }).facts, "t-s");

    expect(late.events.filter((e) => e.type === "reminded" && e.key.endsWith("-school"))).toEqual([]);
  });

  it("says of what the product keeps by itself that it is met, and how", () => {
    expect(rowsOf(story()).find((o) => o.id === "O65")).toMatchObject({
      state: "met",
      note: expect.stringContaining("Waymark"),
    });
  });

  it("takes copies over once", () => {
    const { placement } = story({ O130: "2026-09-01" });

    expect(copyDuties(placement, { O130: "2026-09-01" }, "x")).toMatchObject({ events: [] });
    expect(copyDuties(placement, { O130: "2026-09-02" }, "x")).toMatchObject({
      events: [{ type: "duties-copied" }],
    });
  });
});
