import { afterEach, describe, expect, it } from "vitest";
import { type Running, underWay } from "../running/house-running.ts";
import { attendanceWalks, failureWalk, setUpWalks } from "./walks/staff-walks.ts";
import { expectGuarded, type Walked, walked } from "./walks/walking.ts";

let r: Running;
afterEach(() => r.house.close());

describe("Every word that staff type off the forms of a placement is read (K1.4)", () => {
  it("of pupils, people, providers, calendar, duties, policy, attendance and failures", async () => {
    r = await underWay("recorded");
    const done: Walked[] = [];
    for (const walk of [...attendanceWalks(r), await failureWalk(r), ...setUpWalks(r)])
      done.push(await walked(r.house, walk));
    await expectGuarded(r.house, done, [`/placements/${r.placement}`, `/pupils/${r.pupil}`]);
  }, 120_000);
});
