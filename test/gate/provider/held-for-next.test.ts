import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read, signOffs } from "#casework/commit/streams.ts";
import { seeItemFrom } from "#casework/provider/diligence.ts";
import type { Answers } from "#contracts/form.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { placementStream, signOffStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { satisfactory } from "#streams/placement/provider/checks.ts";
import { Caller, hiddenOf, mailedLink } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead } from "../referred.ts";
import { checkedAtHarbour, declared, judged, must, now, provider, signedIn } from "../two-schools.ts";
import { fieldsAsked, next, ofPupil, records, rest, restAsked, thisPupil } from "./second-pupil.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ profile: "west-bridgford-2025" });
});
afterEach(() => house.close());

const desk = "attendance@tideway-nurture.example";

type Judging = {
  typed: Record<string, string | string[]>;
  held: { check: string; on: string; until: string }[];
  heldOn?: string;
};

const judging = async (placement: string) =>
  (await (
    await signedIn(house, lead, house.at)
  ).sees(`/placements/${placement}/forms/checks-judged`)) as unknown as Judging;

const asksEverything = async (placement: string) => {
  const asked = await fieldsAsked(house, placement);
  expect(asked.filter((name) => ofPupil.includes(name))).toEqual([]);
  expect(asked).toEqual(expect.arrayContaining(["policies", "changes-told", "curriculum"]));
};

