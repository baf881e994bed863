import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contextOf } from "#casework/compose/context.ts";
import { placementCase } from "#casework/compose/placement-case.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { notificationTo } from "#letters/placement-letter/composer.ts";
import { agree, opened, sent } from "#test/functions/links/reader.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, father, head, lead, mother, placementNow, streamOf } from "../referred.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse({ profile: "template-2026" });
  placement = await atConsent(house);
});
afterEach(() => house.close());

const says = async (email: string, fields: Readonly<Record<string, string>>) => {
  const reader = await opened(house, email);
  const { location } = await sent(reader, fields);
  await house.settle();
  return reader.browser.get(location);
};

const staff = async (who: string, form: string, answers: object) => {
  const caller = await new Caller(house, handler).signIn(who);
  const done = await caller.postJson(`/placements/${placement}/forms/${form}`, {
    command: `${form}-${house.deps.ids.id()}`,
    ...answers,
  });
  await house.settle();
  return done;
};

const letterRoute = async () => {
  const c = await contextOf(house.deps, streamOf(house, placement));
  return (await notificationTo(placementCase(house.deps, c), mother.id)).route;
};

describe("A placement on which parents are consulted (TMP 6)", () => {
  it("tells them who decides, before and after they answer", async () => {
    const { browser, path } = await opened(house, father.email);
    const page = await browser.get(path);
    expect(page.text).toContain("The school wants to hear what you think before it decides.");
    const refused = await says(father.email, { answer: "refuse", "typed-name": "Sean Marlow" });
    expect(refused.text).toContain("After that the headteacher decides, and you are told in writing.");
    expect(refused.text).not.toContain("does not go ahead");
  });

  it("goes on by the headteacher's decision, which the letter tells as it was", async () => {
    await says(mother.email, agree);
    await says(father.email, { answer: "refuse", "typed-name": "Sean Marlow" });
    const asked = (await placementNow(house, placement)).asks.find((a) => a.to === father.id);
    const refusal = { ask: asked?.id, "spoken-on": "2026-09-07", reason: "Too far", next: "head-decides" };
    expect((await staff(lead, "refusal", refusal)).status).toBeLessThan(400);
    // Nothing is agreed yet, and its draft does not say so (K2.1).
    expect(await letterRoute()).toEqual({ kind: "agreement", stillAsked: true });

    const decision = { decision: "go-on", "decided-on": "2026-09-07", reasons: "The bus leaves nearby" };
    const refused = await staff(lead, "consent-decision", decision);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("The headteacher decides.");
    expect((await staff(head, "consent-decision", decision)).status).toBeLessThan(400);

    expect((await placementNow(house, placement)).phase).toBe("checks");
    expect(await letterRoute()).toEqual({ kind: "agreement", afterHearing: true });
  });
});
