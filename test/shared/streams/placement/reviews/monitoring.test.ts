import { describe, expect, it } from "vitest";
import { owes, records, rests, row, running } from "../running.ts";

const year = { start: "2026-09-15", end: "2027-07-16" };
const report = (to: string) => ({ "covers-to": to, "sessions-attended": 30, "sessions-missed": 2 });

describe("the provider's report of a term", () => {
  it("is asked for two weeks before it is due, and a late one still counts for its own term", () => {
    const story = running(year);
    expect(row(story, "O93").due).toBe("2026-12-18");
    story.at("2026-12-03T09:00");
    rests(story);
    expect(story.placement.asks.filter((a) => a.purpose === "progress-report")).toHaveLength(0);
    story.at("2026-12-04T09:00");
    rests(story);
    expect(story.placement.asks.filter((a) => a.purpose === "progress-report")).toHaveLength(1);
    expect(row(story, "O93").state).toBe("asked");
    story.at("2027-01-08T09:00");
    expect(records(story, "progress-report", report("2026-12-18"), ["progress"], "provider")).toBe("taken");
    expect(row(story, "O93")).toMatchObject({ state: "owed", due: "2027-03-25" });
  });

  it("reaches parents only once staff have checked it; sent back, it is asked for anew", () => {
    const story = running(year).at("2026-12-10T09:00");
    rests(story);
    records(story, "progress-report", report("2026-12-10"), ["progress"], "provider");
    expect(owes(story, "report-checked", { result: "ask-again" }, ["why"])).toEqual([]);
    records(story, "report-checked", { result: "ask-again" }, ["why"]);
    rests(story);
    expect(story.placement.asks.filter((a) => a.purpose === "progress-report")).toHaveLength(2);
    records(story, "progress-report", report("2026-12-10"), ["progress"], "provider");
    expect(row(story, "O30-report").state).toBe("owed");
    expect(owes(story, "report-checked", { result: "send" }).map((m) => [m.notice, m.to])).toEqual([
      ["progress-report", "mum"],
    ]);
    records(story, "report-checked", { result: "send" });
    expect(row(story, "O30-report").state).toBe("met");
  });
});

describe("visits and contacts", () => {
  it("are due once a term where the policy leaves visits to the plan, or on the day that the last visit named", () => {
    const story = running(year);
    expect(row(story, "O89").due).toBe("2026-12-18");
    story.at("2026-10-01T09:00");
    records(
      story,
      "visit",
      { "held-on": "2026-10-01", how: "on-site", saw: ["staff"], "next-on": "2026-11-12" },
      ["found", "not-seen"],
    );
    expect(row(story, "O89")).toMatchObject({
      due: "2026-11-12",
      explanation: [expect.stringContaining("last visit named")],
    });
  });

  it("count pupil and provider apart, once each half-term", () => {
    const story = running(year).at("2026-10-01T09:00");
    records(story, "pastoral-contact", { on: "2026-10-01", with: ["pupil"], how: "visit" }, ["said"]);
    expect(row(story, "O94-pupil").due).toBe("2026-12-18");
    expect(row(story, "O94-provider").due).toBe("2026-10-23");
  });
});

describe("what happens in between", () => {
  it("an incident is decided by AP lead and headteacher, and the parents hear of it", () => {
    const story = running(year).at("2026-10-06T15:00");
    const incident = { on: "2026-10-06", at: "11:20", decision: "not-yet" };
    expect(owes(story, "incident", incident, ["reference"]).map((m) => m.to)).toEqual(["role:headteacher"]);
    records(story, "incident", incident, ["reference"]);
    expect(row(story, "O95")).toMatchObject({ state: "owed", due: "2026-10-07" });
    expect(row(story, "O29").state).toBe("owed");
    const decision = { ...incident, decision: "support", "decided-by": ["ap-lead"] };
    expect(records(story, "incident", decision, ["reference", "why"])).toContain("together");
    records(story, "incident", { ...decision, "decided-by": ["ap-lead", "headteacher"] }, [
      "reference",
      "why",
    ]);
    expect(row(story, "O95").state).toBe("met");
    const contact = { on: "2026-10-06", about: "unsafe", how: "phone" };
    records(story, "parent-contact", { ...contact, how: "not-reached" }, ["said"]);
    records(story, "parent-contact", { ...contact, about: "progress" }, ["said"]);
    expect(row(story, "O29").state).toBe("owed");
    records(story, "parent-contact", contact, ["said"]);
    expect(row(story, "O29").state).toBe("met");
  });

  it("a broken rule that is not serious asks nobody for a decision, and the parents hear of it all the same", () => {
    const story = running(year).at("2026-10-06T15:00");
    const broken = { on: "2026-10-06", at: "11:20", decision: "not-serious" };
    expect(owes(story, "incident", broken, ["reference"])).toEqual([]);
    expect(records(story, "incident", broken, ["reference"])).toBe("taken");
    expect(row(story, "O29").state).toBe("owed");
    expect(row(story, "O95").state).not.toBe("owed");
  });

  it("a trip is no praise, and praise no trip", () => {
    const story = Object.assign(running(year), { profile: "west-bridgford-2025" }).at("2026-10-06T15:00");
    records(story, "belonging", { on: "2026-10-06", what: ["praise"] });
    expect(row(story, "O96").due).toBe("2026-12-18");
    records(story, "belonging", { on: "2026-10-06", what: ["friends"] });
    expect(row(story, "O96").due).not.toBe("2026-12-18");
  });

  it("new staff at the provider are confirmed again, and that is never waived", () => {
    const story = running(year).at("2026-10-06T15:00");
    records(story, "staff-change", { "told-on": "2026-10-06", confirmed: "no" }, ["who"]);
    expect(row(story, "O103")).toMatchObject({ state: "owed", blocks: "law-or-safety" });
    records(
      story,
      "staff-change",
      { "told-on": "2026-10-06", confirmed: "yes", "confirmed-on": "2026-10-06" },
      ["who"],
    );
    expect(row(story, "O103").state).toBe("met");
  });

  it("attendance is kept by the register from the first day on, is never done, and blocks nothing", () => {
    const story = running(year);
    for (const id of ["O76", "O74"])
      expect(row(story, id)).toMatchObject({
        state: "in-register",
        note: expect.stringContaining("register"),
      });
    expect(row(story, "O76").metAt).toBeUndefined();
    expect(row(story, "O76").blocks).toBeUndefined();
  });
});
