import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller, hiddenOf } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead, placementNow } from "../referred.ts";
import { outcomeTold, recordsForm, reviewOn, underWay } from "../under-way.ts";

let house: House;
let placement: string;
let caller: Caller;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-10-06", end: "2026-12-15" });
  await house.to("2026-10-07T09:00:00Z");
  await recordsForm(house, placement, "review", reviewOn("2026-10-07"));
  caller = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

const path = (form: string) => `/placements/${placement}/forms/${form}`;

const send = async (form: string, fields: object) =>
  caller.post(path(form), { ...hiddenOf((await caller.get(path(form))).text), ...fields });

describe("what a form will do, before it is saved (K11: saves mail parents at once)", () => {
  it("is told wherever somebody outside is written to, with each mail as they will read it", async () => {
    const mailed = house.mails().length;
    const { status, text } = await send("review-outcome", outcomeTold);
    expect(status).toBe(200);
    expect(text).toContain("This is what will happen");
    expect(text).toMatch(/What they will read[\s\S]*<summary[\s\S]*To Mrs Jodie Marlow \(parent\)/);
    await house.settle();
    expect((await placementNow(house, placement)).forms["review-outcome"]).toBeUndefined();
    expect(house.mails()).toHaveLength(mailed);
    const saved = await caller.post(path("review-outcome"), { ...hiddenOf(text), pressed: "save" });
    expect(saved.location).toContain("/receipts/");
    expect((await placementNow(house, placement)).forms["review-outcome"]).toBeDefined();
  });

  it("is told to another system too, which asks for a preview", async () => {
    const { model } = await caller.postJson(path("review-outcome"), { ...outcomeTold, preview: true });
    const letters = model.letters as readonly { to: string; letter: { blocks: readonly object[] } }[];
    expect(letters.length).toBeGreaterThan(0);
    expect(JSON.stringify(letters[0]?.letter.blocks)).toContain("in words");
  });

  it("adds no step to a form that stays inside the school", async () => {
    const { typed } = (await caller.sees(path("school-link"))) as unknown as { typed: object };
    const done = await send("school-link", {
      ...typed,
      "lado-name": "Council",
      "lado-phone": "01632 960900",
    });
    expect([done.status, done.location]).toEqual([303, expect.stringContaining("/receipts/")]);
  });
});
