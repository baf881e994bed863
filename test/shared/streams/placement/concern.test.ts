import { describe, expect, it } from "vitest";
import { letterTold, owes, records, rests, review, row, running } from "./running.ts";

const year = { start: "2026-09-15", end: "2027-07-16" };
const raised = { on: "2026-10-06", at: "10:05", "by-word": "yes" };
const aboutProvider = { about: "provider", allegation: "no", "next-day": "school" };
const decided = {
  "held-on": "2026-10-07",
  present: ["dsl", "headteacher"],
  lado: "not-needed",
  decision: "continue",
  addressed: "yes",
  "next-day": "provider",
  parents: "released",
};
const raise = () => {
  const story = running(year).at("2026-10-06T10:10");
  records(story, "concern", raised, ["reference"], "teacher");
  return story;
};

describe("a safeguarding concern", () => {
  it("alerts the safeguarding lead at once and says nothing of the child", () => {
    const story = running(year).at("2026-10-06T10:10");
    const [mail] = owes(story, "concern", raised, ["reference"]);
    expect(mail).toMatchObject({ to: "role:dsl", notice: "staff-notice", facts: { what: "concern" } });
    expect(Object.keys(mail?.facts ?? {})).toEqual(["placement", "what"]);
  });

  it("goes to the deputy once, when nobody acknowledges it in fifteen minutes", () => {
    const story = raise();
    const waiting = story.tends();
    expect(waiting.outcome).toMatchObject({ outcome: "wait" });
    if (waiting.outcome.outcome === "wait")
      expect(waiting.outcome.due.toString()).toBe("2026-10-06T09:25:00Z");
    story.at("2026-10-06T10:25");
    expect(story.tends().owes.map((m) => m.to)).toEqual(["role:deputy-dsl"]);
    expect(story.tends().owes).toEqual([]);
    expect(records(story, "concern-acknowledged", { how: "mail" }, [], "dsl")).toBe("taken");
    expect(row(story, "O124-acknowledge").state).toBe("met");
    expect(records(story, "concern-acknowledged", { how: "mail" }, [], "dsl")).toContain("already");
  });

  it("goes on to the headteacher and the AP lead until somebody says that they are on it (K1.9)", () => {
    const story = raise().at("2026-10-06T10:25");
    story.tends();
    expect(row(story, "O124-taken").state).toBe("not-applicable");
    story.at("2026-10-06T10:40");
    expect(story.tends().owes).toMatchObject([{ to: "role:headteacher", facts: { what: "concern-nobody" } }]);
    expect(row(story, "O124-taken")).toMatchObject({
      state: "owed",
      owner: "headteacher",
      form: "concern-taken",
    });
    story.at("2026-10-06T10:55");
    expect(story.tends().owes.map((m) => m.to)).toEqual(["role:ap-lead"]);
    story.at("2026-10-06T11:30");
    expect(story.tends().owes).toEqual([]);
    story.at("2026-10-07T08:00");
    const again = ["role:dsl", "role:deputy-dsl", "role:headteacher", "role:ap-lead"];
    expect(story.tends().owes.map((m) => m.to)).toEqual(expect.arrayContaining(again));
    expect(records(story, "concern-taken", {}, [], "head")).toBe("taken");
    expect(row(story, "O124-taken").state).toBe("met");
    expect(row(story, "O124-acknowledge").state).toBe("owed");
    story.at("2026-10-08T09:00");
    expect(story.tends().owes.filter((m) => m.facts.what === "concern-nobody")).toEqual([]);
    expect(records(story, "concern-taken", {}, [], "head")).toContain("in hand already");
  });

  it("stops where it is once it is acknowledged or sorted (K1.9)", () => {
    for (const [form, answers] of [
      ["concern-acknowledged", { how: "mail" }],
      ["concern-sorted", { about: "child", allegation: "no" }],
    ] as const) {
      const story = raise().at("2026-10-06T10:25");
      story.tends();
      records(story, form, answers, form === "concern-sorted" ? ["reference"] : [], "dsl");
      story.at("2026-10-07T09:00");
      expect(story.tends().owes.filter((m) => m.facts.what === "concern-nobody")).toEqual([]);
    }
  });

  it("is not passed on when it was acknowledged in time", () => {
    const story = raise().at("2026-10-06T10:20");
    records(story, "concern-acknowledged", { how: "by-word" }, [], "dsl");
    story.at("2026-10-06T11:00");
    expect(Object.keys(rests(story).placement.reminded).filter((key) => key.startsWith("concern"))).toEqual(
      [],
    );
  });

  it("is shared with the provider’s safeguarding lead by word and in writing, with both times on record (O99)", () => {
    const story = Object.assign(raise(), { profile: "template-2026" });
    expect(row(story, "O99")).toMatchObject({ state: "owed", due: "2026-10-06", form: "concern-shared" });
    records(story, "concern-sorted", { about: "child", allegation: "no" }, ["reference"], "dsl");
    expect(row(story, "O99").state).toBe("owed");
    const shared = {
      shared: "yes",
      "word-on": "2026-10-06",
      "word-at": "10:20",
      "written-on": "2026-10-06",
      "written-at": "10:45",
    };
    expect(
      records(story, "concern-shared", { ...shared, "written-on": "2026-10-07" }, ["with"], "dsl"),
    ).toContain("day");
    expect(records(story, "concern-shared", shared, ["with"], "dsl")).toBe("taken");
    expect(row(story, "O99").state).toBe("met");
    expect(records(story, "concern-shared", shared, ["with"], "dsl")).toContain("already");
  });

  it("about the child suspends nothing", () => {
    const story = raise();
    records(story, "concern-sorted", { about: "child", allegation: "no" }, ["reference"], "dsl");
    expect(story.placement.frozen).toBe(false);
    expect(row(story, "O100-sort").state).toBe("met");
    expect(row(story, "O100-review").state).toBe("not-applicable");
  });

  it("about the child that is an allegation against an adult owes the call to the LADO all the same", () => {
    const story = raise();
    const sorted = { about: "child", allegation: "adult" };
    expect(records(story, "concern-sorted", sorted, ["reference"], "dsl")).toBe("taken");
    expect(story.placement.frozen).toBe(false);
    expect(row(story, "O124-lado").state).toBe("owed");
  });

  it("about the provider suspends at once: nothing goes to parents, nothing moves, the review is owed", () => {
    const story = raise();
    expect(records(story, "concern-sorted", aboutProvider, ["reference"], "dsl")).toBe("taken");
    expect(story.placement.frozen).toBe(true);
    expect(story.tends()).toMatchObject({ events: [], owes: [], outcome: { outcome: "wait" } });
    expect(row(story, "O100-review")).toMatchObject({
      state: "owed",
      due: "2026-10-07",
      owner: "dsl",
      blocks: "law-or-safety",
    });
    story.at("2026-10-20T16:00");
    records(story, "review", review("2026-10-20"), ["why"]);
    expect(records(story, "review-outcome", { "read-through": "yes" }, ["decided"])).toContain("suspended");
  });

  it("tells its overdue emergency review even while all else stands still, and a second concern too", () => {
    const story = raise();
    records(story, "concern-sorted", aboutProvider, ["reference"], "dsl");
    story.at("2026-10-08T08:00");
    expect(story.tends().owes.map((m) => m.to)).toEqual(["role:dsl"]);
    records(story, "concern", { ...raised, on: "2026-10-08" }, ["reference"], "teacher");
    story.at("2026-10-08T08:20");
    expect(story.tends().owes.map((m) => m.to)).toEqual(["role:deputy-dsl"]);
  });

  it("is lifted only by the recorded decision of the safeguarding lead, with every concern dealt with", () => {
    const story = raise();
    records(story, "concern-sorted", aboutProvider, ["reference"], "dsl");
    story.at("2026-10-07T15:00");
    const tries = (more: object) =>
      records(story, "emergency-review", { ...decided, ...more }, ["why"], "dsl");
    expect(tries({ present: ["headteacher"] })).toContain("safeguarding lead");
    expect(tries({ addressed: "no" })).toContain("fully dealt with");
    expect(tries({ "next-day": "school" })).toContain("must fit");
    expect(tries({ decision: "stay", "next-day": "school" })).toBe("taken");
    expect(story.placement.frozen).toBe(true);
    expect(tries({})).toBe("taken");
    expect(story.placement.frozen).toBe(false);
    expect(row(story, "O100-review").state).toBe("met");
    expect(story.placement.phase).toBe("active");
  });

  it("that ends the placement at once leads to the way back, without its reasons", () => {
    const story = raise();
    records(story, "concern-sorted", aboutProvider, ["reference"], "dsl");
    story.at("2026-10-07T15:00");
    records(
      story,
      "emergency-review",
      { ...decided, decision: "end", "last-day": "2026-10-06", "next-day": "school" },
      ["why"],
      "dsl",
    );
    expect(story.placement.forms.end).toMatchObject({ answers: { why: "safeguarding" }, words: {} });
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "reintegration" });
    expect(row(story, "O88").state).toBe("met");
  });

  it("before the first day ends without a way back", () => {
    const story = letterTold(year).at("2026-09-10T10:10");
    records(story, "concern", { ...raised, on: "2026-09-10" }, ["reference"], "teacher");
    records(story, "concern-sorted", aboutProvider, ["reference"], "dsl");
    records(
      story,
      "emergency-review",
      {
        ...decided,
        "held-on": "2026-09-10",
        decision: "end",
        "last-day": "2026-09-10",
        "next-day": "school",
      },
      ["why"],
      "dsl",
    );
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "closed" });
  });

  it("an allegation goes to the headteacher, one about the headteacher to the governors, and needs the LADO", () => {
    const story = raise();
    const told = (allegation: string) =>
      owes(story, "concern-sorted", { ...aboutProvider, allegation }, ["reference"]).map((m) => m.to);
    expect(told("adult")).toContain("role:headteacher");
    expect(told("headteacher")).not.toContain("role:headteacher");
    expect(told("headteacher")).toContain("role:governor-chair");
    records(story, "concern-sorted", { ...aboutProvider, allegation: "adult" }, ["reference"], "dsl");
    story.at("2026-10-07T15:00");
    expect(records(story, "emergency-review", decided, ["why"], "dsl")).toContain("LADO");
  });
});
