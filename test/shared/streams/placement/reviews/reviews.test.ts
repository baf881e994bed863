import { describe, expect, it } from "vitest";
import { parent } from "../given.ts";
import { letterTold, owes, records, rests, review, row, running } from "../running.ts";

const year = { start: "2026-09-15", end: "2027-07-16" };
const words = ["behaviour", "why"];

describe("reviews by their cadence", () => {
  it("are due once each half-term, with the clauses of policy and law, on the last school day before the break", () => {
    const story = running(year);
    expect(row(story, "O82")).toMatchObject({ state: "owed", due: "2026-10-23", owner: "ap-lead" });
    expect(
      row(story, "O82")
        .cites.map((c) => c.clause)
        .join(),
    ).toMatch(/KCSIE.*TWE 8.4/);
    expect(row(story, "O82").explanation.join(" ")).toContain("first half of Autumn 2026");
    expect(row(story, "O83")).toMatchObject({ due: "2026-10-17" });
    expect(row(story, "O82").opens).toBe("2026-10-09");
  });

  it("close one cycle after another: each opens a gate of its own, half-terms between", () => {
    const story = running(year);
    const days = [
      ["2026-10-20", "2026-12-18"],
      ["2026-12-15", "2027-02-12"],
      ["2027-02-09", "2027-03-25"],
    ] as const;
    days.forEach(([held, next], i) => {
      story.at(`${held}T16:00`);
      expect(records(story, "review", review(held), words)).toBe("taken");
      expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "active", cycle: i + 2 });
      expect(row(story, "O82")).toMatchObject({ state: "owed", due: next });
      expect(story.tends().outcome.outcome).toBe("wait");
    });
  });

  it("carry a half-term with a short tail into the next, and say so", () => {
    const story = running({ start: "2026-10-15", end: "2027-02-12" });
    const due = row(story, "O82");
    expect(due.due).toBe("2026-12-18");
    expect(due.explanation.join(" ")).toMatch(/live for only \d school days/);
  });

  it("ask for nothing more once too few days are left, and are met by the last one held", () => {
    const story = running({ start: "2026-09-15", end: "2026-11-06" });
    story.at("2026-10-20T16:00");
    records(story, "review", review("2026-10-20"), words);
    rests(story);
    expect(row(story, "O82").state).toBe("met");
    expect(row(story, "O82").due).toBeUndefined();
  });

  it("are not taken twice for the same day, nor before the first day", () => {
    expect(records(letterTold(year), "review", review("2026-09-14"), words)).toContain("first day");
    const story = running(year).at("2026-10-20T16:00");
    records(story, "review", review("2026-10-20"), words);
    expect(records(story, "review", review("2026-10-20"), words)).toContain("recorded already");
  });

  it("go through the agreement with the parents once a term, not each half-term", () => {
    const story = running(year).at("2026-10-20T16:00");
    records(story, "review", review("2026-10-20", { agreement: "yes" }), words);
    rests(story);
    expect(row(story, "O27")).toMatchObject({ state: "owed", due: "2027-03-25" });
    expect(row(story, "O82").due).toBe("2026-12-18");
  });
});

describe("invitations", () => {
  const invitation = (on: string, more = {}) => ({
    kind: "review",
    "held-on": on,
    time: "15:30",
    invited: ["parents", "pupil", "provider", "ap-lead", "headteacher"],
    ...more,
  });

  it("go to permitted parents and the provider in good time, or are refused with the earliest day", () => {
    const story = running(year).at("2026-10-05T09:00");
    expect(records(story, "review-planned", invitation("2026-10-09"), ["place"])).toContain("Sun 11 October");
    expect(
      records(story, "review-planned", invitation("2026-10-20", { invited: ["parents"] }), ["place"]),
    ).toContain("the provider");
    expect(
      owes(story, "review-planned", invitation("2026-10-20"), ["place"]).map((m) => [m.notice, m.to]),
    ).toEqual([
      ["review-invitation", "mum"],
      ["review-invitation", "provider"],
    ]);
    records(story, "review-planned", invitation("2026-10-20"), ["place"]);
    expect(row(story, "O83").state).toBe("met");
  });

  it("reach nobody restricted, and are printed for those on paper", () => {
    const contacts = [
      parent("mum"),
      parent("dad", { channel: "paper" }),
      parent("away", { restricted: "yes" }),
    ];
    const story = running({ ...year, contacts }).at("2026-10-05T09:00");
    const sent = owes(story, "review-planned", invitation("2026-10-20"), ["place"]);
    expect(sent.map((m) => m.to)).toEqual(["mum", "provider"]);
    expect(records(story, "review-planned", invitation("2026-10-20"), ["place"])).toBe("taken");
    expect(story.placement.papers.map((paper) => paper.to)).toEqual(["dad"]);
  });

  it("name the social worker, the designated teacher and the virtual school of a child who gained that status", () => {
    const story = running(year).at("2026-10-05T09:00");
    story.happened("system", { type: "statuses-copied", statuses: ["looked-after"], from: "p" });
    expect(records(story, "review-planned", invitation("2026-10-20"), ["place"])).toMatch(
      /social worker.*virtual school/,
    );
  });
});

