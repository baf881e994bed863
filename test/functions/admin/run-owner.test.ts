import { describe, expect, it } from "vitest";
import { ownerOf } from "#functions/web/admin/run-owner.ts";

const at = { tenant: "hills", school: "hill" };
const owner = (machine: string, name: string) => ownerOf(at, machine, name);

describe("what a run is about", () => {
  it("is the placement that its name begins with", () => {
    for (const name of ["p1-e2", "p1-consent-1-e2-d0-r0"])
      expect(owner("gate", name)).toEqual({ kind: "placement", placement: "p1" });
  });

  it("is a day of this school, and of no other whose name begins alike", () => {
    expect(owner("attendance-day", "hill-2026-11-03")).toEqual({ kind: "day", date: "2026-11-03" });
    for (const name of ["hill-view-2026-11-03", "dale-2026-11-03", "hill-", "2026-11-03"])
      expect(owner("attendance-day", name)).toBeUndefined();
  });
});
