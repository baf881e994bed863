import { describe, expect, it } from "vitest";
import { ownerOf } from "#functions/web/admin/run-owner.ts";

const at = { tenant: "hills", school: "hill" };
const owner = (machine: string, name: string) => ownerOf(at, machine, name);

describe("what a run is about", () => {
  it("is the placement that its name begins with", () => {
    for (const [machine, name] of [
      ["placement", "p1-e2"],
      ["gate", "p1-consent-1-e2-d0-r0"],
    ] as const)
      expect(owner(machine, name)).toEqual({ kind: "placement", placement: "p1" });
  });

  it("is a day of this school, and of no other whose name begins alike", () => {
    for (const name of ["hill-2026-11-03", "hill-2026-11-03-again-2"])
      expect(owner("attendance-day", name)).toEqual({ kind: "day", date: "2026-11-03" });
    for (const name of ["hill-view-2026-11-03", "dale-2026-11-03", "hill-", "2026-11-03"])
      expect(owner("attendance-day", name)).toBeUndefined();
  });
});
