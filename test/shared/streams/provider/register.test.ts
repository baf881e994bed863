import { describe, expect, it } from "vitest";
import { foldProvider } from "#streams/provider/provider.ts";
import { closedAround, costsOn, emptyRegister, teachesOn } from "#streams/provider/register/register.ts";

const facts = { id: "old", registered: "yes", isSchool: "yes", online: "no" } as const;

describe("The register of a provider", () => {
  it("is empty for one that was added before it was kept", () => {
    const old = foldProvider("old", [
      {
        stream: "harbour/provider/old",
        version: 1,
        command: "c1",
        at: "2026-09-16T10:00:00Z",
        by: "lead",
        events: [{ type: "provider-added", facts, places: 3 }],
        owes: [],
        previous: "",
        hash: "h",
      },
    ]);
    expect(old).toMatchObject({ facts, places: 3, register: emptyRegister });
  });

  it("has of each cost the amount that holds on a day", () => {
    const cost = (amount: number, from: string, per = "day") => ({
      id: `${amount}`,
      answers: { what: "place", per, amount, from },
    });
    const costs = [cost(135, "2027-01-01"), cost(120, "2026-09-01"), cost(30, "2026-09-01", "hour")];
    const on = (date: string) => costsOn({ ...emptyRegister, costs }, date).map((c) => c.amount);
    expect(on("2026-08-31")).toEqual([]);
    expect(on("2026-12-31")).toEqual([120, 30]);
    expect(on("2027-01-01")).toEqual([135, 30]);
  });

  it("teaches inside its terms and outside its closures; without either, whenever the school is open", () => {
    const span = (what: string, first: string, last: string) => ({
      id: first,
      answers: { what, first, last },
    });
    const closed = span("closed", "2026-10-19", "2026-10-30");
    const term = span("term", "2026-09-01", "2026-12-18");
    expect(teachesOn(emptyRegister, "2026-08-01")).toBe(true);
    expect(teachesOn({ ...emptyRegister, dates: [closed] }, "2026-10-30")).toBe(false);
    expect(teachesOn({ ...emptyRegister, dates: [closed] }, "2026-08-01")).toBe(true);
    expect(teachesOn({ ...emptyRegister, dates: [closed, term] }, "2026-11-02")).toBe(true);
    const spring = span("term", "2027-01-05", "2027-03-26");
    const both = { ...emptyRegister, dates: [term, spring] };
    expect(teachesOn(both, "2026-12-29")).toBe(false);
    expect(closedAround(both, "2026-12-29")).toEqual({ first: "2026-12-19", last: "2027-01-04" });
  });

  it("is asked beyond the terms that it has entered: the next one may not be on record yet", () => {
    const dates = [{ id: "t", answers: { what: "term", first: "2026-09-01", last: "2026-12-18" } }];
    expect(teachesOn({ ...emptyRegister, dates }, "2026-08-01")).toBe(true);
    expect(teachesOn({ ...emptyRegister, dates }, "2027-01-12")).toBe(true);
  });
});
