import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { decided } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { opened as openedLink, sent } from "#test/functions/links/reader.ts";
import { tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { withPack } from "../packed.ts";
import { atConsent, placementNow, streamOf } from "../referred.ts";
import { recordsForm, underWay } from "../under-way.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const dsl = sampleId("staff", "p-lund");

const row = async (placement: string, key: string): Promise<Obligation> => {
  const found = obligationsOf(factsNow(house.deps, await placementNow(house, placement))).find(
    (o) => o.key === key,
  );
  if (!found) throw new Error(`${key} is not on the list`);
  return found;
};

const tasks = async (placement: string): Promise<readonly string[]> =>
  (await placementRows(house.deps, house.scope)).find((r) => r.id === placement)?.owed.map((o) => o.form) ??
  [];

const noticesTo = async (placement: string, notice: string) =>
  Object.values((await placementNow(house, placement)).mails).filter((m) => m.notice === notice);

/** Ended on a Friday, and gone to another school from a day on; the way back has closed or not. */
const leaves = async (from = "2026-10-12", destination = "other-mainstream"): Promise<string> => {
  const placement = await underWay(house, { start: "2026-09-21", end: "2026-12-18" });
  await house.to("2026-10-08T12:00:00Z");
  await recordsForm(house, placement, "end", {
    "last-day": "2026-10-09",
    why: "moved-away",
    details: "in words",
  });
  await house.to("2026-10-12T12:00:00Z");
  await recordsForm(house, placement, "destination", {
    ...{ destination, from, "before-why": "They moved at once", next: "in words", achieved: "in words" },
  });
  return placement;
};

const sentFile: FormAnswers = {
  outcome: "sent",
  to: "Canary-next-school",
  "to-whom": "Canary-next-lead",
  "sent-on": "2026-10-14",
  how: "system",
  apart: ["yes"],
  beforehand: "Canary-beforehand",
};

describe("The child-protection file follows a child who leaves (issue 12, build 7)", () => {
  it("is the safeguarding lead’s to send within five school days, and late when it is late", async () => {
    const placement = await leaves();
    const owed = await row(placement, "O102-file");
    expect(owed).toMatchObject({ owner: "dsl", state: "owed", due: "2026-10-19", late: false, cites: [] });
    expect(owed.explanation.join()).toContain("Keeping children safe in education");
    expect(await tasks(placement)).toContain("protection-file");

    await house.to("2026-10-20T12:00:00Z");
    expect((await row(placement, "O102-file")).late).toBe(true);
    expect((await placementNow(house, placement)).reminded["O102-file"]).toBe("2026-10-19");

    await recordsForm(house, placement, "protection-file", { ...sentFile, "sent-on": "2026-10-20" }, dsl);
    expect(await row(placement, "O102-file")).toMatchObject({ state: "met", late: true });
  });

  it("is in time by the day on which it went, not by that on which it is noted", async () => {
    const placement = await leaves();
    await house.to("2026-10-20T12:00:00Z");
    await recordsForm(house, placement, "protection-file", sentFile, dsl);
    expect(await row(placement, "O102-file")).toMatchObject({ state: "met", late: false });
  });

  it("at the start of a term it is within the term’s first five school days", async () => {
    const placement = await leaves("2027-01-05");
    const due = (await row(placement, "O102-file")).due ?? "";
    const inHoliday = await leavesAgain(placement, "2026-12-24");
    expect(due).toBe(inHoliday);
  });

  it("its receipt is asked for, chased, and confirmed by whom and on which day", async () => {
    const placement = await leaves();
    expect((await row(placement, "O102-receipt")).state).toBe("not-applicable");
    await house.to("2026-10-14T12:00:00Z");
    await recordsForm(house, placement, "protection-file", sentFile, dsl);
    expect(await row(placement, "O102-receipt")).toMatchObject({
      ...{ owner: "dsl", state: "owed", due: "2026-10-21" },
    });
    await house.to("2026-10-22T12:00:00Z");
    expect((await row(placement, "O102-receipt")).late).toBe(true);

    const chased = { outcome: "chased", "asked-whom": "Canary-asked" };
    await expect(
      recordsForm(house, placement, "protection-receipt", { ...chased, "again-on": "2026-10-22" }, dsl),
    ).rejects.toThrow("after today");
    await recordsForm(house, placement, "protection-receipt", { ...chased, "again-on": "2026-11-04" }, dsl);
    expect(await row(placement, "O102-receipt")).toMatchObject({ state: "owed", due: "2026-11-04" });

    const confirmed = { outcome: "confirmed", "confirmed-by": "Canary-confirmed", how: "in-writing" };
    await expect(
      recordsForm(
        house,
        placement,
        "protection-receipt",
        { ...confirmed, "confirmed-on": "2026-10-13" },
        dsl,
      ),
    ).rejects.toThrow("It was sent on");
    await recordsForm(
      house,
      placement,
      "protection-receipt",
      { ...confirmed, "confirmed-on": "2026-10-22" },
      dsl,
    );
    expect((await row(placement, "O102-receipt")).state).toBe("met");
    expect(await tasks(placement)).not.toContain("protection-receipt");
  });

  it("that there is none is recorded, and asks for no receipt", async () => {
    const placement = await leaves();
    await recordsForm(house, placement, "protection-file", { outcome: "none" }, dsl);
    expect((await row(placement, "O102-file")).state).toBe("met");
    expect((await row(placement, "O102-receipt")).state).toBe("not-applicable");
  });

  it("is recorded and read by safeguarding leads alone", async () => {
    const placement = await leaves();
    const at = `/placements/${placement}`;
    const lead = await new Caller(house, handler).signIn(sampleId("staff", "r-okafor"));
    expect((await lead.get(`${at}/forms/protection-file`)).status).not.toBe(200);
    await house.to("2026-10-14T12:00:00Z");
    await recordsForm(house, placement, "protection-file", sentFile, dsl);
    expect((await lead.get(`${at}/recorded/protection-file`)).text).not.toContain("Canary");
    const safety = await new Caller(house, handler).signIn(dsl);
    expect((await safety.get(`${at}/recorded/protection-file`)).text).toContain("Canary-beforehand");
  });

  it.each([
    ["comes back to school", "mainstream-full"],
    ["is taught at home", "home-education"],
  ])("is owed by nobody where the pupil %s", async (_, destination) => {
    const placement = await leaves("2026-10-12", destination);
    expect((await row(placement, "O102-file")).state).toBe("not-applicable");
    expect((await row(placement, "O109-record")).state).toBe("not-applicable");
  });
});

describe("The pupil’s record follows the pupil (issue 12, build 7)", () => {
  it("is sent within fifteen school days of leaving, and is a task until it is", async () => {
    const placement = await leaves();
    // The autumn half-term of the sample lies between.
    expect(await row(placement, "O109-record")).toMatchObject({ owner: "ap-lead", state: "owed" });
    const due = (await row(placement, "O109-record")).due ?? "";
    expect(due > "2026-11-02").toBe(true);
    await house.to("2026-10-14T12:00:00Z");
    await recordsForm(house, placement, "record-sent", {
      ...{ outcome: "sent", what: ["transfer-file", "record"], to: "in words", "to-whom": "in words" },
      ...{ "sent-on": "2026-10-13", how: "system" },
    });
    expect(await row(placement, "O109-record")).toMatchObject({ state: "met", late: false });
    expect(await tasks(placement)).not.toContain("record-sent");
  });
});

/** The same placement with another day in its destination; gives when the file is due then. */
const leavesAgain = async (placement: string, from: string): Promise<string> => {
  await recordsForm(house, placement, "destination", {
    ...{ destination: "other-mainstream", from, "before-why": "They moved at once" },
    ...{ next: "in words", achieved: "in words" },
  });
  return (await row(placement, "O102-file")).due ?? "";
};

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
    expect((await noticesTo(placement, "provider-reminder")).length).toBe(before.length + 1);

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
