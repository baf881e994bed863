import { beforeAll, describe, expect, it } from "vitest";
import { recordDutyFrom } from "#casework/school/record-duty.ts";
import { dutyForms } from "#contracts/forms/duties.ts";
import type { ObligationId } from "#domain/rules.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { sampleProviders } from "#infra/local/seed/sample-providers.ts";
import { storeProvider } from "#infra/local/seed/store.ts";
import { chanceAbout } from "#infra/simulate/chance.ts";
import { filled } from "#infra/simulate/people/filling.ts";
import { shownApart } from "#policy/covered/shown.ts";
import { everyId } from "#policy/covered/ways.ts";
import { Caller } from "../gate/caller.ts";
import { type House, openHouse } from "../gate/house.ts";
import { asIn, type Scene, scenes } from "./every-obligation-cast.ts";
import { opensOwn } from "./own-timetable-cast.ts";
import { placementOf, playThrough } from "./playing-through.ts";
import { addPlayedPupil, excludes, opensOn, staff, suspends } from "./routes-cast.ts";
import { openPages, type Witnesses, witness } from "./witnessed.ts";

/** Online and not registered: to be justified twice. */
const signalLane = async ({ deps, at }: House): Promise<void> => {
  const [sample] = sampleProviders;
  if (!sample) throw new Error("The sample has no provider");
  const id = sampleId("provider", "signal-lane");
  const facts = { ...sample.facts, id, online: "yes", registered: "no" } as const;
  await storeProvider(deps, at.tenant, { ...sample, id, name: "Signal Lane Online", facts });
};

const begins = async (house: House, scene: Scene) => {
  const pupil = await addPlayedPupil(house, scene.name, scene.statuses ?? []);
  if (scene.route === "sixth-day" && !scene.excluded)
    await suspends(house, pupil, "2026-10-01", "2026-10-09");
  if (scene.excluded) await excludes(house, pupil, "2026-10-01");
  const { provider, end = "2027-02-05" } = scene;
  const dates = { start: "2026-10-06", end, ...(provider ? { provider } : {}) };
  const { route } = scene;
  const player =
    route === "part-time" || route === "flexi"
      ? await opensOwn(house, pupil, route, dates)
      : await opensOn(house, pupil, route, dates);
  return asIn(scene, player);
};

/** The school's own duties are recorded once, in the middle of the placements. */
const recordDuties = async ({ deps, at }: House): Promise<void> => {
  for (const [duty, form] of Object.entries(dutyForms)) {
    const answers = filled(form, {}, "2026-09-07", chanceAbout(duty, "duty"));
    const refused = await recordDutyFrom(
      deps,
      { at, command: `duty-${duty}`, by: staff.head },
      duty,
      answers,
    );
    if (refused) throw new Error(`${duty}: ${refused.message}`);
  }
};

const witnesses: Witnesses = new Map();

beforeAll(async () => {
  for (const [profile, played] of Object.entries(scenes)) {
    const house = await openHouse({ profile, sweeps: false });
    try {
      await signalLane(house);
      const players = [];
      for (const scene of played) players.push(await begins(house, scene));
      await recordDuties(house);
      await playThrough(house, players);
      const people = await Promise.all(
        Object.values(staff).map((id) => new Caller(house, handler).signIn(id)),
      );
      for (const player of players) {
        await witness(house, player.placement, witnesses);
        await openPages(witnesses, await placementOf(house, player), people);
      }
    } finally {
      await house.close();
    }
  }
}, 300_000);

/** Never owed: the product keeps them, or works them out, or they are a power that is used or not. */
const neverOwed: ReadonlySet<ObligationId> = new Set<ObligationId>([
  "O16",
  "O65",
  "O67",
  "O88",
  "O91",
  "O101",
  "O122",
  "O123",
  "O125",
  "O127",
]);

describe("Over whole placements under the five policies, each row of the catalogue", () => {
  it.each(everyId.filter((id) => !shownApart.includes(id)))(
    "%s is asked with its clause, and met on its page",
    (id) => {
      const seen = witnesses.get(id);
      expect([...(seen?.clauses ?? [])], "clauses").not.toEqual([]);
      if (neverOwed.has(id)) return expect([...(seen?.states ?? [])]).toContain("met");
      expect([...(seen?.turned ?? [])], "owed, and later met").not.toEqual([]);
      expect(
        [...(seen?.forms ?? [])].filter((form) => !seen?.opened.has(form)),
        "pages that nobody could open",
      ).toEqual([]);
    },
  );
});
