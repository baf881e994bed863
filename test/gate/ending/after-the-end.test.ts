import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, pupils } from "#casework/commit/streams.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import type { Contact } from "#domain/contact.ts";
import { decided } from "#domain/decision.ts";
import { pupilStream } from "#domain/streams.ts";
import type { FormId } from "#ids/promise-id.ts";
import { authorityNoticeForm } from "#promises/agreement/la-notice/form.ts";
import { givePaper } from "#promises/deciding/giving-paper.ts";
import { endForm } from "#promises/ending/end/form.ts";
import { fits } from "#promises/fits.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { concernForm } from "#promises/safeguarding/concern/form.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { type House, openHouse } from "../house.ts";
import {
  atConsent,
  father,
  lead,
  mother,
  opened,
  placementNow,
  pupil,
  recorded,
  streamOf,
} from "../referred.ts";
import { underWay, until } from "../under-way.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const dates = { start: "2026-09-21", end: "2026-12-18" };

const open = async (placement: string): Promise<readonly Obligation[]> =>
  obligationsOf(factsNow(house.deps, await placementNow(house, placement))).filter(
    (o) => o.state === "owed" || o.state === "asked",
  );

/** What is still owed and its form would not be taken, and what reads late of the time before the end. */
const moot = async (placement: string) => {
  const facts = factsNow(house.deps, await placementNow(house, placement));
  return (await open(placement))
    .filter(
      (o) =>
        o.form !== "school-duties" && o.form !== "attendance" && fits(o.form as FormId, facts) !== undefined,
    )
    .map((o) => o.key);
};

const ends = (placement: string, lastDay: string, why: string) =>
  recorded(house, placement, endForm, { "last-day": lastDay, why });

const taskForms = async (placement: string): Promise<readonly string[]> =>
  (await placementRows(house.deps, house.scope)).find((r) => r.id === placement)?.owed.map((o) => o.form) ??
  [];

const officer = (relationship: Contact["relationship"], channel: Contact["channel"]): Contact => ({
  ...{ id: `officer-${relationship}`, relationship, channel },
  ...{ parentalResponsibility: "no", livesWith: "no", mayConsent: "no", getsLetters: "no" },
  ...{ getsAddress: "yes", restricted: "no", emailNotices: "no" },
});

const withOfficer = async (...contacts: readonly Contact[]): Promise<void> => {
  await execute(house.deps, pupils, { stream: pupilStream(house.at, pupil), id: "officers", by: lead }, () =>
    decided(contacts.map((contact) => ({ type: "contact-recorded", contact }))),
  );
  await house.settle();
};

/** Everything is settled, the authority had notice, and the first day is still ahead. */
const beforeFirstDay = async (): Promise<string> => {
  const placement = await opened(house);
  const command = { stream: streamOf(house, placement), id: "settled", by: lead };
  const told: PlacementEvent = {
    type: "form-submitted",
    form: "la-notice",
    answers: { how: "post", on: "2026-09-07" },
    words: {},
  };
  await execute(house.deps, placements, command, () =>
    decided([...until(dates, [mother.id, father.id]).slice(0, -1), told]),
  );
  await house.settle();
  return placement;
};

describe.each([
  ["as planned", "2026-12-18", "planned-end"],
  ["early", "2026-10-09", "not-meeting-needs"],
  ["because the pupil has left the school", "2026-10-09", "moved-away"],
  ["over its safety", "2026-10-09", "safeguarding"],
] as const)("A placement that has ended %s", (_how, lastDay, why) => {
  it("owes nothing that cannot be done any more; what belongs to its end is owed (K1.11)", async () => {
    const placement = await underWay(house, dates);
    await house.to("2026-10-08T12:00:00Z");
    const before = (await open(placement)).map((o) => o.key);
    expect(before).toContain("O82");
    if (lastDay > "2026-10-09") await house.to(`${lastDay}T10:00:00Z`);
    await ends(placement, lastDay, why);
    await house.to("2027-01-12T12:00:00Z");

    expect((await placementNow(house, placement)).phase).toBe("reintegration");
    const now = (await open(placement)).map((o) => o.key);
    expect(now).toEqual(expect.arrayContaining(["O105", "O109"]));
    expect(now).not.toContain("O82");
    expect(await moot(placement)).toEqual([]);
    const review = obligationsOf(factsNow(house.deps, await placementNow(house, placement))).find(
      (o) => o.state === "not-applicable" && o.why?.startsWith("The placement ended on"),
    );
    expect(review?.late).toBe(false);
    expect(await taskForms(placement)).not.toContain("review");
  });
});

describe("A placement that has ended before its start", () => {
  it("owes nothing of what would have come before and after (K1.11)", async () => {
    const placement = await atConsent(house);
    await ends(placement, "2026-09-07", "not-going-ahead");
    await house.to("2026-12-01T12:00:00Z");

    expect((await placementNow(house, placement)).phase).toBe("closed");
    expect(await open(placement)).toEqual([]);
    expect(await taskForms(placement)).toEqual([]);
  });

  it("does not close over a concern that nobody has sorted (K1.11)", async () => {
    const placement = await atConsent(house);
    await recorded(house, placement, concernForm, {});
    await ends(placement, "2026-09-07", "not-going-ahead");
    expect((await placementNow(house, placement)).phase).toBe("consent");
    expect((await open(placement)).map((o) => o.key)).toContain("O100-sort");
  });

  it("leaves the task to tell the authority, which had notice and takes no e-mail (K1.11)", async () => {
    await withOfficer(officer("local-authority", "paper"));
    const placement = await beforeFirstDay();
    await recorded(house, placement, endForm, { "last-day": "2026-09-08", why: "not-going-ahead" });
    await house.to("2026-09-14T12:00:00Z");

    expect((await open(placement)).map((o) => o.key)).toContain("O59-end");
    expect(await taskForms(placement)).toContain("la-notice");
    await recorded(house, placement, authorityNoticeForm(false), { how: "post", on: "2026-09-14" });
    expect(await taskForms(placement)).not.toContain("la-notice");
  });
});

describe("Somebody at work with the pupil who takes no e-mail", () => {
  it("is told of an end by phone or on paper, which is a task until it is recorded (K1.5)", async () => {
    await withOfficer(officer("social-worker", "paper"));
    const placement = await underWay(house, dates);
    await house.to("2026-10-08T12:00:00Z");
    await ends(placement, "2026-10-09", "not-meeting-needs");

    const task = (await open(placement)).find((o) => o.key === "O30-at-work.officer-social-worker");
    expect(task).toMatchObject({ owner: "ap-lead", form: "paper-given", state: "owed" });
    const facts = factsNow(house.deps, await placementNow(house, placement));
    const paper = facts.placement.papers.find((p) => p.to === "officer-social-worker");
    expect(paper?.notice).toBe("placement-told");
    expect(givePaper(facts, { key: paper?.key ?? "", how: "phone", on: "2026-10-08" })).toMatchObject({
      kind: "decided",
    });
  });
});
