import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOnce } from "../answers.ts";
import { type House, openHouse } from "../house.ts";
import { eventsOf, mother, placementNow } from "../referred.ts";
import {
  invitationTo,
  outcomeTold,
  owed,
  recordsForm,
  reportTo,
  reviewOn,
  underWay,
  waitsAtSameProvider,
} from "../under-way.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-09-14T08:00:00Z" });
});
afterEach(() => house.close());

const running = async (): Promise<readonly string[]> =>
  (await Promise.all(["placement", "gate"].map((m) => house.deps.runs.list(m, { status: "RUNNING" }))))
    .flatMap((page) => page.items)
    .map((facts) => facts.name);

const failed = async (): Promise<readonly string[]> =>
  (await Promise.all(["placement", "gate"].map((m) => house.deps.runs.list(m, { status: "FAILED" }))))
    .flatMap((page) => page.items)
    .map((facts) => facts.name);

const mailsOf = (what: RegExp) => house.mails().filter((m) => what.test(m.id));

/** Invites ten days before, holds the review, tells the parents. */
const reviewed = async (placement: string, invite: string, held: string): Promise<void> => {
  await house.to(`${invite}T09:00:00Z`);
  await recordsForm(house, placement, "review-planned", invitationTo(held));
  await house.to(`${held}T16:00:00Z`);
  await recordsForm(house, placement, "review", reviewOn(held));
  await recordsForm(house, placement, "review-outcome", outcomeTold);
};

const reported = async (placement: string, day: string): Promise<void> => {
  await house.to(`${day}T16:00:00Z`);
  await recordsForm(house, placement, "progress-report", reportTo(day), "provider");
  await recordsForm(house, placement, "report-checked", { result: "send" });
};

const reviews = [
  ["2026-10-09", "2026-10-20"],
  ["2026-11-30", "2026-12-10"],
  ["2027-01-28", "2027-02-09"],
  ["2027-03-08", "2027-03-18"],
  ["2027-05-14", "2027-05-25"],
] as const;
const reports: Readonly<Record<string, string>> = { "2026-12-10": "2026-12-14", "2027-03-18": "2027-03-22" };

describe("a placement of 400 days", () => {
  it("has a gate run for each review cycle, is handed over once on the way, and closes after its return", async () => {
    const placement = await underWay(house, { start: "2026-09-15", end: "2027-10-19" });
    for (const [invite, held] of reviews) {
      await reviewed(placement, invite, held);
      const report = reports[held];
      if (report) await reported(placement, report);
    }
    expect(await running()).toEqual([`${placement}-e1`, `${placement}-active-6-e1-d0-r0`]);
    await reviewed(placement, "2027-07-02", "2027-07-12");
    await reported(placement, "2027-07-13");

    await house.to("2027-09-20T09:00:00Z");
    expect((await placementNow(house, placement)).epoch).toBe(2);
    expect(await running()).toEqual([`${placement}-e2`, `${placement}-active-7-e2-d0-r0`]);
    expect(await owed(house, placement, "O82")).toMatchObject({ state: "owed", due: "2027-10-19" });

    await recordsForm(house, placement, "end", {
      "last-day": "2027-10-19",
      why: "planned-end",
      details: "in words",
    });
    await house.to("2027-10-20T09:00:00Z");
    expect((await placementNow(house, placement)).phase).toBe("reintegration");
    await recordsForm(house, placement, "return-plan", {
      "step-1-from": "2027-11-01",
      "step-1": "Mornings",
      "who-helps": "Her tutor",
    });
    await recordsForm(
      house,
      placement,
      "final-report",
      {
        attainment: "in words",
        "sessions-attended": 90,
        "sessions-missed": 4,
        "behaviour-change": "in words",
        helps: "in words",
        "typed-name": "The tutor",
      },
      "provider",
    );
    await recordsForm(house, placement, "pupil-views", {
      "asked-on": "2027-10-20",
      how: "declined",
      "asked-by": "Her tutor",
    });
    await recordsForm(house, placement, "destination", {
      destination: "mainstream-full",
      from: "2027-11-01",
      next: "Back in class",
      achieved: "in words",
    });
    expect((await placementNow(house, placement)).phase).toBe("closed");
    expect(await running()).toEqual([]);
    expect(await failed()).toEqual([]);
    expect((await eventsOf(house, placement)).filter((e) => e.type === "epoch-advanced")).toHaveLength(1);
    await expectOnce(house, placement);
  }, 900_000);
});

describe("mails of a running placement", () => {
  it("invite, tell the outcome and pass on the report to both parents, composed without a gap", async () => {
    const placement = await underWay(house, { start: "2026-09-15", end: "2027-07-16" });
    await reviewed(placement, "2026-10-09", "2026-10-20");
    await reported(placement, "2026-12-14");
    const subjects = house
      .mails()
      .filter((m) => [m.to].flat().includes(mother.email))
      .map((m) => m.subject);
    expect(subjects).toEqual([
      "An invitation to a meeting at school",
      "What was decided at our meeting",
      "A report from the placement",
    ]);
    expect(mailsOf(/review-invitation.*provider/)).toHaveLength(1);
    const bounced = (await eventsOf(house, placement)).filter((e) => e.type === "mail-bounced");
    expect(bounced).toEqual([]);
  }, 900_000);

  it("hold still while the safeguarding lead has suspended it, and go on after the decision", async () => {
    const placement = await underWay(house, { start: "2026-09-15", end: "2027-07-16" });
    await house.to("2026-10-06T09:00:00Z");
    await recordsForm(house, placement, "concern", {
      reference: "SG-1",
      on: "2026-10-06",
      at: "09:40",
      "by-word": "yes",
    });
    expect(mailsOf(/concern-1-dsl/)).toHaveLength(1);
    await house.to("2026-10-06T09:20:00Z");
    expect(mailsOf(/-deputy/)).toHaveLength(1);
    await recordsForm(
      house,
      placement,
      "concern-sorted",
      { about: "provider", allegation: "no", reference: "SG-1", "next-day": "school" },
      "dsl",
    );
    await house.to("2026-10-07T09:00:00Z");
    await expect(recordsForm(house, placement, "review-planned", invitationTo("2026-10-20"))).rejects.toThrow(
      "suspended",
    );
    await recordsForm(
      house,
      placement,
      "emergency-review",
      {
        "held-on": "2026-10-07",
        present: ["dsl", "headteacher"],
        lado: "not-needed",
        decision: "continue",
        addressed: "yes",
        "next-day": "provider",
        parents: "released",
        why: "in words",
      },
      "dsl",
    );
    await reviewed(placement, "2026-10-09", "2026-10-20");
    expect((await placementNow(house, placement)).visits.active).toBe(2);
    expect(await failed()).toEqual([]);
  }, 900_000);

  it("suspend another pupil's start at the same provider", async () => {
    const placement = await underWay(house, { start: "2026-09-15", end: "2027-07-16" });
    const other = await waitsAtSameProvider(house);
    await house.to("2026-10-06T09:00:00Z");
    await recordsForm(house, placement, "concern", {
      reference: "SG-1",
      on: "2026-10-06",
      at: "09:40",
      "by-word": "yes",
    });
    await recordsForm(
      house,
      placement,
      "concern-sorted",
      { about: "provider", allegation: "no", reference: "SG-1", "next-day": "school" },
      "dsl",
    );
    expect((await placementNow(house, other)).frozen).toBe(true);
    expect(await owed(house, other, "O100-review")).toMatchObject({ state: "owed", owner: "dsl" });
    expect(mailsOf(/concern-at-provider/)).toHaveLength(1);
  }, 900_000);
});
