import { describe, expect, it } from "vitest";
import type { Story } from "../given.ts";
import { letterTold, records, row, running } from "../running.ts";

const year = { start: "2026-09-15", end: "2027-07-16" };

const withStatus = (story: Story, ...statuses: readonly string[]): Story =>
  story.happened("data", { type: "statuses-copied", statuses, from: "pupil-2" });

const annual = (nextOn: string, when: string) => ({ "next-on": nextOn, when });

describe("A plan’s annual review that falls within the placement (issue 16, part 9)", () => {
  it("is asked about before the placement starts, and of nobody without a plan", () => {
    const story = letterTold(year);
    expect(row(story, "O11-annual").state).toBe("not-applicable");
    withStatus(story, "ehcp");
    expect(row(story, "O11-annual")).toMatchObject({ state: "owed", owner: "senco" });
    expect((row(story, "O11-annual").due ?? "9") < year.start).toBe(true);
    expect(records(story, "annual-review", annual("2027-02-01", "during"), ["agreed-with"])).toBe("taken");
    expect(row(story, "O11-annual").state).toBe("met");
  });

  it("is owed by the day that the law sets; one that is put off until after the end is refused", () => {
    const story = withStatus(running(year), "ehcp");
    expect(records(story, "annual-review", annual("2027-02-01", "after"), ["agreed-with"])).toContain(
      "before or during it",
    );
    records(story, "annual-review", annual("2027-02-01", "during"), ["agreed-with"]);
    expect(row(story, "O11-annual-held")).toMatchObject({ state: "owed", due: "2027-02-01" });
    story.at("2027-02-02T09:00");
    expect(row(story, "O11-annual-held").late).toBe(true);
    const held = {
      ...{ on: "2027-02-02", present: ["parents", "pupil", "provider"], outcome: "keep" },
      ...{ "sent-on": "2027-02-02", "next-on": "2028-02-01" },
    };
    expect(records(story, "annual-review-held", held)).toBe("taken");
    expect(row(story, "O11-annual-held").state).toBe("met");
  });

  it("is not owed here where it falls after the end", () => {
    const story = withStatus(running(year), "ehcp");
    records(story, "annual-review", annual("2027-10-01", "after"), ["agreed-with"]);
    expect(row(story, "O11-annual-held").state).toBe("not-applicable");
  });
});

describe("Section F of the plan (issue 16, part 9)", () => {
  const looked = (more: object) => ({
    ...{
      on: "2026-09-15",
      named: "yes",
      "hours-named": 6,
      "hours-given": 6,
      by: ["provider"],
      delivered: "yes",
    },
    ...more,
  });

  it("is settled before the start and looked at each term, with hours", () => {
    const story = withStatus(running(year), "ehcp");
    expect(row(story, "O11-section-f").state).toBe("owed");
    expect(records(story, "section-f", looked({}))).toBe("taken");
    expect(row(story, "O11-section-f").state).toBe("met");
    // What is seen on the first day is of the autumn term.
    expect(row(story, "O11-section-f-term")).toMatchObject({ state: "owed", due: "2027-03-25" });
    expect(row(story, "O11-section-f-short").state).toBe("not-applicable");
  });

  it("is not delivered where fewer hours are given than it names, or nobody gives them", () => {
    const story = withStatus(running(year), "ehcp");
    expect(records(story, "section-f", looked({ "hours-given": 4 }))).toContain("not all delivered");
    expect(records(story, "section-f", looked({ by: ["nobody"] }))).toContain("not all delivered");
  });

  it("falls short: it is owed until it is made up", () => {
    const story = withStatus(running(year), "ehcp");
    const short = looked({
      "hours-given": 4,
      delivered: "partly",
      "next-step": "made-up",
      "again-on": "2026-10-05",
    });
    expect(records(story, "section-f", short, ["short-of"])).toBe("taken");
    expect(row(story, "O11-section-f-short")).toMatchObject({ state: "owed", due: "2026-10-05" });
    story.at("2026-10-05T09:00");
    records(story, "section-f", looked({ on: "2026-10-05" }));
    expect(row(story, "O11-section-f-short").state).toBe("met");
  });
});

describe("The personal education plan of a looked-after pupil (issue 16, part 9)", () => {
  const pep = (more: object) => ({
    ...{ on: "2026-09-15", says: "in", present: ["designated-teacher", "social-worker", "carer"] },
    ...{ "next-on": "2026-12-10", ...more },
  });

  it("takes the placement in before the start; where its meeting is to do so, by that day", () => {
    const story = withStatus(running(year), "looked-after");
    expect(row(story, "O12-pep")).toMatchObject({ state: "owed", owner: "designated-teacher" });
    expect(records(story, "pep", pep({ says: "to-come", "next-on": "2026-10-01" }), ["where"])).toBe("taken");
    expect(row(story, "O12-pep")).toMatchObject({ state: "owed", due: "2026-10-01" });
    story.at("2026-10-01T09:00");
    records(story, "pep", pep({ on: "2026-10-01" }), ["where"]);
    expect(row(story, "O12-pep").state).toBe("met");
  });

  it("is looked at each term, and asked of nobody else", () => {
    const story = withStatus(running(year), "looked-after");
    records(story, "pep", pep({}), ["where"]);
    expect(row(story, "O12-pep-term")).toMatchObject({ state: "owed", due: "2027-03-25" });
    expect(row(running(year), "O12-pep-term").state).toBe("not-applicable");
    expect(records(running(year), "pep", pep({}), ["where"])).toContain("not looked after");
  });
});

describe("The provider’s report and the plan’s review", () => {
  it("gives each checked report of a pupil with a plan to its review (O93-plan)", () => {
    const story = withStatus(running(year).at("2026-12-10T09:00"), "ehcp");
    expect(row(story, "O93-plan").state).toBe("not-applicable");
    const report = { "covers-to": "2026-12-10", "sessions-attended": 30, "sessions-missed": 2 };
    records(story, "progress-report", report, ["progress"], "provider");
    expect(row(story, "O93-plan").state).toBe("not-applicable");
    records(story, "report-checked", { result: "send" });
    expect(row(story, "O93-plan")).toMatchObject({ state: "owed", owner: "senco", due: "2026-12-17" });
    expect(records(story, "ehcp-report", { on: "2026-12-10", how: "filed" }, ["where"])).toBe("taken");
    expect(row(story, "O93-plan").state).toBe("met");
    expect(records(story, "ehcp-report", { on: "2026-12-10", how: "filed" }, ["where"])).not.toBe("taken");
  });
});
