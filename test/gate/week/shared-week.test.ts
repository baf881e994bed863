import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromRegisters } from "#casework/attendance/of-placement.ts";
import { rosterOf } from "#casework/attendance/roster.ts";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { recordStatusesFrom } from "#casework/pupil/enter-pupil.ts";
import { recordForm } from "#casework/record-form.ts";
import type { Answers } from "#contracts/form.ts";
import { decided } from "#domain/decision.ts";
import type { Route } from "#domain/rules/rules.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { type House, openHouse } from "../house.ts";
import {
  eventsOf,
  father,
  head,
  lead,
  mother,
  opened,
  placementNow,
  pupil,
  streamOf,
  timetable,
} from "../referred.ts";
import { owed, recordsForm, until } from "../under-way.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

afterEach(() => house.close());

const another = sampleId("provider", "lantern-hill");

const tries = async (placement: string, form: string, answers: Answers, route: Route = "agreement") => {
  const made = placementForms[form]?.({ ...noChoices, route });
  if (!made) throw new Error(`There is no form ${form}`);
  const { deps, at } = house;
  const id = `${form}-${deps.ids.id()}`;
  const done = await recordForm(deps, {
    stream: streamOf(house, placement),
    id,
    by: lead,
    at,
    form: made,
    answers,
  });
  await house.settle();
  return done;
};

const beside = async (command: string, route: Route = "agreement"): Promise<string> => {
  const done = await openReferral(house.deps, house.at, {
    pupil,
    route,
    command,
    by: lead,
    beside: { reason: "other-days", why: "One provider teaches no music" },
  });
  if ("kind" in done) throw new Error(done.message);
  await house.settle();
  return done.placement;
};

/** The provider chosen and decided upon, as events: sessions can be recorded. */
const placed = async (placement: string, provider: string): Promise<void> => {
  const events: readonly PlacementEvent[] = [
    { type: "form-submitted", form: "decision", answers: { decision: "place" }, words: {} },
    { type: "form-submitted", form: "provider", answers: { provider }, words: {} },
    {
      type: "provider-copied",
      provider: { id: provider, registered: "yes", isSchool: "no", online: "no" },
      from: "provider",
    },
  ];
  const command = { stream: streamOf(house, placement), id: `placed-${provider}`, by: head };
  await execute(house.deps, placements, command, () => decided(events));
};

const tideway = sampleId("provider", "tideway-nurture");

const nobody = { monday: "none", tuesday: "none", wednesday: "none", thursday: "none", friday: "none" };

/** Both placements under way: the first at Tideway, the second with another provider on Thursday afternoons. */
const bothUnderWay = async (): Promise<readonly [string, string]> => {
  const first = await opened(house);
  const consents = [mother.id, father.id];
  const command = { stream: streamOf(house, first), id: "under-way", by: head };
  await execute(house.deps, placements, command, () => decided(until(timetable, consents)));
  const second = await beside("refer-second");
  const events = until({ ...timetable, ...nobody, thursday: "afternoon" }, consents).map((e) =>
    e.type === "provider-copied" ? { ...e, provider: { ...e.provider, id: another } } : e,
  );
  await execute(house.deps, placements, { stream: streamOf(house, second), id: "under-way", by: head }, () =>
    decided(events),
  );
  await house.settle();
  return [first, second];
};

