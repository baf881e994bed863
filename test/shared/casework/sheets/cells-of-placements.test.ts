import { describe, expect, it } from "vitest";
import { partIn, routeIn, timeIn } from "#casework/import/placements/fields.ts";
import { rolesIn } from "#casework/import/staff/fields.ts";
import { kindIn, reasonIn } from "#casework/import/suspensions/fields.ts";

describe("Cells as schools write them", () => {
  it("times: by clock, with a full stop, with seconds, or as a spreadsheet’s part of a day", () => {
    expect(["9:15", "09.15", "9:15:00", "0.385416667", ".5104166"].map(timeIn)).toEqual([
      "09:15",
      "09:15",
      "09:15",
      "09:15",
      "12:15",
    ]);
    expect(["", "24:00", "9", "noon", "1.5"].map(timeIn)).toEqual(Array.from({ length: 5 }, () => undefined));
  });

  it("parts of a day, and nothing that is not one of them", () => {
    expect(["AM", "pm", "All day", "✓", "x", "-", "", "No"].map(partIn)).toEqual([
      "morning",
      "afternoon",
      "day",
      "day",
      "day",
      "none",
      "none",
      "none",
    ]);
    expect(partIn("maybe")).toBeUndefined();
  });

  it("routes, by their names here or by shorter words; flexi-schooling is never taken over", () => {
    expect(["By agreement with the parents", "Directed", "Day 6", "medical needs"].map(routeIn)).toEqual([
      "agreement",
      "direction",
      "sixth-day",
      "medical",
    ]);
    expect(routeIn("Flexi-schooling")).toBeUndefined();
  });

  it("kinds and reasons of suspensions", () => {
    expect(
      ["SUSP", "Fixed Term", "Lunchtime", "", "PERM", "Permanent exclusion", "Detention"].map(kindIn),
    ).toEqual([
      ...["suspension", "suspension", "suspension", "suspension"],
      ...["permanent-exclusion", "permanent-exclusion", undefined],
    ]);
    expect(["db", "PP - Physical assault", "Bullying", "Because"].map(reasonIn)).toEqual([
      "DB",
      "PP",
      "BU",
      undefined,
    ]);
  });

  it("roles, several in a cell, and the words that are none", () => {
    expect(rolesIn("DSL; SENCO, Head / Cook")).toEqual({
      roles: ["headteacher", "dsl", "senco"],
      other: ["Cook"],
    });
  });
});