describe("the outcome of a review", () => {
  it("goes to parents only after staff have written and read it, within the days of the rule", () => {
    const story = running(year).at("2026-10-20T16:00");
    expect(row(story, "O30-review").state).toBe("not-applicable");
    records(story, "review", review("2026-10-20"), words);
    expect(row(story, "O30-review")).toMatchObject({ state: "owed", due: "2026-10-26" });
    expect(records(story, "review-outcome", { "read-through": "no" }, ["decided"])).toContain(
      "Read it through",
    );
    expect(
      owes(story, "review-outcome", { "read-through": "yes" }, ["decided"]).map((m) => m.notice),
    ).toEqual(["review-outcome"]);
    records(story, "review-outcome", { "read-through": "yes" }, ["decided"]);
    expect(row(story, "O30-review").state).toBe("met");
  });

  it("`end` keeps the cycle open and prompts the end, which a person records", () => {
    const story = running(year).at("2026-10-20T16:00");
    records(story, "review", review("2026-10-20", { outcome: "end" }), words);
    expect(story.tends().outcome.outcome).toBe("wait");
    expect(row(story, "O82").state).toBe("met");
    expect(row(story, "O85")).toMatchObject({ state: "owed", due: "2026-10-22", form: "end" });
    records(story, "end", { "last-day": "2026-10-23", why: "not-meeting-needs" }, ["details"]);
    story.at("2026-10-24T09:00");
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "reintegration" });
  });
});

describe("formal reviews", () => {
  const formal = (on: string, improved: "yes" | "no") => ({
    "held-on": on,
    present: ["headteacher", "ap-lead", "pupil", "parents", "provider"],
    improved,
  });

  it("follow a review whose progress is not good enough, with headteacher and AP lead", () => {
    const story = running(year).at("2026-10-20T16:00");
    expect(row(story, "O86").state).toBe("not-applicable");
    records(story, "review", review("2026-10-20", { progress: "no" }), words);
    rests(story);
    expect(row(story, "O86")).toMatchObject({ state: "owed", owner: "headteacher", due: "2026-11-11" });
    story.at("2026-11-09T16:00");
    expect(
      records(story, "formal-review", { ...formal("2026-11-09", "no"), present: ["ap-lead"] }, ["agreed"]),
    ).toContain("Headteacher");
    expect(records(story, "formal-review", formal("2026-11-09", "no"), ["agreed"])).toBe("taken");
    expect(row(story, "O86").state).toBe("met");
  });

  it("the third without improvement prompts a decision and ends nothing; improvement begins the count anew", () => {
    const story = running(year);
    const hold = (on: string, improved: "yes" | "no") => {
      story.at(`${on}T16:00`);
      expect(records(story, "formal-review", formal(on, improved), ["agreed"])).toBe("taken");
      rests(story);
    };
    hold("2026-10-12", "no");
    hold("2026-11-03", "yes");
    hold("2026-11-17", "no");
    hold("2026-12-01", "no");
    expect(row(story, "O87")).toMatchObject({
      state: "not-applicable",
      why: expect.stringContaining("2 of 3"),
    });
    expect(records(story, "formal-decision", { decision: "end" }, ["why"])).toContain("3 formal reviews");
    hold("2026-12-14", "no");
    expect(row(story, "O87")).toMatchObject({ state: "owed", owner: "headteacher" });
    expect(story.placement.phase).toBe("active");
    expect(records(story, "formal-decision", { decision: "continue" }, ["why"])).toBe("taken");
    expect(row(story, "O87").state).toBe("met");
    hold("2027-01-12", "no");
    expect(row(story, "O87").state).toBe("owed");
    records(story, "formal-decision", { decision: "end" }, ["why"]);
    expect(row(story, "O85").explanation.join()).toContain("decided to end");
    expect(story.placement.forms.end).toBeUndefined();
  });
});

describe("a review that parents ask for", () => {
  const asked = (on: string, more = {}) => ({
    "received-on": on,
    from: "parent",
    answer: "decline",
    ...more,
  });

  it("may be declined on day 69 after the last and must be held on day 71, with the reasons", () => {
    const story = running(year).at("2026-10-20T16:00");
    records(story, "review", review("2026-10-20"), words);
    story.at("2026-12-28T09:00");
    expect(records(story, "review-requested", asked("2026-12-28"), ["about"])).toBe("taken");
    story.at("2026-12-30T09:00");
    expect(records(story, "review-requested", asked("2026-12-30"), ["about"])).toContain("must be held");
    expect(
      records(story, "review-requested", asked("2026-12-30", { answer: "hold", "hold-by": "2027-01-15" }), [
        "about",
      ]),
    ).toBe("taken");
    expect(row(story, "O82-request")).toMatchObject({ state: "owed", due: "2027-01-15" });
    story.at("2027-01-12T16:00");
    records(story, "review", review("2027-01-12"), words);
    expect(row(story, "O82-request").state).toBe("met");
  });
});
