import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { recordForm } from "#casework/record-form.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Answers } from "#contracts/form.ts";
import { decided } from "#domain/decision.ts";
import type { Route } from "#domain/rules/rules.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { askedForConsent } from "#streams/placement/consent/askers.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { earliestEnd } from "#streams/placement/week/flexi.ts";
import { unseenDays } from "#streams/placement/week/unseen-days.ts";
import { type House, openHouse } from "../house.ts";
import {
  changed,
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
import { owed } from "../under-way.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse({ profile: "west-bridgford-2025" });
});

afterEach(() => house.close());

const tries = async (placement: string, route: Route, form: string, answers: Answers, by = lead) => {
  const made = placementForms[form]?.({ ...noChoices, route });
  if (!made) throw new Error(`There is no form ${form}`);
  const { deps, at } = house;
  const id = `${form}-${deps.ids.id()}`;
  const done = await recordForm(deps, {
    stream: streamOf(house, placement),
    id,
    by,
    at,
    form: made,
    answers,
  });
  await house.settle();
  return done;
};

const mornings: Answers = {
  ...timetable,
  tuesday: "morning",
  wednesday: "morning",
  monday: "morning",
  friday: "morning",
};

const plan: Answers = {
  reason: "medical",
  "support-plan": "Plan of 1 September",
  steps: "Full time in December",
  safe: "With the grandmother",
  "checked-by": "Ms Flint",
};

