import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rosterOf } from "#casework/attendance/roster.ts";
import { read, registers } from "#casework/commit/streams.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { registerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { registerId } from "#streams/register/state.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead, placementNow } from "../referred.ts";
import { recordsForm, underWay } from "../under-way.ts";

let house: House;
let caller: Caller;
beforeEach(async () => {
  house = await openHouse();
  caller = await new Caller(house, handler).signIn(lead);
});
afterEach(() => house.close());

const begun = async (dates = { start: "2026-10-06", end: "2026-12-15" }): Promise<string> => {
  const placement = await underWay(house, dates);
  await house.to("2026-10-07T09:00:00Z");
  return placement;
};

const saves = async (path: string, fields: object): Promise<void> => {
  const { status, text } = await caller.postJson(path, fields);
  if (status !== 200) throw new Error(`${path}: ${text}`);
  await house.settle();
};

const task = async (placement: string) => {
  const now = await placementNow(house, placement);
  return obligationsOf(factsNow(house.deps, now)).find((o) => o.key === "O26-days-moved");
};

describe("a calendar that moves days of a letter (K2.3)", () => {
  it("makes a task to tell parents and provider, with the days, until it is done", async () => {
    const placement = await begun();
    expect(await task(placement)).toBeUndefined();
    await saves("/calendar/inset-days/new", {
      date: "2026-11-10",
      providers: "closed",
      sure: ["inset-count"],
    });
    const owed = await task(placement);
    expect(owed).toMatchObject({ state: "owed", owner: "ap-lead", due: "2026-10-08" });
    expect(owed?.title).toContain("not Tue 10 November");
    const form = await caller.sees(`/placements/${placement}/forms/days-moved`);
    expect(form.lost).toEqual(["2026-11-10"]);
    const today = await caller.get("/today");
    expect(today.text).toContain("changed days");

    await recordsForm(house, placement, "days-moved", {
      parents: "phone",
      "provider-told": "written",
      "told-on": "2026-10-07",
    });
    expect((await task(placement))?.state).toBe("met");
  });

  it("owes nothing where no day of the letter moves, or a day is given back", async () => {
    const placement = await begun();
    await saves("/calendar/inset-days/new", {
      date: "2026-11-09",
      providers: "closed",
      sure: ["inset-count"],
    });
    expect(await task(placement)).toBeUndefined();
    await saves("/calendar/inset-days/new", {
      date: "2026-11-10",
      providers: "closed",
      sure: ["inset-count"],
    });
    expect((await task(placement))?.state).toBe("owed");
    await saves("/calendar/inset-days/2026-11-10/remove", {});
    expect((await task(placement))?.state).not.toBe("owed");
  });

  it("owes a review by the last day, whatever half-term ends later", async () => {
    const placement = await begun({ start: "2026-11-03", end: "2026-12-01" });
    await house.to("2026-11-04T09:00:00Z");
    const now = await placementNow(house, placement);
    const reviews = obligationsOf(factsNow(house.deps, now)).filter(
      (o) => o.form === "review" && o.state === "owed" && o.due,
    );
    expect(reviews.length).toBeGreaterThan(0);
    for (const review of reviews) expect(String(review.due) <= "2026-12-01", review.title).toBe(true);
  });
});

describe("a closure of the school while the provider is open (K2.3)", () => {
  const provider = sampleId("provider", "tideway-nurture");
  const registerOn = async (date: string) =>
    (await read(house.deps, registers, registerStream(house.at, registerId(provider, date)))).state;

  it("leaves the provider's sessions expected and asked about, unless someone says otherwise", async () => {
    const placement = await begun();
    await saves("/calendar/closures/new", { date: "2026-10-13", reason: "burst pipe" });
    expect(await task(placement)).toBeUndefined();
    expect([...(await rosterOf(house.deps, house.at, "2026-10-13")).keys()]).toEqual([provider]);
    await house.to("2026-10-13T10:00:00Z");
    expect((await registerOn("2026-10-13")).opened).toBeTruthy();
    const day = await caller.sees("/calendar?date=2026-10-13");
    expect(JSON.stringify(day.day)).toContain("expected there all the same");
  });

  it("expects nobody where it is said that nobody goes, and makes the task to tell them", async () => {
    const placement = await begun();
    await saves("/calendar/closures/new", { date: "2026-10-13", reason: "snow", providers: "closed" });
    expect((await task(placement))?.title).toContain("not Tue 13 October");
    await house.to("2026-10-13T10:00:00Z");
    expect((await registerOn("2026-10-13")).opened).toBeFalsy();
  });
});
