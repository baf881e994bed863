import { describe, expect, it } from "vitest";
import { holdersOf } from "#casework/people/people.ts";
import type { Role } from "#domain/roles.ts";
import { foldSchool, setStaff } from "#domain/school/school.ts";

const schoolWith = (people: Readonly<Record<string, readonly Role[]>>) =>
  foldSchool("harbour", [
    {
      stream: "t/harbour/school/harbour",
      version: 1,
      command: "c1",
      at: "2026-09-01T08:00:00Z",
      by: "setup",
      events: Object.entries(people).map(([id, roles]) => ({
        type: "staff-set" as const,
        staff: { id, roles, active: true },
      })),
      owes: [],
      previous: "",
      hash: "h",
    },
  ]);

describe("The chair of governors, who hears of an allegation against the headteacher (1N)", () => {
  it("is never the headteacher", () => {
    const both = { id: "vale", roles: ["headteacher", "governor-chair"] as const, active: true };
    expect(setStaff(both)).toMatchObject({ kind: "refused", field: "roles" });
    expect(setStaff({ ...both, active: false }).kind).toBe("decided");
  });

  it("is stood in for by another governor, else the clerk, and never by a headteacher who is a governor", () => {
    const head: readonly Role[] = ["headteacher", "governor"];
    expect(holdersOf(schoolWith({ vale: head, moss: ["governor"] }), "governor-chair")).toEqual(["moss"]);
    expect(holdersOf(schoolWith({ vale: head, reed: ["clerk"] }), "governor-chair")).toEqual(["reed"]);
    expect(holdersOf(schoolWith({ vale: ["headteacher", "governor-chair"] }), "governor-chair")).toEqual([]);
  });
});
