import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placementRows } from "#casework/views/placement-rows.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { placementNow } from "../referred.ts";
import { owed, recordsForm, underWay } from "../under-way.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const dsl = sampleId("staff", "p-lund");

const row = (placement: string, key: string) => owed(house, placement, key);

const tasks = async (placement: string): Promise<readonly string[]> =>
  (await placementRows(house.deps, house.scope)).find((r) => r.id === placement)?.owed.map((o) => o.form) ??
  [];

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
