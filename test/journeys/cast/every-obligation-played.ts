import { recordDutyFrom } from "#casework/school/record-duty.ts";
import { dutyForms } from "#contracts/forms/duties.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { sampleProviders } from "#infra/local/seed/sample-providers.ts";
import { storeProvider } from "#infra/local/seed/store.ts";
import { chanceAbout } from "#infra/simulate/chance.ts";
import { filled } from "#infra/simulate/people/filling.ts";
import type { House } from "#test/gate/house.ts";
import { asIn, type Scene } from "./every-obligation.ts";
import { opensOwn } from "./own-timetable.ts";
import type { Player } from "./playing-through.ts";
import { addPlayedPupil, excludes, opensOn, staff, suspends } from "./routes.ts";

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

/** Opens the placements of these scenes at a school that records its own duties, for somebody to play through. */
export const opensScenes = async (house: House, played: readonly Scene[]): Promise<readonly Player[]> => {
  await signalLane(house);
  const players = [];
  for (const scene of played) players.push(await begins(house, scene));
  await recordDuties(house);
  return players;
};
