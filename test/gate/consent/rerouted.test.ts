import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, providers, read } from "#casework/commit/streams.ts";
import { recordForm } from "#casework/record-form.ts";
import type { Answers } from "#contracts/form.ts";
import { openRoutes, routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import { placementStream, providerStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { noChoices } from "#promises/choices.ts";
import { answerConsent } from "#promises/deciding/answering.ts";
import { placementForms } from "#promises/forms.ts";
import {
  obligationsNow,
  type Player,
  placementOf,
  playThrough,
  playUntil,
} from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, opensOn, staff } from "#test/journeys/cast/routes.ts";
import { type House, openHouse } from "../house.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse({ sweeps: false });
});

afterEach(() => house.close());

const dates = { start: "2026-10-06", end: "2026-10-22" };

const provider = sampleId("provider", "tideway-nurture");

const sends = async (player: Player, id: string, answers: Answers, by: string = staff.head) => {
  const form = placementForms[id]?.({
    ...noChoices,
    routes: openRoutes.map((route) => ({ value: route, label: routeNames[route] })),
  });
  if (!form) throw new Error(`There is no form ${id}`);
  const stream = placementStream(house.at, player.placement);
  const command = { stream, id: `${id}-${house.deps.ids.id()}`, by, at: house.at };
  const done = await recordForm(house.deps, { ...command, form, answers });
  await house.settle();
  return done;
};

const changes = (player: Player, to: Route) => sends(player, "route", { to, why: "Because" });

const begun = async (until: Parameters<typeof playUntil>[2]): Promise<Player> => {
  const pupil = await addPlayedPupil(house, "rerouted");
  const player = await opensOn(house, pupil, "agreement", dates);
  await playUntil(house, player, until);
  await house.settle();
  return player;
};

const refuses = async (player: Player): Promise<string> => {
  const { asks } = await placementOf(house, player);
  const ask = asks[0]?.id ?? "";
  const stream = placementStream(house.at, player.placement);
  await execute(house.deps, placements, { stream, id: "refuses", by: "parent" }, (p) =>
    answerConsent(p, { ask, answer: "refuse", channel: "phone" }),
  );
  await house.settle();
  return ask;
};

const rowOf = async (player: Player, key: string) =>
  obligationsNow(house, await placementOf(house, player)).find((o) => o.key === key);

describe("After a refusal (TWE 8.8)", () => {
  it("a direction stays open: the route is changed with a reason, and it goes on without the parents’ agreement", async () => {
    const player = await begun((p) => p.asks.length > 0);
    const ask = await refuses(player);
    await sends(player, "refusal", { ask, "spoken-on": "2026-09-07", reason: "No", next: "direction" });
    expect(await rowOf(player, "O127-refused")).toMatchObject({ state: "owed", owner: "headteacher" });

    await changes(player, "direction");

    const p = await placementOf(house, player);
    expect(p.asks[0]?.withdrawn).toBe("route-changed");
    expect(p.routeChanges).toMatchObject([{ from: "agreement", to: "direction" }]);
    expect(p.phase).toBe("checks");
    expect(await rowOf(player, "O127-refused")).toMatchObject({ state: "met" });
    expect(await rowOf(player, "O6")).toMatchObject({ state: "owed", blocks: "law-or-safety" });
    await playThrough(house, [player]);
    expect((await placementOf(house, player)).forms.destination).toBeDefined();
  }, 30_000);

  it("whoever changed the route does not approve the direction", async () => {
    const player = await begun((p) => p.forms.timetable !== undefined);
    await sends(player, "route", { to: "direction", why: "Because" }, staff.lead);
    const approval: Answers = {
      decision: "approved",
      how: "meeting",
      approvers: [staff.governor],
      on: "2026-09-07",
      minute: "1",
      power: "maintained",
      until: dates.end,
    };

    expect(await sends(player, "direction-approval", approval, staff.lead)).toMatchObject({
      kind: "refused",
    });
    expect(await sends(player, "direction-approval", approval, staff.clerk)).toMatchObject({
      kind: "recorded",
    });
  });
});

describe("A change of route", () => {
  it("asks the parents again when the agreement comes back, and issues another letter", async () => {
    const player = await begun((p) => p.letters.length > 0);
    expect(await rowOf(player, "O26")).toMatchObject({ state: "met" });

    await changes(player, "direction");
    expect(await rowOf(player, "O26")).toMatchObject({ state: "owed" });
    await changes(player, "agreement");
    const p = await placementOf(house, player);

    expect(p.phase).toBe("consent");
    expect(p.asks.filter((a) => a.purpose === "consent" && !a.withdrawn)).toHaveLength(1);
    expect(p.routeChanges).toHaveLength(2);
  });

  it("to the school’s own site gives back the provider’s place and asks nothing of a provider", async () => {
    const player = await begun((p) => p.asks.some((a) => a.purpose === "provider-checks"));
    const reserved = async () =>
      (await read(house.deps, providers, providerStream(house.at.tenant, provider))).state.reserved;
    expect(await reserved()).toEqual([player.placement]);

    await changes(player, "on-site");

    const p = await placementOf(house, player);
    expect(await reserved()).toEqual([]);
    expect(p.asks.filter((a) => a.purpose === "provider-checks" && !a.withdrawn)).toEqual([]);
    expect(obligationsNow(house, p).some((o) => o.id === "O36")).toBe(false);
    expect(
      await sends(player, "visit", { "held-on": "2026-09-07", how: "on-site", saw: ["staff"], found: "x" }),
    ).toMatchObject({
      kind: "refused",
    });
  });

  it("from there to a provider goes back to the referral, where one is chosen", async () => {
    const pupil = await addPlayedPupil(house, "from-site");
    const player = await opensOn(house, pupil, "on-site", dates);
    await playUntil(house, player, (p) => p.forms["risk-assessment"] !== undefined);
    await house.settle();

    await changes(player, "agreement");

    expect((await placementOf(house, player)).phase).toBe("referral");
    expect(await rowOf(player, "O24")).toMatchObject({ state: "owed" });
    await playThrough(house, [player]);
    expect((await placementOf(house, player)).forms.destination).toBeDefined();
  }, 30_000);

  it("is refused to the same route, and to another place once the pupil is there", async () => {
    const player = await begun((p) => p.letters.length > 0);
    expect(await changes(player, "agreement")).toMatchObject({ kind: "refused", field: "to" });
    await house.to("2026-10-06T14:00:00Z");
    await playUntil(house, player, (p) => p.forms.arrival !== undefined);

    expect(await changes(player, "on-site")).toMatchObject({ kind: "refused", field: "to" });
  });

  it("refuses a direction to a school at a provider that is none", async () => {
    const player = await begun((p) => p.forms.decision !== undefined);
    await changes(player, "direction-to-school");
    await playUntil(house, player, (p) => p.forms.provider !== undefined);

    expect([...player.refusals].join()).toContain("This provider is not a school");
  });
});
