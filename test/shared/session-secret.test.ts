import { expect, it } from "vitest";
import { sessionSecret, turned } from "#contracts/session-secret.ts";

const letters = (of: string): string => of.repeat(43);
const before = {
  session: letters("B"),
  earlier: [
    { key: letters("C"), until: "2026-09-07" },
    { key: letters("D"), until: "2026-09-06" },
  ],
};
const turn = (leaked: boolean) =>
  turned(before, { fresh: letters("A"), today: "2026-09-07", until: "2027-10-12", leaked });

it("keeps the key before a turn, and those whose day has not passed", () => {
  expect(turn(false)).toEqual({
    session: letters("A"),
    earlier: [
      { key: letters("B"), until: "2027-10-12" },
      { key: letters("C"), until: "2026-09-07" },
    ],
  });
  expect(sessionSecret.safeParse(turn(false)).success).toBe(true);
});

it("takes none of the earlier keys where one has leaked", () => {
  expect(turn(true)).toEqual({ session: letters("A"), earlier: [] });
});
