import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "../../../functions/web/staff/handler.ts";
import { attendanceShare } from "../../../shared/casework/attendance/share.ts";
import { Caller } from "../../gate/caller.ts";
import type { House } from "../../gate/house.ts";
import { lead } from "../../gate/referred.ts";
import { atTideway, finley, maisie, opened, sent } from "../links/at-tideway.ts";

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
