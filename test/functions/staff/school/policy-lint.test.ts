import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { policyLintPage } from "#functions/web/staff/policy/lint.tsx";
import { profiles } from "#policy/profiles.ts";
import { type Door, openDoor } from "../staff-door.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor([policyLintPage]);
});
afterEach(() => {
  door.close();
  expect(door.problems).toEqual([]);
});

describe("The policy check", () => {
  it("holds the school's own policy against the law of the day", async () => {
    const { profile, on, defects } = (await door.get("clerk", "/policy/lint")).json;

    expect(profile.id).toBe("west-bridgford-2025");
    expect(on).toBe("2026-09-14");
    expect(defects.map((d: { clause: string }) => d.clause)).toEqual(["WBS 2.1-2.2", "WBS 2.1-2.2"]);
  });

  it("shows each defect with its clause and remedy, and each note with its law", async () => {
    const { text } = await door.html("headteacher", "/policy/lint?profile=twerton-2017");

    expect(text).toContain("Weaker than the law: TWE 12.2");
    expect(text).toContain("Remedy");
    expect(text).toContain("10 defects");
    expect(text).toContain("SI 2010/1156");
  });

  it("leads to every other policy, and to none that there is not", async () => {
    const { profiles: listed } = (await door.get("clerk", "/policy/lint")).json;

    expect(listed.map((p: { id: string }) => p.id)).toEqual([...new Set(profiles().map((p) => p.id))]);
    for (const { href } of listed) expect((await door.get("clerk", href)).status).toBe(200);
    expect((await door.get("clerk", "/policy/lint?profile=none")).status).toBe(404);
  });

  it("is for staff only", async () => {
    expect((await door.anonymous("/policy/lint")).status).toBe(401);
  });
});
