import { beforeEach, describe, expect, it } from "vitest";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { FormId } from "#ids/promise-id.ts";
import { type Correcting, correctRecord } from "#promises/deciding/correcting.ts";
import { latestOf } from "#streams/placement/records.ts";
import { formalWithoutImprovement } from "#streams/placement/reviews/review.ts";
import { cycleOf } from "#streams/placement/state.ts";
import { parent, type Story } from "./given.ts";
import { records, rests, review, row, running } from "./running.ts";

const why = { vault: "v-why", hash: "h", fields: ["correction-why"] };

const year = { start: "2026-09-15", end: "2027-07-21" };

let story: Story;

const corrects = (form: FormId, answers: FormAnswers, more: Partial<Correcting> = {}) => {
  const c = { form, answers, said: [], by: "lead", nth: 1, changedWords: [], ...more };
  return correctRecord(story.facts, c, {}, why);
};

const taken = (form: FormId, answers: FormAnswers, more: Partial<Correcting> = {}) =>
  story.takes("lead", corrects(form, answers, more));

const owes = (form: FormId, answers: FormAnswers, more: Partial<Correcting> = {}) => {
  const decision = corrects(form, answers, more);
  return decision.kind === "refused" ? [] : decision.owes;
};

beforeEach(() => {
  story = running({ ...year, contacts: [parent("mum"), parent("dad", { channel: "paper" })] });
  story.at("2026-10-20T10:00");
  expect(records(story, "review", review("2026-10-19"), ["why"])).toBe("taken");
  rests(story);
});

describe("a review that is put right", () => {
  it("keeps the original, says who, when and why, and begins no second cycle", () => {
    const cycle = cycleOf(story.placement);
    expect(taken("review", review("2026-10-19", { progress: "no" }))).toBe("taken");
    rests(story);

    const record = latestOf(story.placement, "review");
    expect(record?.answers.progress).toBe("no");
    expect(record?.corrections).toMatchObject([
      { by: "lead", why, changed: ["progress"], before: { answers: { progress: "yes" } } },
    ]);
    expect(cycleOf(story.placement)).toBe(cycle);
    expect(story.placement.history.review).toHaveLength(1);
    expect(row(story, "O86").state).toBe("owed");
  });

  it("keeps its place: not after another review, not in the future, not before the first day", () => {
    story.at("2026-12-10T10:00");
    records(story, "review", review("2026-12-09"), ["why"]);
    expect(taken("review", review("2026-12-10"))).toContain("stay in their order");
    expect(taken("review", review("2026-09-01"))).toContain("first day");
    expect(taken("review", review("2026-12-20"), { nth: 2 })).toContain("past");
    expect(taken("review", review("2026-10-16"))).toBe("taken");
  });

  it("must change something, and be there", () => {
    expect(taken("review", review("2026-10-19"))).toBe("Nothing has been changed.");
    expect(taken("review", review("2026-10-19"), { changedWords: ["why"] })).toBe("taken");
    expect(taken("review", review("2026-10-18"), { nth: 2 })).toContain("no such record");
    expect(taken("arrival", { on: "2026-09-16" })).toContain("no such record");
  });

  it("is told to the parents anew when what was decided has changed", () => {
    const told = { "read-through": "yes" };
    expect(records(story, "review-outcome", told, ["decided"])).toBe("taken");
    expect(row(story, "O30-review").state).toBe("met");

    expect(taken("review", review("2026-10-19", { attending: "no", dsl: "goes-on" }))).toBe("taken");
    expect(row(story, "O30-review").state).toBe("met");
    expect(taken("review", review("2026-10-19", { outcome: "end" }))).toBe("taken");
    expect(row(story, "O30-review").state).toBe("owed");
    expect(row(story, "O85").state).toBe("owed");
  });
});

describe("what parents were told", () => {
  it("goes again, with the date of the letter that it corrects, when its words change", () => {
    records(story, "review-outcome", { "read-through": "yes" }, ["decided"]);
    story.at("2026-10-23T10:00");

    expect(owes("review-outcome", { "read-through": "yes", told: ["paper"] })).toEqual([]);
    const again = owes("review-outcome", { "read-through": "yes" }, { changedWords: ["decided"] });
    expect(again.map((m) => [m.notice, m.to, m.facts.corrects])).toEqual([
      ["review-outcome", "mum", "2026-10-20"],
    ]);
    taken("review-outcome", { "read-through": "yes" }, { changedWords: ["decided"] });
    // The printed letter was not given yet: only the corrected one is.
    expect(story.placement.papers.map((paper) => paper.facts.corrects)).toEqual(["2026-10-20"]);
  });

  it("cannot be taken back by a correction", () => {
    story.happened("provider", { type: "form-submitted", form: "progress-report", answers: {}, words: {} });
    expect(records(story, "report-checked", { result: "send" })).toBe("taken");
    expect(taken("report-checked", { result: "ask-again" })).toContain("check the report again");
  });
});

describe("a formal review that is put right", () => {
  it("counts as it stands now", () => {
    const formal = {
      "held-on": "2026-10-20",
      present: ["headteacher", "ap-lead", "pupil", "parents", "provider"],
      improved: "no",
    };
    expect(records(story, "formal-review", formal)).toBe("taken");
    expect(formalWithoutImprovement(story.placement)).toHaveLength(1);
    expect(taken("formal-review", { ...formal, improved: "yes" })).toBe("taken");
    expect(formalWithoutImprovement(story.placement)).toHaveLength(0);
    expect(taken("formal-review", { ...formal, present: ["pupil"] })).toContain("both take part");
  });
});
