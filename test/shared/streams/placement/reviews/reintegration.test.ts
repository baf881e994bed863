import { describe, expect, it } from "vitest";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { isForYoungest } from "#streams/placement/week/returning.ts";
import { letterTold, records, rests, row, running } from "../running.ts";

const dates = { start: "2026-09-15", end: "2026-12-11" };
const ended = () => {
  const story = running(dates).at("2026-12-10T15:00");
  records(story, "end", { "last-day": "2026-12-11", why: "objectives-met" }, ["details"]);
  story.at("2026-12-12T09:00");
  return rests(story);
};
const plan = { "step-1-from": "2026-12-14", "step-2-from": "2027-01-05" };
const destination = { destination: "mainstream-full", from: "2026-12-14" };

describe("the way back to school", () => {
  it("is planned by the SENCO for a pupil with social, emotional and mental health needs (TMP 8)", () => {
    const story = ended();
    story.happened("system", { type: "statuses-copied", statuses: ["semh"], from: "s" });
    expect(row(story, "O104").owner).toBe("senco");
  });

  it("asks the provider for its final report and stays open until plan, report, views and destination are there", () => {
    const story = ended();
    expect(story.placement.phase).toBe("reintegration");
    expect(story.placement.asks.filter((a) => a.purpose === "final-report")).toHaveLength(1);
    expect(row(story, "O104").owner).toBe("ap-lead");
    const owed = obligationsOf(story.facts).filter(
      (o) => o.phase === "reintegration" && o.state !== "not-applicable",
    );
    const back = owed.map((o) => o.key).filter((key) => /^O1(0[4-9]|1[01])$/.test(key));
    expect(back).toEqual(["O104", "O105", "O106", "O107", "O109", "O110"]);
    expect(
      records(story, "return-plan", { ...plan, "step-2-from": "2026-12-01" }, ["step-1", "step-2"]),
    ).toContain("follow one another");
    expect(records(story, "return-plan", plan, ["step-1"])).toContain("Step 2");
    records(story, "return-plan", plan, ["step-1", "step-2", "who-helps"]);
    records(story, "pupil-views", { "asked-on": "2026-12-12", how: "pictures" }, ["said"]);
    expect(records(story, "destination", destination, ["next", "achieved"])).toContain(
      "First record the final report",
    );
    expect(story.tends().outcome.outcome).toBe("wait");
    records(
      story,
      "final-report",
      { "sessions-attended": 60, "sessions-missed": 3 },
      ["attainment"],
      "provider",
    );
    expect(story.tends().outcome.outcome).toBe("wait");
    records(story, "destination", destination, ["next", "achieved"]);
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "closed" });
  });

  it("takes a destination before them where it is said why (K4.7)", () => {
    const story = ended();
    const early = ["next", "achieved", "before-why"];
    expect(records(story, "destination", destination, early)).toBe("taken");
    expect(row(story, "O105").state).not.toBe("met");
  });

  it.each(["declined", "unable"])("takes “%s” of the pupil as an answer", (how) => {
    const story = ended();
    expect(records(story, "pupil-views", { "asked-on": "2026-12-12", how }, ["asked-by"])).toBe("taken");
    expect(row(story, "O106").state).toBe("met");
  });

  it("needs no plan for a return where there is none, and asks for the way onward instead", () => {
    const story = ended();
    expect(row(story, "O108").state).toBe("not-applicable");
    records(story, "onward", { route: "special-school" }, ["with-provider"]);
    expect(row(story, "O104")).toMatchObject({
      state: "not-applicable",
      why: expect.stringContaining("does not come back"),
    });
    expect(row(story, "O108").state).toBe("met");
  });

  it("offers neither college nor work to infants", () => {
    expect(isForYoungest(ended().facts)).toBe(true);
  });

  it("skips what cannot apply when the placement ends before the pupil came, and says why", () => {
    const story = letterTold(dates).at("2026-09-10T09:00");
    records(story, "end", { "last-day": "2026-09-10", why: "not-going-ahead" }, ["details"]);
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "closed" });
    for (const key of ["O82", "O93", "O104", "O105", "O106", "O109"])
      expect(row(story, key)).toMatchObject({
        state: "not-applicable",
        why: expect.stringContaining("before the pupil arrived"),
      });
  });

  it("tells the provider once that the placement ends", () => {
    const story = running(dates).at("2026-12-10T15:00");
    expect(row(story, "O85").state).toBe("owed");
    records(story, "end", { "last-day": "2026-12-11", why: "planned-end" }, ["details"]);
    expect(records(story, "end", { "last-day": "2026-12-11", why: "planned-end" }, ["details"])).toContain(
      "already recorded",
    );
  });
});
