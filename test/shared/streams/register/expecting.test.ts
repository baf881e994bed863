import { describe, expect, it } from "vitest";
import { parseStream, registerStream } from "#domain/streams.ts";
import { expectedOn, mayExpect, type Placed } from "#streams/register/expecting.ts";
import { sampleCalendar } from "#test/shared/domain/calendar/sample-calendar.ts";

const placed = (more: Partial<Placed> = {}): Placed => ({
  id: "p1",
  pupil: "ada",
  provider: "tideway",
  phase: "active",
  start: "2026-10-06",
  end: "2026-12-11",
  sessions: ["none", "day", "none", "morning", "afternoon"],
  ...more,
});

const nothing = {
  statuses: new Map<string, readonly string[]>(),
  suspensions: new Map<string, readonly { readonly from: string; readonly to: string }[]>(),
  underAge: new Set<string>(),
};

const on = (date: string, ...all: readonly Placed[]) => expectedOn(all, nothing, date).get("tideway") ?? [];

describe("Who is expected at a provider", () => {
  it("is whoever has sessions on the weekday: all day, half a day, or none", () => {
    expect(on("2026-11-03", placed())[0]?.sessions).toEqual(["morning", "afternoon"]);
    expect(on("2026-11-05", placed())[0]?.sessions).toEqual(["morning"]);
    expect(on("2026-11-06", placed())[0]?.sessions).toEqual(["afternoon"]);
    expect(on("2026-11-04", placed())).toEqual([]);
    expect(on("2026-11-07", placed())).toEqual([]);
  });

  it("from the first day to the last, both included", () => {
    expect(on("2026-10-06", placed())).toHaveLength(1);
    expect(on("2026-10-01", placed())).toEqual([]);
    expect(on("2026-12-11", placed())).toHaveLength(1);
    expect(on("2026-12-15", placed())).toEqual([]);
  });

  it("only while the placement is active", () => {
    for (const phase of ["referral", "commissioning", "reintegration", "closed"])
      expect(on("2026-11-03", placed({ phase }))).toEqual([]);
  });

  it("knows who must be looked for first", () => {
    const statuses = new Map([["ada", ["looked-after"]]]);

    expect(
      expectedOn([placed()], { ...nothing, statuses }, "2026-11-03").get("tideway")?.[0]?.vulnerable,
    ).toBe(true);
  });

  it("is nobody on a day without school", () => {
    expect(mayExpect([placed()], sampleCalendar, "2026-10-27")).toBe(false);
    expect(mayExpect([placed()], sampleCalendar, "2026-10-20")).toBe(true);
    expect(mayExpect([placed({ phase: "closed" })], sampleCalendar, "2026-10-20")).toBe(false);
  });
});

describe("A register's stream", () => {
  it("is named by school, provider and day", () => {
    const name = registerStream({ tenant: "hills", school: "hill" }, "tideway-nurture-2026-11-03");

    expect(parseStream(name)).toEqual({
      tenant: "hills",
      school: "hill",
      kind: "register",
      id: "tideway-nurture-2026-11-03",
    });
  });
});