describe("two providers in one week", () => {
  it("share it session by session; what overlaps is refused with the days of the other placement", async () => {
    const first = await opened(house);
    await placed(first, tideway);
    expect((await tries(first, "timetable", timetable)).kind).toBe("recorded");
    const second = await beside("refer-second");
    await placed(second, another);

    const clash = await tries(second, "timetable", { ...timetable, monday: "day" });
    expect(clash).toMatchObject({ kind: "refused", field: "tuesday" });
    expect(JSON.stringify(clash)).toContain("Tuesday (all day) and Thursday morning");

    const halves = { ...timetable, ...nobody, thursday: "afternoon", wednesday: "day" };
    expect((await tries(second, "timetable", halves)).kind).toBe("recorded");
    expect((await placementNow(house, first)).beside.map((w) => [w.placement, ...w.sessions])).toEqual([
      [second, "none", "none", "day", "afternoon", "none"],
    ]);
    expect((await placementNow(house, second)).beside.map((w) => w.placement)).toEqual([first]);
  });

  it("gives back what a refused form had claimed", async () => {
    const first = await opened(house);
    await placed(first, tideway);
    const late = await tries(first, "timetable", { ...timetable, start: "2026-09-01" });
    expect(late.kind).toBe("refused");
    const second = await beside("refer-second");
    await placed(second, another);
    expect((await tries(second, "timetable", timetable)).kind).toBe("recorded");
  });

  it("frees the sessions of a placement that ends early, from the day after", async () => {
    const first = await opened(house);
    await placed(first, tideway);
    await tries(first, "timetable", timetable);
    await recordsForm(house, first, "end", {
      "last-day": "2026-10-20",
      why: "not-going-ahead",
      details: "The family moves",
    });
    const second = await beside("refer-second");
    await placed(second, another);
    expect((await tries(second, "timetable", { ...timetable, start: "2026-11-10" })).kind).toBe("recorded");
  });

  it("expects each session at its own provider", async () => {
    const [first, second] = await bothUnderWay();

    const thursday = await rosterOf(house.deps, house.at, "2026-10-08");
    expect(thursday.get(tideway)?.map((e) => [e.placement, ...e.sessions])).toEqual([[first, "morning"]]);
    expect(thursday.get(another)?.map((e) => [e.placement, ...e.sessions])).toEqual([[second, "afternoon"]]);
  });

  it("lets each placement's page answer for its own sessions alone (K1.6)", async () => {
    const [first, second] = await bothUnderWay();
    // By Thursday the first has had Tuesday and a morning, the second its afternoon; nobody answers at either provider.
    await house.to("2026-10-08T20:00:00Z");

    const daysOf = async (placement: string) =>
      (await fromRegisters(house.deps, house.at, await placementNow(house, placement))).days;
    const sessions = async (placement: string) =>
      (await daysOf(placement)).reduce((sum, day) => sum + day.expected, 0);
    expect([await sessions(first), await sessions(second)]).toEqual([3, 1]);
  });

  it("tells both placements of a status, and of a concern that was sorted on one of them", async () => {
    const first = await opened(house);
    const second = await beside("refer-second");
    const sender = { at: house.at, command: "statuses-now", by: lead };
    await recordStatusesFrom(house.deps, sender, pupil, { statuses: ["social-worker"] });
    await house.settle();
    for (const placement of [first, second])
      expect((await placementNow(house, placement)).statuses).toEqual(["social-worker"]);

    await recordsForm(house, first, "concern", { on: "2026-09-07", about: "child" } as Answers);
    await recordsForm(house, first, "concern-sorted", { about: "child", allegation: "no" } as Answers);
    expect(await eventsOf(house, second)).toContainEqual({
      type: "concern-beside",
      of: first,
      about: "child",
    });
    expect((await placementNow(house, second)).frozen).toBe(false);
  });
});

describe("full-time education", () => {
  const changeTo = (more: Answers): Answers => {
    const { start: _start, ...week } = timetable;
    return { ...week, from: "2026-11-09", why: "He moves on", ...more };
  };

  const running = async (): Promise<string> => {
    const placement = await opened(house);
    const command = { stream: streamOf(house, placement), id: "under-way", by: head };
    await execute(house.deps, placements, command, () => decided(until(timetable, [mother.id, father.id])));
    await house.to("2026-10-12T09:00:00Z");
    return placement;
  };

  it("falls short by a change of sessions, which a part-time timetable beside it settles", async () => {
    const placement = await running();
    expect((await owed(house, placement, "O126-week")).state).toBe("not-applicable");

    const change = changeTo({ otherwise: "not-all", without: ["friday-morning", "friday-afternoon"] });
    expect((await tries(placement, "sessions-changed", change)).kind).toBe("recorded");

    const short = await owed(house, placement, "O126-week");
    expect(short).toMatchObject({ state: "owed", blocks: "process" });
    expect(short.explanation[0]).toBe(
      "2 sessions a week have neither school nor provider: Friday morning and Friday afternoon.",
    );
    const explained = await tries(placement, "full-time-week", {
      why: "It is close teaching",
      until: "2026-12-15",
    });
    expect(JSON.stringify(explained)).toContain("open a part-time timetable beside");

    const own = await beside("refer-part-time", "part-time");
    const atSchool = { ...timetable, ...nobody, monday: "day", wednesday: "day", thursday: "afternoon" };
    const dates = { start: "2026-11-09", end: "2026-12-15" };
    expect((await tries(own, "timetable", { ...atSchool, ...dates }, "part-time")).kind).toBe("recorded");
    expect((await owed(house, placement, "O126-week")).state).toBe("not-applicable");
  });
});
