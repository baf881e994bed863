import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { head } from "#test/gate/referred.ts";
import { mailsTo } from "#test/shared/casework/attendance/placed.ts";

const address = "i-vale@harbour-view.example";
let house: House;
let headteacher: Caller;

const appoints = async (on: string): Promise<void> => {
  const appointed = { on, who: "Canary Flint", hours: 5, training: "A course" };
  expect((await headteacher.postJson("/school/duties/O130", appointed)).status).toBe(200);
  await house.settle();
};
const reminders = async () =>
  (await mailsTo(house, address)).filter((m) => m.text.includes("Overdue: Appoint"));

beforeEach(async () => {
  house = await openHouse();
  headteacher = await new Caller(house, handler).signIn(head);
});
afterEach(() => house.close());

describe("a duty of the school that came due again", () => {
  it("is told its owner once, with the way to its page", async () => {
    await appoints("2025-09-01");
    await house.to("2026-09-08T08:00:00Z");
    const [mail] = await reminders();
    expect(mail?.text).toContain("/school/duties#O130");
    expect(mail?.text).not.toContain("Canary");

    await house.to("2026-09-20T08:00:00Z");
    expect(await reminders()).toHaveLength(1);
  });

  it("is told no more once it is recorded, and anew a year later", async () => {
    await appoints("2025-09-01");
    await appoints("2026-09-07");
    await house.to("2026-09-20T08:00:00Z");
    expect(await reminders()).toEqual([]);

    await house.to("2027-09-09T08:00:00Z");
    expect(await reminders()).toHaveLength(1);
  });
});

describe("a duty of the school that was never recorded (K1.7)", () => {
  it("falls due after the school was set up, becomes late, and is told its owner once", async () => {
    await house.to("2026-10-05T08:00:00Z");
    expect(await reminders()).toEqual([]);
    const shown = (await headteacher.sees("/school/duties")).duties as readonly {
      readonly id: string;
      readonly due: string;
      readonly state: string;
    }[];
    expect(shown.filter((d) => d.state === "owed" && d.due === "")).toEqual([]);

    await house.to("2026-10-20T08:00:00Z");
    const [mail] = await reminders();
    expect(mail?.text).toContain("/school/duties#O130");
    expect(mail?.text).toContain("Overdue: Review the policy");
    await house.to("2026-10-30T08:00:00Z");
    expect(await reminders()).toHaveLength(1);
  });
});
