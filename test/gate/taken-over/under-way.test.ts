import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReferral } from "#casework/placement/open-referral.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import type { Answers } from "#contracts/form.ts";
import type { Route } from "#domain/rules/rules.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { papersToGive } from "#streams/placement/notice/papers.ts";
import { isOfBefore } from "#streams/placement/taken-over.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { records } from "../provider/second-pupil.ts";
import { lead, placementNow, timetable } from "../referred.ts";

const tideway = sampleId("provider", "tideway-nurture");
const pupils = ["marlow", "adeyemi", "penrose", "quill", "osei"].map((name) => sampleId("pupil", name));

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-09T09:00:00Z" });
});
afterEach(() => house.close());

type Over = { readonly pupil?: string; readonly route?: Route; readonly last?: object };

const takenOver = async ({ pupil = pupils[0] ?? "", route = "agreement", last = {} }: Over = {}) => {
  const done = await openReferral(house.deps, house.at, {
    ...{ pupil, route, command: `take-over-${pupil}`, by: lead },
    takenOver: { begun: "2026-09-21", last, papers: "The blue folder" },
  });
  if ("kind" in done) throw new Error(done.message);
  await house.settle();
  return done.placement;
};

const recorded = async (placement: string, form: string, answers: Answers): Promise<void> => {
  const done = await records(house, placement, form, answers);
  if (done.kind === "refused") throw new Error(`${form}: ${done.message}`);
  await house.settle();
};

const days = { ...timetable, start: "2026-09-21", end: "2027-03-19" };

const running = async (over: Over = {}): Promise<string> => {
  const placement = await takenOver(over);
  await recorded(placement, "provider", {
    provider: tideway,
    why: "It was chosen in September",
    "weekly-cost": 300,
  });
  await recorded(placement, "timetable", days);
  return placement;
};

const rows = async (placement: string) =>
  obligationsOf(factsNow(house.deps, await placementNow(house, placement)));

const gaps = async (placement: string) => {
  const now = await placementNow(house, placement);
  return (await rows(placement)).filter((o) => isOfBefore(now, o) && o.state === "owed");
};

