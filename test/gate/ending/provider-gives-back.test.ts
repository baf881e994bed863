import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { decided } from "#domain/decision.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { opened as openedLink, sent } from "#test/functions/links/reader.ts";
import { tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { type House, openHouse } from "../house.ts";
import { withPack } from "../packed.ts";
import { records } from "../provider/second-pupil.ts";
import { atConsent, placementNow, streamOf } from "../referred.ts";
import { owed, recordsForm, underWay } from "../under-way.ts";

const tideway = sampleId("provider", "tideway-nurture");
const other = sampleId("provider", "lantern-hill");

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const row = (placement: string, key: string) => owed(house, placement, key);

const tasks = async (placement: string): Promise<readonly string[]> =>
  (await placementRows(house.deps, house.scope)).find((r) => r.id === placement)?.owed.map((o) => o.form) ??
  [];

const noticesTo = async (placement: string, notice: string) =>
  Object.values((await placementNow(house, placement)).mails).filter((m) => m.notice === notice);

const question = async (placement: string) =>
  (await placementNow(house, placement)).asks.find((a) => a.purpose === "data-returned");

const ended = async (placement: string, lastDay: string, why: string): Promise<void> =>
  recordsForm(house, placement, "end", { "last-day": lastDay, why, details: "in words" });

const told = { became: "destroyed", "done-on": "2026-10-12", "typed-name": "Canary-signature" };

describe("At the end the provider’s part is closed (issue 12, build 7)", () => {
  const toEnd = async (): Promise<string> => {
    const placement = await underWay(house, { start: "2026-09-21", end: "2026-12-18" });
    await house.to("2026-10-08T12:00:00Z");
    await ended(placement, "2026-10-09", "not-meeting-needs");
    return placement;
  };

  it("the pack is dead after the last day, whoever has its link open", async () => {
    const placement = await withPack(house);
    const { browser, path } = await openedLink(house, tidewayMail);
    expect((await browser.get(path)).status).toBe(200);
    await house.to("2026-10-08T12:00:00Z");
    await ended(placement, "2026-10-08", "not-meeting-needs");
    expect((await browser.get(path)).status).toBe(200);
    await house.to("2026-10-09T08:00:00Z");
    expect((await browser.get(path)).status).toBe(404);
  });

  it("the provider is asked by link, answers with date and name, and the row is met", async () => {
    const placement = await toEnd();
    expect((await row(placement, "O57-returned")).state).toBe("not-applicable");
    await house.to("2026-10-10T12:00:00Z");
    const asked = await row(placement, "O57-returned");
    expect(asked).toMatchObject({ owner: "ap-lead", state: "asked", due: "2026-11-02" });
    await house.to("2026-10-12T12:00:00Z");

    const link = await openedLink(house, tidewayMail, "return or destroy");
    const page = (await link.browser.get(link.path)).text;
    expect(page).toContain("The pupil’s records at your setting");
    expect(page).toContain("everything that you downloaded, printed or wrote about the pupil");
    expect(page).not.toContain("by telephone");
    expect((await sent(link, told)).status).toBe(303);
    await house.settle();
    expect(await row(placement, "O57-returned")).toMatchObject({ state: "met", late: false });
    const record = (await placementNow(house, placement)).forms["data-returned"];
    expect(record).toMatchObject({ by: "provider", answers: { became: "destroyed" } });
  });

  it("what is not confirmed in ten school days is the AP lead’s task, and the provider is asked once more", async () => {
    const placement = await toEnd();
    await house.to("2026-11-02T20:00:00Z");
    expect((await question(placement))?.nudges).toBe(0);
    const before = await noticesTo(placement, "provider-reminder");
    await house.to("2026-11-04T12:00:00Z");
    const reminders = await noticesTo(placement, "provider-reminder");
    expect(reminders.map(({ state }) => state)).toEqual([...before.map(({ state }) => state), "sent"]);
    expect(
      house.mails().filter((m) => m.subject.startsWith("A reminder, what is left of a placement")),
    ).toHaveLength(1);

    expect((await row(placement, "O57-returned")).late).toBe(true);
    expect((await placementNow(house, placement)).reminded["O57-returned"]).toBe("2026-11-02");
    expect((await question(placement))?.nudges).toBe(1);
    expect(await tasks(placement)).toContain("data-returned");

    await recordsForm(house, placement, "data-returned", {
      ...told,
      heard: "by-telephone",
      "done-on": "2026-11-04",
    });
    expect((await row(placement, "O57-returned")).state).toBe("met");
    await house.to("2026-11-20T12:00:00Z");
    const asks = (await placementNow(house, placement)).asks.filter((a) => a.purpose === "data-returned");
    expect(asks).toHaveLength(1);
    expect(asks[0]?.nudges).toBe(1);
  });

  it("the question outlives the placement: it is answered, or chased, once that is closed", async () => {
    const placement = await toEnd();
    await house.to("2026-10-12T12:00:00Z");
    await recordsForm(house, placement, "final-report", {
      ...{ "sessions-attended": 9, "sessions-missed": 0, attainment: "in words", helps: "in words" },
      ...{ "behaviour-change": "in words", "typed-name": "in words" },
    });
    await recordsForm(house, placement, "pupil-views", {
      "asked-on": "2026-10-12",
      how: "talk",
      said: "in words",
    });
    await recordsForm(house, placement, "destination", {
      ...{ destination: "other-mainstream", from: "2026-10-12", next: "in words", achieved: "in words" },
    });
    expect((await placementNow(house, placement)).phase).toBe("closed");
    expect(await question(placement)).toMatchObject({ withdrawn: undefined, nudges: 0 });

    await house.to("2026-11-04T12:00:00Z");
    expect((await question(placement))?.nudges).toBe(1);
    const link = await openedLink(house, tidewayMail, "return or destroy");
    expect((await sent(link, told)).status).toBe(303);
    await house.settle();
    expect((await row(placement, "O57-returned")).state).toBe("met");
    expect(await tasks(placement)).not.toContain("data-returned");
  });

  it("is asked too of a provider that had the terms though the pupil never came, and not of one that knew nothing", async () => {
    const placement = await withTerms();
    await ended(placement, "2026-09-08", "not-going-ahead");
    await house.to("2026-09-09T12:00:00Z");
    const p = await placementNow(house, placement);
    expect(p.phase).toBe("closed");
    expect(p.asks.filter((a) => a.purpose === "data-returned")).toMatchObject([{ to: "provider" }]);
    expect((await row(placement, "O57-returned")).state).toBe("asked");
    await house.to("2026-09-24T12:00:00Z");
    const late = await placementNow(house, placement);
    expect(late.asks.find((a) => a.purpose === "data-returned")?.nudges).toBe(1);
    const link = await openedLink(house, tidewayMail, "return or destroy");
    expect((await sent(link, { ...told, "done-on": "2026-09-24" })).status).toBe(303);
    await house.settle();
    expect((await row(placement, "O57-returned")).state).toBe("met");
  });
});

describe("A provider whose place another takes gives back what it had (issue 12, build 7)", () => {
  const replaced = async (placement: string): Promise<void> => {
    await house.to("2026-10-08T12:00:00Z");
    const chosen = { provider: other, why: "in words", "weekly-cost": 300 };
    const done = await records(house, placement, "provider", chosen);
    if (done.kind === "refused") throw new Error(done.message);
    await house.settle();
  };

  it("is the AP lead’s task until somebody records what became of it, and the provider of now is asked at the end as ever", async () => {
    const placement = await withTerms();
    expect((await row(placement, "O57-earlier")).state).toBe("not-applicable");
    await replaced(placement);
    expect(await row(placement, "O57-earlier")).toMatchObject({
      ...{ owner: "ap-lead", state: "owed", due: "2026-10-22" },
    });
    expect(await tasks(placement)).toContain("earlier-returned");

    const answers = { ...told, of: tideway, heard: "by-telephone", "done-on": "2026-10-08" };
    expect(await records(house, placement, "earlier-returned", { ...answers, of: other })).toMatchObject({
      kind: "refused",
    });
    expect(await records(house, placement, "earlier-returned", answers)).toMatchObject({ kind: "recorded" });
    await house.settle();
    expect((await row(placement, "O57-earlier")).state).toBe("met");
    expect(await tasks(placement)).not.toContain("earlier-returned");
  });

  it("is not asked of one that knew nothing", async () => {
    const knewNothing = await atConsent(house);
    await replaced(knewNothing);
    expect((await row(knewNothing, "O57-earlier")).state).toBe("not-applicable");
  });
});

/** The provider has the terms; the first day is still ahead. */
const withTerms = async (): Promise<string> => {
  const placement = await atConsent(house);
  const command = { stream: streamOf(house, placement), id: "terms", by: "system" };
  await execute(house.deps, placements, command, (p) =>
    decided([
      {
        ...{ type: "asked", ask: "terms", purpose: "provider-agreement", to: "provider" },
        ...{ due: "2026-09-14T21:00:00Z", expires: "2026-10-14T21:00:00Z" },
      },
      { type: "gate-closed", phase: p.phase, cycle: 1, next: "commissioning" },
    ]),
  );
  await house.settle();
  return placement;
};