describe("a part-time timetable", () => {
  it("is refused where it would manage behaviour, with what to do instead", async () => {
    const placement = await opened(house, "refer-part-time", "part-time");
    await tries(placement, "part-time", "timetable", mornings);

    const done = await tries(placement, "part-time", "part-time-plan", { ...plan, reason: "behaviour" });

    expect(done).toMatchObject({ kind: "refused", field: "reason" });
    expect(JSON.stringify(done)).toMatch(/never used to manage behaviour \(.*WBS 9\.3-9\.6/);
    expect(JSON.stringify(done)).toContain("a direction");
  });

  it("is proposed with some time on site every day, or with the reason why not", async () => {
    const placement = await opened(house, "refer-part-time", "part-time");
    await tries(placement, "part-time", "timetable", timetable);

    const without = await tries(placement, "part-time", "part-time-plan", plan);
    const reasoned = await tries(placement, "part-time", "part-time-plan", {
      ...plan,
      "not-daily-why": "Treatment",
    });

    expect(without).toMatchObject({ kind: "refused", field: "not-daily-why" });
    expect(JSON.stringify(without)).toContain("Monday, Wednesday and Friday");
    expect(reasoned.kind).toBe("recorded");
  });

  it("is not approved by whoever proposed it", async () => {
    const placement = await opened(house, "refer-part-time", "part-time");
    await tries(placement, "part-time", "timetable", mornings);
    await tries(placement, "part-time", "part-time-plan", plan, head);

    const own = await tries(placement, "part-time", "decision", { decision: "place" }, head);

    expect(own.kind).toBe("refused");
    expect((await owed(house, placement, "O112")).state).toBe("owed");
  });

  it("is agreed with the parent with whom the pupil lives, and with no other", async () => {
    await changed(house, father.id, { livesWith: "no" });
    await changed(house, mother.id, { livesWith: "yes" });
    const placement = await opened(house, "refer-part-time", "part-time");

    expect(askedForConsent(await placementNow(house, placement)).map((c) => c.id)).toEqual([mother.id]);
    expect((await owed(house, placement, "O112-lives-with")).state).toBe("met");

    await changed(house, mother.id, { livesWith: "sometimes" });
    expect((await owed(house, placement, "O112-lives-with")).state).toBe("owed");
  });
});

const request: Answers = {
  "received-on": "2026-09-07",
  from: "Ms Marlow",
  asks: "Two days at home",
  "meeting-offered-on": "2026-09-07",
};

const refuses = async (placement: string): Promise<void> => {
  await tries(placement, "flexi", "flexi-meeting", { held: "yes", on: "2026-09-07", said: "They explained" });
  const no: Answers = {
    decision: "do-not-place",
    "decided-on": "2026-09-07",
    "decided-with": ["parents"],
    views: "Views",
    rationale: "Reasons",
    "reasons-for-parents": "She is settling well",
  };
  expect((await tries(placement, "flexi", "flexi-decision", no, head)).kind).toBe("recorded");
};

describe("a request for flexi-schooling", () => {
  it("is decided in writing; a second one in the school year is taken only with a reason", async () => {
    const first = await opened(house, "refer-flexi-one", "flexi");
    expect((await tries(first, "flexi", "flexi-request", request)).kind).toBe("recorded");
    await refuses(first);
    expect((await placementNow(house, first)).phase).toBe("closed");
    const told = house.mails().filter((m) => m.subject === "Our answer to your request");
    expect(told).toHaveLength(2);

    const second = await opened(house, "refer-flexi-two", "flexi");
    const again = await tries(second, "flexi", "flexi-request", request);
    expect(again).toMatchObject({ kind: "refused", field: "another-why" });
    const reasoned = { ...request, "another-why": "Her health has changed" };
    expect((await tries(second, "flexi", "flexi-request", reasoned)).kind).toBe("recorded");
  });

  it("is not decided by the form of other routes", async () => {
    const placement = await opened(house, "refer-flexi-one", "flexi");
    const done = await tries(placement, "flexi", "decision", { decision: "place" }, head);
    expect(JSON.stringify(done)).toContain("Decide on flexi-schooling");
  });
});

describe("notice to end flexi-schooling", () => {
  const facts = async (): Promise<Facts> =>
    factsNow(house.deps, await placementNow(house, await opened(house, "refer-flexi-one", "flexi")));

  it("runs four weeks over a clock change, holidays counted", async () => {
    expect((await earliestEnd(await facts(), "2026-10-01")).date).toBe("2026-11-02");
    expect((await earliestEnd(await facts(), "2026-10-12")).date).toBe("2026-11-09");
  });

  it("ends on the first school day where four weeks end in a holiday, and says so", async () => {
    const end = earliestEnd(await facts(), "2026-12-01");
    expect(end.date > "2026-12-29").toBe(true);
    expect(end.explanation.join(" ")).toContain("no school day");
  });
});

describe("a route whose policy says nothing", () => {
  it("is open where national rules hold, and closed where the school itself would have to offer it", async () => {
    await house.close();
    house = await openHouse();
    const by = { pupil, by: lead };
    expect(
      await openReferral(house.deps, house.at, { ...by, route: "flexi", command: "flexi-here" }),
    ).toMatchObject({
      kind: "refused",
    });
    expect(
      await openReferral(house.deps, house.at, { ...by, route: "part-time", command: "part-time-here" }),
    ).toHaveProperty("placement");
  });
});

describe("checks on days without time on site", () => {
  it("are owed by the week that held then, also after a change of sessions", async () => {
    const placement = await opened(house, "refer-part-time", "part-time");
    const noWednesday = { ...mornings, wednesday: "none", start: "2026-09-14" };
    const noFriday = { ...mornings, friday: "none", start: "2026-09-14", "changed-from": "2026-10-01" };
    const events: readonly PlacementEvent[] = [
      { type: "form-submitted", form: "timetable", answers: noWednesday, words: {} },
      { type: "form-submitted", form: "timetable", answers: noFriday, words: {} },
    ];
    const command = { stream: streamOf(house, placement), id: "weeks", by: head };
    await execute(house.deps, placements, command, () => decided(events));

    const p = await placementNow(house, placement);
    expect(unseenDays(p, "2026-09-14", "2026-10-09")).toEqual([
      "2026-09-16",
      "2026-09-23",
      "2026-09-30",
      "2026-10-02",
      "2026-10-09",
    ]);
  });
});
