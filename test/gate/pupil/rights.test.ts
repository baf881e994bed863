import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordStatusesFrom } from "#casework/pupil/enter-pupil.ts";
import { type House, openHouse } from "../house.ts";
import { eventsOf, lead, pupil } from "../referred.ts";
import { owed, recordsForm, underWay } from "../under-way.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const hasNow = async (...statuses: readonly string[]): Promise<void> => {
  const sender = { at: house.at, command: `statuses-${statuses.join("-")}`, by: lead };
  expect(await recordStatusesFrom(house.deps, sender, pupil, { statuses })).toBeUndefined();
  await house.settle();
};

describe("a status recorded on the pupil's page while the placement runs", () => {
  it("reaches the placement, is told to those whose work it is, and is owed until it is looked at", async () => {
    const placement = await underWay(house, {});

    await hasNow("send-support", "looked-after");

    const told = house.mails().filter((m) => m.id.includes("-rights-"));
    // One person is safeguarding lead and designated teacher here: one mail says it (catalogue 1L).
    expect(told.map((m) => m.subject)).toEqual(["Something needs you today"]);
    expect(await eventsOf(house, placement)).toContainEqual(
      expect.objectContaining({ type: "statuses-copied", gained: ["looked-after"], lost: [] }),
    );
    expect((await owed(house, placement, "O101-rights")).state).toBe("owed");
    expect((await owed(house, placement, "O12")).state).toBe("owed");

    await recordsForm(house, placement, "rights-looked-at", {
      on: "2026-09-07",
      "looked-at": ["risk", "people"],
      outcome: "changes",
      why: "in words",
    });
    expect((await owed(house, placement, "O101-rights")).state).toBe("met");
  });
});
