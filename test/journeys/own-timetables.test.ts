import { describe, expect, it } from "vitest";
import { openReferral } from "#casework/placement/open-referral.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { openHouse } from "../gate/house.ts";
import { opensOwn } from "./cast/own-timetable.ts";
import { obligationsNow, placementOf, playThrough } from "./cast/playing-through.ts";
import { addPlayedPupil, staff } from "./cast/routes.ts";

const profiles = [
  "crestwood-2025",
  "template-2026",
  "ecclesbourne-2026",
  "twerton-2017",
  "west-bridgford-2025",
] as const;

/** Five weeks and a half-term within them. */
const dates = { start: "2026-10-06", end: "2026-11-10" };

const owing = (all: readonly Obligation[], id: string): readonly Obligation[] =>
  all.filter((o) => o.id === id && o.state !== "not-applicable");

const stillBlocking = (all: readonly Obligation[]): readonly string[] =>
  all.filter((o) => o.blocks && (o.state === "owed" || o.state === "asked")).map((o) => o.key);

describe.each(profiles)("A part-time timetable under %s", (profile) => {
  it("is played from proposal to full time, by the policy or by the national rules", async () => {
    const house = await openHouse({ profile });
    try {
      const pupil = await addPlayedPupil(house, `part-time-${profile}`, ["ehcp", "looked-after"]);
      const player = await opensOwn(house, pupil, "part-time", dates);

      await playThrough(house, [player]);

      const placement = await placementOf(house, player);
      const all = obligationsNow(house, placement);
      expect(placement.forms.destination).toBeDefined();
      expect(stillBlocking(all)).toEqual([]);
      for (const id of ["O112", "O113", "O114", "O115", "O116"])
        expect
          .soft(
            owing(all, id).every((o) => ["met", "in-register"].includes(o.state) && o.cites.length > 0),
            `${id}: ${JSON.stringify(owing(all, id))}`,
          )
          .toBe(true);
      expect(placement.history["welfare-check"]?.map((r) => r.answers.on)).toEqual([
        "2026-10-07",
        "2026-10-14",
        "2026-10-21",
        "2026-11-04",
      ]);
    } finally {
      await house.close();
    }
  }, 600_000);
});

describe("Flexi-schooling", () => {
  it("is played from the parents’ request to full time where the policy has rules for it", async () => {
    const house = await openHouse({ profile: "west-bridgford-2025" });
    try {
      const pupil = await addPlayedPupil(house, "flexi");
      const player = await opensOwn(house, pupil, "flexi", { start: "2026-10-06", end: "2027-02-12" });

      await playThrough(house, [player]);

      const placement = await placementOf(house, player);
      const all = obligationsNow(house, placement);
      expect(placement.forms.destination).toBeDefined();
      expect(stillBlocking(all)).toEqual([]);
      for (const id of ["O117", "O118"])
        expect
          .soft(
            owing(all, id).every((o) => ["met", "in-register"].includes(o.state) && o.cites.length > 0),
            `${id}: ${JSON.stringify(owing(all, id))}`,
          )
          .toBe(true);
      expect(house.mails().map((m) => m.subject)).toContain("Our answer to your request");
    } finally {
      await house.close();
    }
  }, 600_000);

  it.each(profiles.slice(0, 4))(
    "is not opened under %s, whose policy has no rules for it",
    async (profile) => {
      const house = await openHouse({ profile });
      try {
        const pupil = await addPlayedPupil(house, "flexi");
        const asked = { pupil, route: "flexi", command: "refer-flexi", by: staff.lead } as const;
        expect(await openReferral(house.deps, house.at, asked)).toMatchObject({
          kind: "refused",
          field: "route",
        });
      } finally {
        await house.close();
      }
    },
  );
});
