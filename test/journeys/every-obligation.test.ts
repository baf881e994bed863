import { beforeAll, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { obligationIds } from "#ids/catalogue.ts";
import { shownApart } from "#promises/covered/shown.ts";
import { Caller } from "../gate/caller.ts";
import { openHouse } from "../gate/house.ts";
import { scenes } from "./cast/every-obligation.ts";
import { opensScenes } from "./cast/every-obligation-played.ts";
import { placementOf, playThrough } from "./cast/playing-through.ts";
import { staff } from "./cast/routes.ts";
import { openPages, type Witnesses, witness } from "./cast/witnessed.ts";

const witnesses: Witnesses = new Map();

beforeAll(async () => {
  for (const [profile, played] of Object.entries(scenes)) {
    const house = await openHouse({ profile, sweeps: false });
    try {
      const players = await opensScenes(house, played);
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
}, 600_000);

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
  it.each(obligationIds.filter((id) => !shownApart.includes(id)))(
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
