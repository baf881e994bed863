import { describe, expect, it } from "vitest";
import { giveLetter, issueLetter } from "#promises/deciding/issuing-letters.ts";
import { answerOf, endOf } from "#streams/placement/facts.ts";
import { parent, timetable } from "./given.ts";
import { letterTold, records, rests, row, running } from "./running.ts";

const dates = { start: "2026-09-15", end: "2026-12-11" };
const week = (more: object = {}) => {
  const event = timetable("2026-09-15", "2026-12-11");
  const { start: _start, ...answers } = event.type === "form-submitted" ? event.answers : {};
  return { ...answers, from: "2026-11-10", ...more };
};

describe("a running placement that changes", () => {
  it("keeps its week until the day of the change, then has the new one; the letter goes again and the old one stays", () => {
    const story = running(dates).at("2026-11-02T09:00");
    expect(records(story, "timetable", { ...week(), start: "2026-09-15" })).toContain("has started");
    expect(records(story, "sessions-changed", week({ friday: "day", end: "2027-01-29" }), ["why"])).toBe(
      "taken",
    );
    expect(answerOf(story.placement, "timetable", "friday")).toBe("none");
    expect(endOf(story.placement)).toBe("2027-01-29");
    expect(row(story, "O26").state).toBe("owed");
    expect(row(story, "O25.mum")).toMatchObject({ state: "owed" });
    expect(story.takes("head", issueLetter(story.facts, []))).toBe("taken");
    const [first, second] = story.placement.letters;
    expect(second).toMatchObject({
      replaces: first?.id,
      facts: { friday: "day", end: "2027-01-29", "changed-from": "2026-11-10" },
    });
    expect(second?.facts.days).toBeGreaterThan(30);
    story.takes("office", giveLetter(story.facts, "mum", "by-hand", "2026-11-02"));
    expect(row(story, "O25.mum").state).toBe("met");

    expect(rests(story).tends().outcome.outcome).toBe("wait");
    story.at("2026-11-10T00:01");
    rests(story);
    expect(answerOf(story.placement, "timetable", "friday")).toBe("day");
    expect(row(story, "O26").state).toBe("met");
    expect(story.placement.letters).toHaveLength(2);
  });

  it("tells parents in the time of a notice, or is refused with the earliest day; they may agree to less in writing", () => {
    const story = running(dates).at("2026-11-09T09:00");
    expect(records(story, "sessions-changed", week({ friday: "day" }), ["why"])).toMatch(
      /earliest change is/,
    );
    expect(records(story, "sessions-changed", week({ friday: "day", agreed: ["in-writing"] }), ["why"])).toBe(
      "taken",
    );
  });

  it("never shortens the time of a direction", () => {
    const story = running({ ...dates, route: "direction" }).at("2026-11-09T09:00");
    expect(records(story, "sessions-changed", week({ agreed: ["in-writing"] }), ["why"])).not.toBe("taken");
  });

  it("reviews by the moved last day", () => {
    const story = running(dates).at("2026-11-02T09:00");
    records(story, "sessions-changed", week({ end: "2027-03-19" }), ["why"]);
    story.at("2026-12-10T16:00");
    expect(row(story, "O85").due).toBe("2027-03-19");
  });

  it("gives the letter to a contact who was recorded later, and to nobody twice", () => {
    const story = running(dates).at("2026-11-02T09:00");
    expect(story.takes("head", issueLetter(story.facts, []))).toContain("issued already");
    story.happened("system", {
      type: "contacts-copied",
      contacts: [parent("mum"), parent("gran", { mayConsent: "no" })],
      from: "x",
    });
    expect(row(story, "O25.gran").state).toBe("owed");
    expect(story.takes("head", issueLetter(story.facts, []))).toBe("taken");
    expect(story.placement.letters.at(-1)).toMatchObject({ to: ["gran"] });
    expect(row(story, "O25.mum").state).toBe("met");
    story.takes("office", giveLetter(story.facts, "gran", "by-hand", "2026-11-02"));
    expect(row(story, "O25.gran").state).toBe("met");
  });

  it("asks a parent with a say who was recorded later", () => {
    const story = running(dates).at("2026-11-02T09:00");
    story.happened("system", {
      type: "contacts-copied",
      contacts: [parent("mum"), parent("dad")],
      from: "x",
    });
    rests(story);
    expect(story.placement.asks.map((a) => a.to)).toContain("dad");
  });

  it("before the first day goes back to its letter when dates move", () => {
    const story = letterTold(dates).at("2026-09-03T09:00");
    story.happened("lead", timetable("2026-09-22", "2026-12-11"));
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "commissioning" });
  });
});
