import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formNow } from "#casework/choices.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, head, lead, placementNow, recorded } from "../referred.ts";

let house: House;
let placement: string;

beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  const form = await formNow(house.deps, house.at, await placementNow(house, placement), "concern");
  if (!form) throw new Error("There is no form for a concern");
  await recorded(house, placement, form, {
    on: "2026-09-07",
    at: "09:00",
    "by-word": "no",
    reference: "CP 12",
  });
  await house.settle();
});
afterEach(() => house.close());

const to = (mailbox: string) =>
  house.mails().filter((m) => m.subject.startsWith("Urgent") && m.to.some((a) => a.startsWith(mailbox)));

describe("A concern that nobody acknowledges (K1.9)", () => {
  it("goes to the headteacher, who sees whom to ring and takes it by one tap: then nobody else is called", async () => {
    const now = house.deps.clock.now();
    await house.to(now.add({ minutes: 16 }).toString());
    expect(to("o-tarrant")).toHaveLength(1);
    expect(to("i-vale")).toHaveLength(0);
    await house.to(now.add({ minutes: 31 }).toString());
    expect(to("i-vale")).toHaveLength(1);

    const theirs = await new Caller(house, handler).signIn(head);
    const path = `/placements/${placement}/forms/concern-taken`;
    const page = await theirs.get(path);
    expect(page.text).toContain("ring 999");
    expect(page.text).toContain("I am on it");
    const done = await theirs.postJson(path, { command: "head-takes-it" });
    expect(done.status, done.text).toBeLessThan(400);
    await house.to(now.add({ hours: 30 }).toString());
    expect(to("r-flint")).toHaveLength(0);
    expect((await placementNow(house, placement)).history["concern-taken"]?.at(-1)).toMatchObject({
      by: head,
    });
  });

  it("goes on to the AP lead where the headteacher does not take it either", async () => {
    await house.to(house.deps.clock.now().add({ minutes: 46 }).toString());
    expect(to("r-flint")).toHaveLength(1);
    const theirs = await new Caller(house, handler).signIn(lead);
    const done = await theirs.postJson(`/placements/${placement}/forms/concern-taken`, {
      command: "lead-takes",
    });
    expect(done.status, done.text).toBeLessThan(400);
  });
});
