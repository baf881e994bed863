import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attendanceShare } from "#casework/attendance/attendance-share.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { atTideway, finley, maisie, opened, sent } from "#test/functions/links/at-tideway.ts";
import { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { lead } from "#test/gate/referred.ts";

let house: House;
beforeEach(async () => {
  house = await atTideway();
  await sent(await opened(house), { [`${finley}-morning`]: "present", [`${maisie}-morning`]: "present" });
});
afterEach(() => house.close());

describe("The evaluation of a placement (O111)", () => {
  it("begins with the attendance of the registers, and leaves it to staff to correct it", async () => {
    const staff = await new Caller(house, handler).signIn(lead);
    const page = await staff.sees("/placements/placementmarlow/forms/evaluation");
    expect(page.typed).toMatchObject({ attendance: "100" });
  });

  it("has nothing to begin with where no session counts", async () => {
    const none = { from: "2026-10-06", to: "2026-10-07" };
    expect(await attendanceShare(house.deps, house.scope, finley, none)).toBeUndefined();
  });
});
