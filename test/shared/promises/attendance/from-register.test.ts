import { describe, expect, it } from "vitest";
import {
  byRegisters,
  type FromRegisters,
  notKnownOf,
} from "#promises/attendance/attendance/from-register.ts";
import type { PupilDay } from "#streams/register/pupil-days.ts";

const rows = ["O71", "O72", "O73", "O74", "O75", "O76", "O77", "O78", "O80", "O81"] as const;

const day = { placement: "placement", expected: 2 } as const;

const seen = (other: Partial<PupilDay>, more: Partial<FromRegisters> = {}): FromRegisters => ({
  days: [day, { ...day, ...other }],
  notAsked: 0,
  summariesBack: 0,
  ...more,
});

const openOf = (from: FromRegisters): readonly string[] =>
  rows.filter((id) => byRegisters(id, from)?.open !== "");

describe("rows that the register keeps, worked out from it (K1.6)", () => {
  it("have nothing open where everything was said, told and entered", () => {
    expect(openOf(seen({}))).toEqual([]);
    expect(byRegisters("O71", seen({}))?.seen).toContain("4 sessions");
  });

  it.each([
    ["nobody has confirmed a session", seen({ unconfirmed: 1 }), ["O71", "O72", "O73", "O81"]],
    ["a school day has no register", seen({}, { notAsked: 1 }), ["O71", "O72", "O73", "O81"]],
    ["a code is not entered", seen({ toEnter: 1 }), ["O74"]],
    ["a summary came back", seen({}, { summariesBack: 1 }), ["O75"]],
    ["no parent was reached", seen({ untold: 1 }), ["O76"]],
    ["the social worker waits", seen({ outside: ["social-worker"] }), ["O77"]],
    ["the welfare officer waits", seen({ outside: ["welfare-officer"] }), ["O78"]],
    ["a code is not found", seen({ undecided: 1 }), ["O80"]],
  ] as const)("turn where %s", (_what, from, open) => {
    expect(openOf(from)).toEqual(open);
  });

  it("say nothing before a session was held, and never that attendance is known where it is not", () => {
    expect(byRegisters("O71", { days: [], notAsked: 0, summariesBack: 0 })).toMatchObject({ none: true });
    expect(notKnownOf(seen({ unconfirmed: 3 }))).toContain("3 sessions");
    expect(notKnownOf(seen({}))).toBe("");
  });
});
