import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildViews } from "#casework/views/project.ts";
import type { Views } from "#ports/views.ts";
import { endForm } from "#promises/ending/end/form.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, placementNow, pupil, recorded } from "../referred.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse({ at: "2026-09-07T08:00:00Z" });
});

afterEach(() => house.close());

const rowsOf = async (views: Views): Promise<readonly string[]> => {
  const rows: string[] = [];
  for await (const row of views.all()) rows.push(JSON.stringify(row));
  return rows.sort();
};

describe("the views", () => {
  it("are the ledger's alone: dropped and built anew they are the same, and no mail goes again", async () => {
    await atConsent(house);
    await house.settle();
    const before = await rowsOf(house.deps.views);
    const mails = house.mails().length;

    await rebuildViews(house.deps);
    await house.settle();

    expect(before.length).toBeGreaterThan(5);
    expect(await rowsOf(house.deps.views)).toEqual(before);
    expect(house.mails()).toHaveLength(mails);
  });
});

describe("the view of a pupil", () => {
  it("shows the pupil free again after a sweep, where the close could not be shown at once", async () => {
    let failing = false;
    const once = await openHouse({
      at: "2026-09-07T08:00:00Z",
      forTasks: (deps) => ({
        ...deps,
        views: {
          ...deps.views,
          put: async (row) => {
            if (failing && row.view === "pupils") throw new Error("no room");
            return deps.views.put(row);
          },
        },
      }),
    });
    try {
      const placement = await atConsent(once);
      await once.settle();
      failing = true;
      await recorded(once, placement, endForm, { "last-day": "2026-09-07", why: "moved-away" });
      await once.settle();
      failing = false;
      expect((await placementNow(once, placement)).phase).toBe("closed");
      expect((await once.deps.views.get("pupils", once.scope, pupil))?.body?.openPlacement).toBe(placement);

      await once.sweep();

      expect((await once.deps.views.get("pupils", once.scope, pupil))?.body?.openPlacement).toBe("");
    } finally {
      await once.close();
    }
  });
});