describe("A placement that was under way before the school used Waymark (issue “A real school can begin on Monday”, item 4)", () => {
  it("runs as soon as provider and sessions are entered; nobody outside is asked or told of what lies behind it", async () => {
    const placement = await running();

    expect((await placementNow(house, placement)).phase).toBe("active");
    expect((await placementNow(house, placement)).asks).toEqual([]);
    const families = house.mails().filter((m) => !m.to.some((to) => to.includes("harbour-view")));
    expect(families.map((m) => m.subject)).toEqual([]);
  });

  it("leads whoever took it over to the provider, then to the sessions, whose first day is filled in", async () => {
    const placement = await takenOver();
    const caller = await new Caller(house, handler).signIn(lead);
    const needed = async () =>
      (
        (await caller.sees(`/placements/${placement}`)).obligations as {
          form: string;
          ready: boolean;
          due?: string;
        }[]
      )
        .filter((o) => o.ready && o.due === "2026-11-09")
        .map((o) => o.form);
    expect(await needed()).toEqual(["provider"]);
    await recorded(placement, "provider", {
      provider: tideway,
      why: "Chosen in September",
      "weekly-cost": 300,
    });
    expect(await needed()).toContain("timetable");
    expect((await caller.sees(`/placements/${placement}/forms/timetable`)).typed).toMatchObject({
      "start-day": "21",
      "start-month": "9",
      "start-year": "2026",
    });
  });

  it("is asked about from its next session on, and never about a day before it was taken over", async () => {
    await running();
    await house.to("2026-11-10T20:00:00Z");
    const asked = house.mails().filter((m) => m.to.some((to) => to.includes("tideway")));
    expect(asked.map((m) => m.id).filter((id) => id.includes("2026-11-10"))).not.toEqual([]);
    expect(asked.map((m) => m.id).filter((id) => /2026-(09|10)/.test(id))).toEqual([]);
  });

  it("is asked about on the very day on which it is taken over", async () => {
    await house.to("2026-11-10T08:50:00Z");
    const placement = await running();
    await house.to("2026-11-10T16:00:00Z");
    const asked = house.mails().filter((m) => m.to.some((to) => to.includes("tideway")));
    expect(asked.map((m) => m.id).filter((id) => id.includes("2026-11-10"))).not.toEqual([]);
    expect((await placementNow(house, placement)).phase).toBe("active");
  });

  it("asks parents and provider as soon as something changes that is theirs to agree to", async () => {
    const placement = await running();
    const { start: _start, ...week } = days;
    await recorded(placement, "sessions-changed", {
      ...{ ...week, wednesday: "day", from: "2026-11-23", reason: "in words", why: "in words" },
    });
    await house.to("2026-11-10T12:00:00Z");
    const asks = (await placementNow(house, placement)).asks.map((a) => a.purpose);
    expect(asks.filter((purpose) => purpose === "consent")).toHaveLength(2);
  });

  it("lists what nobody can show as gaps with an owner and a date, which keep nothing from going on", async () => {
    const placement = await running();
    const open = await gaps(placement);
    expect(open.length).toBeGreaterThan(20);
    for (const gap of open)
      expect(gap, gap.key).toMatchObject({ due: "2026-11-23", owner: expect.any(String), late: false });
    expect(open.some((gap) => gap.blocks)).toBe(false);
    await house.to("2026-11-25T12:00:00Z");
    expect((await placementNow(house, placement)).phase).toBe("active");
    expect((await gaps(placement)).every((gap) => gap.late)).toBe(true);
  });

  it("what somebody has seen is shown with its day and place, several at once; the rest stays open", async () => {
    const placement = await running();
    const [first, second, third] = (await gaps(placement)).map((gap) => gap.key);
    await recorded(placement, "shown-before", {
      keys: [first ?? "", second ?? ""],
      on: "2026-09-10",
      where: "paper",
    });

    const now = await rows(placement);
    for (const key of [first, second])
      expect(now.find((o) => o.key === key)).toMatchObject({
        state: "met",
        late: false,
        note: expect.stringContaining("10 September 2026, before it was taken over: on paper"),
      });
    expect(now.find((o) => o.key === third)).toMatchObject({ state: "owed" });
    await expect(
      recorded(placement, "shown-before", { keys: [third ?? ""], on: "2026-11-10", where: "paper" }),
    ).rejects.toThrow(/today or in the past/);
  });

  it("is the safeguarding lead’s decision of the same day where registration or staff checks are not shown", async () => {
    const placement = await running();
    const decision = async () => (await rows(placement)).find((o) => o.key === "O41-taken-over");
    expect(await decision()).toMatchObject({ owner: "dsl", state: "owed", due: "2026-11-09" });
    await recorded(placement, "goes-on-unchecked", {
      decision: "goes-on",
      reason: "Rang: letters come tomorrow",
    });
    expect(await decision()).toMatchObject({ state: "met" });

    const other = await running({ pupil: pupils[1] ?? "" });
    await recorded(other, "shown-before", { keys: ["O36", "O41"], on: "2026-09-15", where: "paper" });
    expect((await rows(other)).find((o) => o.key === "O41-taken-over")?.state).toBe("not-applicable");
  });

  it("a pupil whom the safeguarding lead keeps is expected at school, and not at the provider", async () => {
    const placement = await running();
    await recorded(placement, "goes-on-unchecked", { decision: "stays", reason: "Nobody answers the phone" });
    expect((await placementNow(house, placement)).frozen).toBe(true);
    expect(house.mails().some((m) => m.to.some((to) => to.includes("r-flint")))).toBe(true);
  });

  it("goes on from the last review, report and visit that are known", async () => {
    const known = await running({ last: { review: "2026-10-20" } });
    const unknown = await running({ pupil: pupils[1] ?? "" });
    const due = async (placement: string) => (await rows(placement)).find((o) => o.key === "O82")?.due ?? "";
    expect((await due(known)) > (await due(unknown))).toBe(true);
  });

  it("five of them go on to their destination", async () => {
    const placements: string[] = [];
    for (const pupil of pupils) placements.push(await running({ pupil }));
    await house.to("2026-12-10T12:00:00Z");
    for (const placement of placements) {
      await recorded(placement, "end", { "last-day": "2026-12-11", why: "achieved", details: "in words" });
    }
    await house.to("2026-12-14T12:00:00Z");
    for (const placement of placements) {
      expect((await placementNow(house, placement)).phase).toBe("reintegration");
      await recorded(placement, "final-report", {
        ...{ "sessions-attended": 0, "sessions-missed": 0, attainment: "in words", helps: "in words" },
        ...{ "behaviour-change": "in words", "typed-name": "in words" },
      });
      await recorded(placement, "pupil-views", { "asked-on": "2026-12-14", how: "talk", said: "in words" });
      await recorded(placement, "destination", {
        ...{ destination: "other-mainstream", from: "2026-12-14", next: "in words", achieved: "in words" },
      });
      for (const paper of papersToGive({ placement: await placementNow(house, placement) }))
        await recorded(placement, "paper-given", { paper: paper.key, how: "by-hand", on: "2026-12-14" });
      expect((await placementNow(house, placement)).phase).toBe("closed");
    }
    expect(
      (await placementRows(house.deps, house.scope)).filter((r) => placements.includes(r.id)),
    ).toHaveLength(5);
  });
});
