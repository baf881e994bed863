import { describe, expect, it } from "vitest";
import { letterTold, records, row, running } from "./running.ts";

const year = { start: "2026-09-15", end: "2027-07-16" };

const risk = (on: string, next: string) => ({
  "assessed-on": on,
  level: "low",
  "may-start": "yes",
  "next-on": next,
});

const intervention = (on: string, more: Readonly<Record<string, string>>) => ({
  on,
  what: ["parents"],
  ...more,
});

describe("What says itself when it is looked at again", () => {
  it("is owed on that day, and each new look names the next: the risk assessment (O9)", () => {
    const story = letterTold(year);
    expect(row(story, "O9-again").state).toBe("not-applicable");
    records(story, "risk-assessment", risk("2026-09-02", "2026-11-04"), ["risks", "measures"]);
    expect(row(story, "O9").state).toBe("met");
    story.at("2026-09-15T14:00").happened("office", {
      type: "form-submitted",
      form: "arrival",
      answers: { arrived: "yes", on: "2026-09-15" },
      words: {},
    });
    expect(row(story, "O9-again")).toMatchObject({ state: "owed", due: "2026-11-04", opens: "2026-10-21" });

    expect(row(story, "O9").late).toBe(false);
    story.at("2026-11-04T09:00");
    records(story, "risk-assessment", risk("2026-11-04", "2027-02-01"), ["risks", "measures"]);
    expect(row(story, "O9-again")).toMatchObject({ state: "owed", due: "2027-02-01" });
    expect(row(story, "O9").late).toBe(false);
    story.at("2027-02-01T09:00");
    records(story, "risk-assessment", risk("2027-02-01", "2027-08-01"), ["risks", "measures"]);
    expect(row(story, "O9-again").state).toBe("met");
  });

  it("what was agreed on attendance, until it is where it should be (O79)", () => {
    const story = running(year).at("2026-10-01T09:00");
    const agreed = ["agreed"];
    expect(
      records(
        story,
        "attendance-intervention",
        intervention("2026-10-01", { again: "yes", "next-on": "2026-10-01" }),
        agreed,
      ),
    ).toContain("after today");
    records(
      story,
      "attendance-intervention",
      intervention("2026-10-01", { again: "yes", "next-on": "2026-11-12" }),
      agreed,
    );
    expect(row(story, "O79-again")).toMatchObject({ state: "owed", due: "2026-11-12" });
    story.at("2026-11-12T09:00");
    expect(
      records(story, "attendance-intervention", intervention("2026-11-12", { again: "no" }), agreed),
    ).toBe("taken");
    expect(row(story, "O79-again").state).toBe("met");
  });

  it("and a fall that nobody has acted on is looked at at least once", () => {
    const story = running(year).at("2026-10-01T09:00");
    story.happened("system", {
      type: "attendance-fell",
      possible: 20,
      missed: 10,
      unauthorised: 10,
      from: "2026-09-15",
      to: "2026-10-01",
      crossed: ["sessions"],
    });
    expect(
      records(story, "attendance-intervention", intervention("2026-10-01", { again: "no" }), ["agreed"]),
    ).toContain("looked at again");
  });
});
