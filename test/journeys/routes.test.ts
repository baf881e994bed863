import { describe, expect, it } from "vitest";
import { hasProvider, isDirection, openRoutes, waitsForNobody } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { placementRows } from "#promises/rows.ts";
import { openHouse } from "../gate/house.ts";
import { obligationsNow, placementOf, playThrough } from "./cast/playing-through.ts";
import { addPlayedPupil, type Dates, opensOn, suspends } from "./cast/routes.ts";

const profiles = [
  "crestwood-2025",
  "template-2026",
  "ecclesbourne-2026",
  "twerton-2017",
  "west-bridgford-2025",
] as const;

/** Nearly three weeks, with the review of their half-term. */
const dates = (route: Route): Dates => ({
  start: "2026-10-06",
  end: "2026-10-22",
  ...(route === "direction-to-school" ? { provider: sampleId("provider", "lantern-hill") } : {}),
});

const withoutClause = (all: readonly Obligation[]): readonly string[] =>
  all
    .filter((o) => o.cites.length === 0 && !placementRows.some((row) => row.id === o.id && row.always))
    .map((o) => o.key);

/** Neither a direction nor education from the sixth day waits for anybody's agreement (placementRows 1N). */
const asksConsent = (route: Route): boolean => !waitsForNobody(route);

const stillBlocking = (all: readonly Obligation[]): readonly string[] =>
  all.filter((o) => o.blocks && (o.state === "owed" || o.state === "asked")).map((o) => o.key);

describe.each(profiles)("Every route under %s", (profile) => {
  it("is played from referral to a recorded destination", async () => {
    const house = await openHouse({ profile, sweeps: false });
    try {
      const players = [];
      for (const route of openRoutes) {
        const pupil = await addPlayedPupil(house, route);
        if (route === "sixth-day") await suspends(house, pupil, "2026-10-01", "2026-10-09");
        players.push({ route, player: await opensOn(house, pupil, route, dates(route)) });
      }

      await playThrough(
        house,
        players.map(({ player }) => player),
      );

      for (const { route, player } of players) {
        const placement = await placementOf(house, player);
        const all = obligationsNow(house, placement);
        expect
          .soft(placement.forms.destination, `${route}: ${[...player.refusals].join(" | ")}`)
          .toBeDefined();
        expect.soft(player.recorded.includes("consent-received"), route).toBe(asksConsent(route));
        expect.soft(player.recorded.includes("provider-checks"), route).toBe(hasProvider(route));
        expect.soft(placement.forms["direction-approval"] !== undefined, route).toBe(isDirection(route));
        expect.soft(stillBlocking(all), route).toEqual([]);
        expect.soft(withoutClause(all), route).toEqual([]);
      }
    } finally {
      await house.close();
    }
  }, 600_000);
});
