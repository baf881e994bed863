import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleStaff } from "#infra/local/seed/sample-school.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { lead } from "#test/gate/referred.ts";
import { outcomeTold, recordsForm, reviewOn, underWay } from "#test/gate/under-way.ts";

let house: House;
let placement: string;
let caller: Caller;
const day = "2026-10-20";

beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-09-15", end: "2027-05-20" });
  await house.to("2026-10-20T14:00:00Z");
  await recordsForm(house, placement, "review", reviewOn(day));
  caller = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

const ledger = async () =>
  JSON.stringify(await house.deps.ledger.read(`${house.scope}/placement/${placement}`));

const told = () => house.mails().filter((m) => m.subject === "What was decided at our meeting");

const contact = { on: day, about: "other", how: "phone", said: "Rang about another pupil" };

describe("A mistaken record", () => {
  it("is taken back from its receipt: it says what will be, and stands in history and ledger", async () => {
    const form = `/placements/${placement}/forms/parent-contact`;
    const done = await caller.postJson(form, contact);
    expect(done.status).toBe(200);
    const receipt = await caller.get(String(JSON.parse(done.text).location));
    const [, href = ""] = /href="([^"]+take-back)"/.exec(receipt.text) ?? [];
    expect(href).toBe(`/placements/${placement}/recorded/parent-contact/1/take-back`);

    const asked = await caller.get(href);
    expect(asked.text).toContain("Why is it taken back?");
    const empty = await caller.post(href, hiddenOf(asked.text));
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("Enter why it is taken back");

    const sent = { ...hiddenOf(asked.text), "taken-back-why": "It was about another pupil" };
    const ahead = await caller.post(href, sent);
    const saved = ahead.status === 200 ? await caller.post(href, { ...sent, pressed: "save" }) : ahead;
    expect(saved.status).toBe(303);
    expect((await caller.get(saved.location)).text).toContain("Taken back:");

    const shown = await caller.get(`/placements/${placement}/recorded/parent-contact`);
    expect(shown.text).toContain("It counts no more.");
    expect(shown.text).toContain("It was about another pupil");
    expect(shown.text).toContain("Rang about another pupil");
    expect((await caller.get(`/placements/${placement}/history`)).text).toContain("Taken back:");
    expect(
      (await caller.sees(`/placements/${placement}/history`)).takenBack,
      "its own page is found from there",
    ).toMatchObject([{ form: "parent-contact" }]);
    const kept = await ledger();
    expect(kept).toContain("form-taken-back");
    expect(kept).not.toContain("about another pupil");
    expect((await caller.get(href)).status).toBe(404);
  });

  it("of which parents have read becomes a task, with their names, and the letter is not owed again unseen", async () => {
    await recordsForm(house, placement, "review-outcome", outcomeTold);
    await house.settle();
    const sent = told().length;
    expect(sent).toBeGreaterThan(0);
    const href = `/placements/${placement}/recorded/review-outcome/1/take-back`;
    const asked = await caller.get(href);
    expect(asked.text).toContain("Told of it already: Mrs Jodie Marlow and Mr Sean Marlow.");
    const fields = { ...hiddenOf(asked.text), "taken-back-why": "The wrong meeting" };
    const ahead = await caller.post(href, fields);
    expect(ahead.text).toContain("This is what will happen");
    expect(ahead.text).toContain("New: Tell those who were told of a mistake that it was taken back");
    expect((await caller.post(href, { ...fields, pressed: "save" })).status).toBe(303);
    await house.settle();
    expect(told()).toHaveLength(sent);

    const task = `/placements/${placement}/forms/taken-back-told`;
    expect((await caller.get("/today")).text).toContain(task);
    expect((await caller.get(task)).text).toContain("Jodie Marlow");
    const done = await caller.postJson(task, { how: ["phone"], "told-on": day });
    expect(done.status).toBe(200);
    expect((await caller.get("/today")).text).not.toContain(task);
  });

  it("that stays says why, and offers no form", async () => {
    const shown = await caller.get(`/placements/${placement}/recorded/review`);
    expect(shown.text).toContain("It cannot be taken back.");
    expect(shown.text).toContain("Put it right instead");
    const href = `/placements/${placement}/recorded/review/1/take-back`;
    expect((await caller.get(href)).text).not.toContain("taken-back-why");
    const sent = await caller.postJson(href, { "taken-back-why": "A mistake" });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain("Put it right instead");
  });

  it("is taken back by those alone who may record its form", async () => {
    await recordsForm(house, placement, "review-outcome", outcomeTold);
    const office = sampleStaff.find((s) => s.roles.includes("attendance-officer"));
    const other = await new Caller(house, handler).signIn(office?.id ?? "");
    const href = `/placements/${placement}/recorded/review-outcome/1/take-back`;
    expect((await other.get(href)).status).toBe(403);
    expect((await other.postJson(href, { "taken-back-why": "A mistake" })).status).toBe(403);
    expect((await other.get(`/placements/${placement}/recorded/review-outcome`)).text).not.toContain(
      "take-back",
    );
  });
});
