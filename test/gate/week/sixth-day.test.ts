import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import { issue, recordForm } from "#casework/record-form.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Answers } from "#contracts/form.ts";
import { placementStream, pupilStream } from "#domain/streams.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { sixthDayOwners } from "#promises/suspension/sixth-day-owner.ts";
import { lastDayForNotice } from "#streams/placement/notice/notice.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { recordSuspension } from "#streams/pupil/suspensions.ts";
import { obligationsNow, type Player, placementOf, playUntil } from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, opensOn, staff, suspends } from "#test/journeys/cast/routes.ts";
import { type House, openHouse } from "../house.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse({ at: "2026-10-01T08:00:00Z", sweeps: false });
});

afterEach(() => house.close());

// Thu 1 and Fri 2 October 2026, then Mon 5 to Fri 9: the sixth school day is Thu 8.
const pupilSuspended = async (): Promise<string> => {
  const pupil = await addPlayedPupil(house, "suspended");
  await suspends(house, pupil, "2026-10-01", "2026-10-02");
  await suspends(house, pupil, "2026-10-05", "2026-10-09");
  return pupil;
};

const corrects = async (pupil: string, suspension: Suspension): Promise<void> => {
  const command = {
    stream: pupilStream(house.at, pupil),
    id: `corrected-${suspension.id}-${suspension.stands}`,
    by: staff.head,
  };
  await execute(house.deps, pupils, command, (p) => recordSuspension(p, suspension));
  await house.settle();
};

const rowOf = async (player: Player, key: string) =>
  obligationsNow(house, await placementOf(house, player)).find((o) => o.key === key);

const sends = (player: Player, id: string, answers: Answers) => {
  const form = placementForms[id]?.(noChoices);
  if (!form) throw new Error(`There is no form ${id}`);
  const stream = placementStream(house.at, player.placement);
  return recordForm(house.deps, { stream, id: `${id}-sent`, by: staff.head, at: house.at, form, answers });
};

const issues = (player: Player, id: string) =>
  issue(house.deps, { stream: placementStream(house.at, player.placement), id, by: staff.head });

const ready = async (player: Player): Promise<void> => {
  await playUntil(house, player, (p) => p.forms["emergency-sheet"] !== undefined);
};

