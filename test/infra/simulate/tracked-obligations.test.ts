import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { placements } from "#casework/commit/streams.ts";
import { rulesOf } from "#casework/rules/rules-in-force.ts";
import { instantFrom, londonDate, londonInstant } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import { createMeter } from "#infra/simulate/metering/meter.ts";
import { inventSchool } from "#infra/simulate/school/invented.ts";
import { planOf } from "#infra/simulate/school/plan.ts";
import { moveIn, playYear } from "#infra/simulate/school/play.ts";
import { openWorld } from "#infra/simulate/school/world.ts";
import { schoolYearOf } from "#infra/simulate/school/year.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { factsOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";

const year = schoolYearOf("2026-27");

if (typeof year === "string") throw new Error(year);

const making = { seed: "5", profile: "template-2026", number: 0, placements: 3, pupilsPerProvider: 3 };

/** Each placement of a simulated year after each of its commits. */
const lived: Placement[] = [];

beforeAll(async () => {
  const school = inventSchool(making);
  const { at } = school.stored;
  const world = await openWorld({
    tenant: at.tenant,
    seed: making.seed,
    begins: londonInstant(year.first, "07:00"),
    meter: createMeter(),
    stored: () => {},
    composed: 0,
    mailed: () => {},
  });
  const provider = school.providers[0]?.id ?? "";
  const plans = new Map(school.pupils.map((p) => [p.id, planOf(making.seed, year, p.id, provider)]));
  await moveIn({ world, at, school, year, seed: making.seed, plans, told: () => {}, seen: new Map() });
  await playYear(
    { world, at, school, year, seed: making.seed, plans, told: () => {}, seen: new Map() },
    { midday: async () => {}, evening: async () => {} },
  );
  for await (const stream of world.bare.ledger.streams("")) {
    const { kind, id } = parseStream(stream);
    if (kind !== "placement") continue;
    const commits = (await world.bare.ledger.read(stream)) as readonly Commit<PlacementEvent>[];
    for (const [i] of commits.entries()) lived.push(placements(id, commits.slice(0, i + 1)));
  }
  await world.close();
}, 600_000);

let worlds = 0;

/** The same question of a placement that nobody has looked at before. */
const afresh = (p: Placement, days: number) => {
  worlds += 1;
  return asked({ ...p, id: `unseen-${worlds}` }, days);
};

const asked = (p: Placement, days: number) => {
  const entered = p.entered.at || "2026-09-01T08:00:00Z";
  const now = instantFrom(entered).add({ hours: 24 * days });
  return obligationsOf(factsOf(p, rulesOf(p, londonDate(now)), now));
};

describe("obligations that are worked out only where something has changed", () => {
  it("are those that are worked out afresh, at any version, on any day, in any order of looking", () => {
    const look = fc.tuple(fc.integer({ min: 0, max: lived.length - 1 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(fc.array(look, { minLength: 3, maxLength: 12 }), (looks) => {
        for (const [at, days] of looks) {
          const p = lived[at];
          if (p) expect(asked(p, days)).toEqual(afresh(p, days));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("are the same commit after commit, as they happened", () => {
    expect(lived.length).toBeGreaterThan(100);
    for (const p of lived) expect(asked(p, 3)).toEqual(afresh(p, 3));
  });
});
