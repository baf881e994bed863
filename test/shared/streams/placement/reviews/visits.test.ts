import { beforeEach, describe, expect, it } from "vitest";
import { remindOverdue } from "#promises/gate/reminding.ts";
import { mealsRows } from "#promises/rights/meals/rows.ts";
import { safeguardingReferenceRows } from "#promises/safeguarding/safeguarding-reference/rows.ts";
import { visitRows } from "#promises/visits/visit/rows.ts";
import { openVisitActions } from "#streams/placement/reviews/visit-actions.ts";
import { submitted } from "../before-start.ts";
import type { Story } from "../given.ts";
import { records, rests, row, running } from "../running.ts";

const everything = ["staff", "pupil", "work", "lessons", "breaks"];
const visit = { "held-on": "2026-10-01", how: "on-site", saw: everything };
let story: Story;

beforeEach(() => {
  story = running({ start: "2026-09-15", end: "2027-07-21" }).at("2026-10-01T15:00");
});

describe("a visit at the provider", () => {
  it("sees staff, pupil, work, lessons and free time, or says why not", () => {
    expect(records(story, "visit", { ...visit, saw: ["staff", "pupil"] }, ["found"])).toContain(
      "the pupil’s work, lessons, free time",
    );
    expect(records(story, "visit", { ...visit, saw: ["staff"] }, ["found", "not-seen"])).toBe("taken");
    expect(records(story, "visit", { ...visit, how: "phone", saw: ["staff"] }, ["found"])).toBe("taken");
    expect(records(story, "visit", visit, ["found"])).toBe("taken");
  });
});

describe("what must follow from a visit", () => {
  const follow = { "action-1-owner": "senco", "action-1-by": "2026-10-09" };

  it("has an owner and a day, not before the visit", () => {
    expect(records(story, "visit", { ...visit, ...follow }, ["found"])).toContain("who sees to it");
    expect(records(story, "visit", visit, ["found", "action-1"])).toContain("who sees to it");
    expect(
      records(story, "visit", { ...visit, ...follow, "action-1-by": "2026-09-30" }, ["found", "action-1"]),
    ).toContain("before the visit");
  });

  it("is owed by its owner until it is done, and its owner is reminded", () => {
    expect(records(story, "visit", { ...visit, ...follow }, ["found", "action-1"])).toBe("taken");
    const [action] = openVisitActions(story.placement);
    const key = `O92-action-${action?.key ?? ""}`;
    expect(row(story, key)).toMatchObject({ state: "owed", owner: "senco", due: "2026-10-09" });

    rests(story);
    const reminders = remindOverdue(story.at("2026-10-10T09:00").facts, "t-s");
    expect(reminders.owes.map((m) => m.to)).toContain("role:senco");

    const done = { action: action?.key ?? "", on: "2026-10-10" };
    expect(records(story, "visit-action", { ...done, action: "99-1" }, ["result"])).toContain("done already");
    expect(records(story, "visit-action", done, ["result"])).toBe("taken");
    expect(row(story, key)).toMatchObject({ state: "met", late: true });
  });
});

/** Rows that TWE does not ask: looked at by themselves. */
const alone = (id: string) => {
  const found = [...safeguardingReferenceRows, ...mealsRows, ...visitRows].find((r) => r.id === id);
  if (!found) throw new Error(`${id} is not a row`);
  return { why: found.notApplicable?.(story.facts, ""), met: found.met(story.facts, "") };
};

describe("what a visit could not see", () => {
  it("is looked at in another way: at home, by phone or online (O91)", () => {
    expect(alone("O91").why).toContain("No visit has left");
    records(story, "visit", { ...visit, saw: ["staff"] }, ["found", "not-seen"]);
    expect(alone("O91")).toEqual({ why: undefined, met: undefined });
    records(story, "visit", { ...visit, how: "home", saw: ["pupil"] }, ["found"]);
    expect(alone("O91").met).toBeDefined();
  });
});

describe("the safeguarding record", () => {
  it("is brought up to date after an incident or a concern, by its reference alone", () => {
    expect(alone("O102").why).toContain("No concern");
    records(story, "incident", { on: "2026-10-01", at: "10:00", decision: "not-yet" }, ["reference"]);
    expect(alone("O102")).toEqual({ why: undefined, met: undefined });

    expect(records(story, "safeguarding-reference", { on: "2026-10-01" }, ["reference"])).toBe("taken");
    expect(alone("O102").met).toBeDefined();
    story.happened("dsl", submitted("concern-sorted", { about: "child", allegation: "no" }));
    expect(alone("O102").met).toBeUndefined();
  });
});

describe("free school meals", () => {
  it("are arranged for a pupil who is entitled, from the day on which that is known", () => {
    expect(alone("O63").why).toContain("not entitled");
    story.happened("system", { type: "statuses-copied", statuses: ["free-school-meals"], from: "s" });
    expect(alone("O63")).toEqual({ why: undefined, met: undefined });
    expect(records(story, "meals", { who: "provider", from: "2026-10-02" })).toBe("taken");
    expect(alone("O63").met).toBeDefined();
  });
});