describe("Education from the sixth day (catalogue O66 to O69)", () => {
  it("is the task of whom the policy names (setting sixthDay.owner; K4.8)", async () => {
    expect(sixthDayOwners(["governors"])).toEqual(["headteacher", "ap-lead"]);
    expect(sixthDayOwners(["ap-lead"])).toEqual(["ap-lead", "headteacher"]);
    expect(sixthDayOwners(["attendance-team", "senior-leaders"])).toEqual([
      "attendance-officer",
      "headteacher",
      "ap-lead",
    ]);
    expect(sixthDayOwners(["local-authority"])).toEqual(["headteacher", "ap-lead"]);
    const player = await opensOn(house, await pupilSuspended(), "sixth-day", {
      start: "2026-10-08",
      end: "2026-10-09",
    });
    const facts = factsNow(house.deps, await placementOf(house, player));
    const owner = facts.rules.settings["sixthDay.owner"];
    const settings = { ...facts.rules.settings, "sixthDay.owner": { ...owner, value: ["ap-lead"] as const } };
    const all = obligationsOf({ ...facts, rules: { ...facts.rules, settings } });
    expect(all.find((o) => o.key === "O66")?.owner).toBe("ap-lead");
    expect((await rowOf(player, "O66"))?.owner).toBe("headteacher");
  });

  it("is opened from a suspension on record, and not without one", async () => {
    const pupil = await addPlayedPupil(house, "present");
    await expect(
      opensOn(house, pupil, "sixth-day", { start: "2026-10-08", end: "2026-10-09" }),
    ).rejects.toThrow("Record the suspension");
  });

  it("is due on the sixth day of suspensions that follow one another, and again after a correction", async () => {
    const pupil = await pupilSuspended();
    const player = await opensOn(house, pupil, "sixth-day", { start: "2026-10-08", end: "2026-10-09" });
    expect(await rowOf(player, "O66")).toMatchObject({ state: "owed", due: "2026-10-08" });
    expect(await rowOf(player, "O68")).toMatchObject({ state: "not-applicable" });

    const second = {
      id: "s2026-10-05",
      kind: "suspension",
      from: "2026-10-05",
      to: "2026-10-09",
      reason: "DB",
      lastExam: "",
    } as const;
    await corrects(pupil, { ...second, stands: "no" });

    expect(await rowOf(player, "O66")).toMatchObject({ state: "not-applicable" });
  });

  it("is told to the authority at once after a permanent exclusion, and counts to its sixth day", async () => {
    const pupil = await addPlayedPupil(house, "excluded");
    await corrects(pupil, {
      id: "x1",
      kind: "permanent-exclusion",
      from: "2026-10-01",
      to: "",
      reason: "OW",
      lastExam: "",
      stands: "yes",
    });
    const player = await opensOn(house, pupil, "sixth-day", { start: "2026-10-08", end: "2026-10-22" });

    expect(await rowOf(player, "O68")).toMatchObject({ state: "owed", due: "2026-10-01" });
    expect(await rowOf(player, "O66")).toMatchObject({ due: "2026-10-08" });
    await sends(player, "authority-referral", { how: "phone", on: "2026-10-01", to: "Duty officer" });
    expect(await rowOf(player, "O68")).toMatchObject({ state: "met" });
  });

  it("asks work for the first five days, met once it has come back marked", async () => {
    const pupil = await pupilSuspended();
    const player = await opensOn(house, pupil, "sixth-day", { start: "2026-10-08", end: "2026-10-09" });
    const work = { from: "2026-10-01", to: "2026-10-09", what: "Reading" };

    await sends(player, "work-set", { ...work, marked: "no" });
    expect(await rowOf(player, "O69")).toMatchObject({ state: "owed" });
  });

  it("waits for no agreement and no contract", async () => {
    const pupil = await pupilSuspended();
    const player = await opensOn(house, pupil, "sixth-day", { start: "2026-10-08", end: "2026-10-09" });
    await ready(player);

    const p = await placementOf(house, player);
    expect(p.asks.some((a) => a.purpose === "consent")).toBe(false);
    expect((await rowOf(player, "O55"))?.blocks).toBeUndefined();
  });
});

describe("The notice of education during a suspension (SI 2012/1033)", () => {
  it("is given 48 hours before, and too late is refused on or after the sixth day, whatever the parent says", async () => {
    const player = await opensOn(house, await pupilSuspended(), "sixth-day", {
      start: "2026-10-08",
      end: "2026-10-09",
    });
    await ready(player);
    const facts = factsNow(house.deps, await placementOf(house, player));
    expect(lastDayForNotice(facts, "by-hand")).toMatchObject({ date: "2026-10-06" });
    expect(JSON.stringify(lastDayForNotice(facts, "by-hand"))).toContain("48 hours before the first session");
    await issues(player, "in-time");

    await house.to("2026-10-07T14:00:00Z");
    const shorter = { "agreed-on": "2026-10-07", where: "Slip" };
    expect(JSON.stringify(await sends(player, "notice-shortened", shorter))).toContain(
      "before the sixth day",
    );
  });

  it("may be waived by the parent for a start before the sixth day", async () => {
    const player = await opensOn(house, await pupilSuspended(), "sixth-day", {
      start: "2026-10-07",
      end: "2026-10-09",
    });
    await ready(player);
    await issues(player, "early");

    const done = await sends(player, "notice-shortened", { "agreed-on": "2026-10-01", where: "Slip" });
    expect(done.kind).toBe("recorded");
  });
});
