import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { changed, father, lead, placementNow } from "#test/gate/referred.ts";
import { outcomeTold, recordsForm, reviewOn, underWay } from "#test/gate/under-way.ts";

let house: House;
let placement: string;
let caller: Caller;
const day = "2026-10-20";

beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-09-15", end: "2027-05-20" });
  await changed(house, father.id, { channel: "paper", emailNotices: "no" });
  await house.to("2026-10-20T14:00:00Z");
  await recordsForm(house, placement, "review", reviewOn(day));
  await recordsForm(house, placement, "review-outcome", outcomeTold);
  caller = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

const told = () => house.mails().filter((m) => m.subject === "What was decided at our meeting");

describe("a letter about a review", () => {
  it("is put right on a page, told again, and shows what stood before", async () => {
    const path = `/placements/${placement}/recorded/review-outcome/1/correct`;
    expect(told()).toHaveLength(1);
    const page = await caller.get(path);
    expect(page.text).toContain("What was wrong, and why is it put right?");

    const fields = { ...hiddenOf(page.text), ...outcomeTold, decided: "Fridays instead" };
    const without = await caller.post(path, fields as Record<string, string>);
    expect(without.status).toBe(422);
    expect(without.text).toContain("Enter what was wrong");

    const reason = { "correction-why": "The wrong day was named" };
    const done = await caller.post(path, { ...fields, ...reason } as Record<string, string>);
    expect(done.status).toBe(303);
    await house.settle();
    expect(told()).toHaveLength(2);
    const shown = (await caller.get(`/placements/${placement}/recorded/review-outcome`)).text;
    expect(shown).toContain("The wrong day was named");
    expect(shown).toContain("What stood before");
    expect(
      JSON.stringify(await house.deps.ledger.read(`${house.scope}/placement/${placement}`)),
    ).not.toContain("wrong day");
  });

  it("is printed for the parent without e-mail, and marked as given", async () => {
    const [paper] = (await placementNow(house, placement)).papers;
    const list = await caller.get(`/placements/${placement}/papers`);
    expect(list.text).toContain("Not given yet");

    const path = `/placements/${placement}/papers/${paper?.key ?? ""}`;
    const page = await caller.get(path);
    expect(page.text).toContain("Dear parent or carer");
    expect((await caller.get(`${path}/letter.pdf`)).status).toBe(200);
    expect((await caller.postJson(path, { how: "post", on: "2026-10-20" })).status).toBe(200);
    expect((await caller.get(path)).text).toContain("Posted on Tuesday 20 October 2026");
    expect((await caller.get(`/placements/${placement}/papers/none`)).status).toBe(404);
  });
});
