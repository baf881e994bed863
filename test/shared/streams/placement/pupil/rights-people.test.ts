import { describe, expect, it } from "vitest";
import { parent, referred, Story } from "../given.ts";
import { owes, records, row, running } from "../running.ts";

const year = { start: "2026-09-15", end: "2027-07-21" };
const worker = parent("worker", {
  relationship: "social-worker",
  parentalResponsibility: "no",
  mayConsent: "no",
  getsLetters: "no",
});

const there = (): Story => {
  const story = running({ ...year, contacts: [parent("mum"), worker] });
  return story
    .happened("system", { type: "statuses-copied", statuses: [], from: "s" })
    .at("2026-09-21T10:00");
};
const statuses = (story: Story, ...now: readonly string[]): Story =>
  story.happened("system", { type: "statuses-copied", statuses: now, from: "s" });

describe("people whom a status brings in", () => {
  it("are put on record as contacts", () => {
    const story = statuses(there(), "looked-after", "welfare-service");

    expect(row(story, "O125-social-worker").state).toBe("met");
    expect(row(story, "O125-virtual-school")).toMatchObject({ state: "owed", due: "2026-09-23" });
    expect(row(story, "O125-welfare-officer")).toMatchObject({ state: "owed", form: "contacts" });
    expect(row(statuses(story), "O125-virtual-school").state).toBe("not-applicable");
  });

  it("get what they were told in writing after the talk", () => {
    const story = statuses(there(), "social-worker");

    const mails = owes(story, "social-worker-involved", { on: "2026-09-21" });
    expect(mails.map((m) => [m.notice, m.to])).toEqual([["placement-told", "worker"]]);
    expect(
      owes(story, "virtual-school-involved", { on: "2026-09-21", involved: ["virtual-school"] }),
    ).toEqual([]);
  });

  it("hear when the placement ends", () => {
    const story = statuses(there(), "social-worker");
    const told = owes(story, "end", { "last-day": "2026-09-25", why: "objectives-met" });
    expect(told.map((m) => [m.notice, m.to])).toContainEqual(["placement-told", "worker"]);
  });

  it("are invited to a review that was planned before the status was known", () => {
    const story = there();
    const planned = { kind: "review", "held-on": "2026-10-15", time: "15:30", told: ["soon"] };
    const invited = ["parents", "pupil", "provider", "ap-lead", "headteacher"];
    expect(records(story, "review-planned", { ...planned, invited }, ["place"])).toBe("taken");

    statuses(story, "social-worker");
    expect(row(story, "O83-rights")).toMatchObject({ state: "owed", due: "2026-10-15" });
    const again = { ...planned, invited: [...invited, "social-worker"] };
    expect(owes(story, "review-planned", again, ["place"]).map((m) => m.to)).toEqual([
      "mum",
      "provider",
      "worker",
    ]);
    expect(records(story, "review-planned", again, ["place"])).toBe("taken");
    expect(row(story, "O83-rights").state).toBe("not-applicable");
  });
});

describe("the decision for a pupil with a plan", () => {
  const decide = (more: object, said: readonly string[] = []) => {
    const story = referred(new Story("2026-09-02T09:00"), [parent("mum")], "2026-11-10");
    statuses(story, "ehcp");
    const both = { "decided-by": ["headteacher", "ap-lead"] };
    const answers = { decision: "place", "decided-on": "2026-09-02", ...both, ...more };
    return records(story, "decision", answers, said, "head");
  };

  it("is taken after consulting those whom the policy names, or with the reason why not", () => {
    expect(decide({ "decided-with": ["parents"] })).toContain("the SENCO and the safeguarding lead");
    expect(decide({ "decided-with": ["dsl", "senco", "parents"] })).toBe("taken");
    expect(decide({ "decided-with": ["parents"] }, ["not-consulted"])).toBe("taken");
  });
});