describe("Due diligence that the school holds, for its next pupil at the same provider (K7: hangs on the placement)", () => {
  it("is shown to the provider, which is asked only whether it is still so and what is new for this pupil", async () => {
    await checkedAtHarbour(house);
    await house.to("2026-11-02T09:00:00Z");
    const placement = await next(house);
    const browser = new Caller(house, links);
    const { location } = await browser.get(await mailedLink(house, desk));
    const { text } = await browser.get(location);
    expect(text).toContain("What the school holds about your setting");
    expect(text).toContain("Monday 7 September 2026");
    expect(text).toContain("Insurance: holds until");
    expect(text).not.toContain("Reading and the sea");
    expect(text).not.toContain("https://tideway.example/cp");

    const asked = await fieldsAsked(house, placement);
    expect(asked).toEqual([...ofPupil, ...restAsked]);

    const sent = Object.fromEntries(
      Object.entries({ ...thisPupil, ...rest }).map(([name, value]) => [name, String(value)]),
    );
    const done = await browser.post(location, { ...hiddenOf(text), ...sent });
    expect(done.status, done.text).toBeLessThan(400);
    const { answers } = (await now(house, house.at, placement)).forms["provider-checks"] ?? {};
    expect(answers).toMatchObject({
      "held-on": "2026-09-07",
      "still-so": "yes",
      "full-time-pupils": 4,
      "insurance-until": "2027-08-31",
      policies: ["safeguarding"],
    });
  });

  it("fills the judgement with its source and date, and meets nothing until somebody has confirmed or changed it", async () => {
    await checkedAtHarbour(house);
    await house.to("2026-11-02T09:00:00Z");
    const placement = await next(house);
    await must(records(house, placement, "provider-checks", { ...thisPupil, ...rest }));
    const shown = await judging(placement);
    expect(shown.heldOn).toBe("2026-09-07");
    expect(shown.held.find((h) => h.check === "policies")).toEqual({
      check: "policies",
      on: "2026-09-07",
      until: "2027-08-31",
    });
    expect(shown.typed).toMatchObject({
      policies: "satisfactory",
      "policies-seen": "Seen at Harbour View: policies",
      "site-visit-how": "visit",
    });
    for (const name of ["registration", "staff-checks-confirmed", "transport", "examinations", "outcome"])
      expect(shown.typed[name], name).toBeUndefined();
    const p = await now(house, house.at, placement);
    expect(allChecks.filter((check) => satisfactory(p, check))).toEqual([]);

    const page = await (await signedIn(house, lead, house.at)).get(
      `/placements/${placement}/forms/checks-judged`,
    );
    expect(page.text).toContain("Held by the school: satisfactory on Mon 7 September 2026");
    expect(page.text).toContain("What the provider said before");

    const staff = await signedIn(house, lead, house.at);
    const path = `/placements/${placement}/forms/checks-judged`;
    const names = await fieldsAsked(house, placement, "checks-judged");
    const whole: Answers = {
      ...Object.fromEntries(Object.entries(judged).filter(([name]) => names.includes(name))),
      "for-this-pupil": "satisfactory",
      "for-this-pupil-seen": "Rang about Finn Marsh",
    };
    const unconfirmed = await staff.postJson(path, { command: "command-judge-0", ...whole });
    expect(unconfirmed.status).toBe(422);
    expect(unconfirmed.text).toContain("Look at what the school holds");
    const failing = await staff.postJson(path, {
      command: "command-judge-1",
      ...whole,
      "held-confirmed": ["still-so"],
      "for-this-pupil": "not-satisfactory",
    });
    expect(failing.status).toBe(422);
    const done = await staff.postJson(path, {
      command: "command-judge-2",
      ...whole,
      "held-confirmed": ["still-so"],
    });
    expect(done.status, done.text).toBeLessThan(400);
    const after = await now(house, house.at, placement);
    expect(names.filter((name) => judged[name] === "satisfactory" && name !== "outcome")).toEqual(
      allChecks.filter((check) => satisfactory(after, check)),
    );
  });

  it("grows no younger by being used: a year after the provider answered it is asked for everything", async () => {
    await checkedAtHarbour(house);
    await house.to("2026-11-02T09:00:00Z");
    const second = await next(house);
    await must(records(house, second, "provider-checks", { ...thisPupil, ...rest }));
    await must(
      records(house, second, "checks-judged", {
        ...judged,
        "for-this-pupil": "satisfactory",
        "for-this-pupil-seen": "Good",
        "held-confirmed": ["still-so"],
      }),
    );
    await house.settle();
    const { signedOff } = (await read(house.deps, signOffs, signOffStream(house.at, provider))).state;
    expect(signedOff).toMatchObject({ on: "2026-11-02", asked: "2026-09-07" });
    await house.to("2027-08-20T08:00:00Z");
    const staff = await signedIn(house, lead, house.at);
    const renewed = { command: "command-insured-1", on: "2027-08-20", until: "2028-08-31" };
    const seen = await staff.postJson(`/providers/${provider}/records/insurance`, renewed);
    expect(seen.status, seen.text).toBeLessThan(400);
    await house.settle();
    const third = await next(house, "penrose");
    await house.to("2027-09-06T08:00:00Z");
    expect(await fieldsAsked(house, third)).toEqual(expect.arrayContaining(ofPupil));
    await house.to("2027-09-07T08:00:00Z");
    await asksEverything(third);
  });

  it("is given to a placement whose provider was chosen before the school's first judgement, and which has not been answered", async () => {
    const earlier = await next(house);
    await asksEverything(earlier);
    await checkedAtHarbour(house);
    expect(await fieldsAsked(house, earlier)).toEqual([...ofPupil, ...restAsked]);
    const { held, version } = await now(house, house.at, earlier);
    expect(held).toMatchObject({ provider, asked: "2026-09-07" });
    await house.to("2026-09-09T08:30:00Z");
    await house.sweep();
    const after = await now(house, house.at, earlier);
    expect(after.held).toEqual(held);
    const copies = (await house.deps.ledger.read(placementStream(house.at, earlier))).filter((c) =>
      c.events.some((e) => e.type === "provider-held"),
    );
    expect([copies.length, version > 0]).toEqual([1, true]);
  });

  it("is not given once the provider has answered in full for the pupil", async () => {
    const earlier = await next(house);
    await must(records(house, earlier, "provider-checks", declared));
    await checkedAtHarbour(house);
    expect((await now(house, house.at, earlier)).held).toBeUndefined();
  });

  it("does not stand where nothing is held", async () => {
    await asksEverything(await next(house));
  });

  it("does not stand once something of it has run out", async () => {
    await checkedAtHarbour(house);
    await house.to("2027-08-31T12:00:00Z");
    const placement = await next(house);
    expect(await fieldsAsked(house, placement)).not.toContain("insurance-until");
    await house.to("2027-09-01T12:00:00Z");
    await asksEverything(placement);
    expect(await fieldsAsked(house, placement)).toContain("insurance-until");
  });

  it("does not stand once the provider says that something has changed: each check is judged anew", async () => {
    await checkedAtHarbour(house);
    await house.to("2026-11-02T09:00:00Z");
    const placement = await next(house);
    const changed = { ...thisPupil, "still-so": "no", "what-changed": "We moved the workshop" };
    await must(records(house, placement, "provider-checks", { ...changed, ...rest }));
    const shown = await judging(placement);
    expect([shown.held, shown.typed]).toEqual([[], {}]);
    expect(await fieldsAsked(house, placement, "checks-judged")).not.toContain("held-confirmed");
    const judgement = { ...judged, "for-this-pupil": "satisfactory", "for-this-pupil-seen": "Rang" };
    await must(
      records(house, placement, "checks-judged", {
        ...judgement,
        outcome: "ask-again",
        "ask-for": "Tell us all",
      }),
    );
    await house.settle();
    await asksEverything(placement);
  });

  it("does not stand once evidence of an item is not satisfactory", async () => {
    await checkedAtHarbour(house);
    await house.to("2026-11-02T09:00:00Z");
    const placement = await next(house);
    expect(await fieldsAsked(house, placement)).toEqual(expect.arrayContaining(ofPupil));
    const sender = { at: house.at, command: "command-item-1", by: lead };
    const seen = { on: "2026-11-02", evidence: "A letter", outcome: "not-satisfactory" };
    expect(await seeItemFrom(house.deps, sender, { provider, item: "O39" }, seen)).toBeUndefined();
    await house.settle();
    await asksEverything(placement);
  });
});
