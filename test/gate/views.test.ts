import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuildViews } from "../../shared/casework/project.ts";
import type { Views } from "../../shared/ports/views.ts";
import { type House, openHouse } from "./house.ts";
import { atConsent } from "./referred.ts";

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
