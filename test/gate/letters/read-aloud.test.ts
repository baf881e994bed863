import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "#test/gate/house.ts";
import { changed, mother } from "#test/gate/referred.ts";
import { invitationTo, owed, recordsForm, underWay } from "#test/gate/under-way.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  const [record] = await house.deps.vault.get(house.scope, [mother.id]);
  if (!record) throw new Error("There is no such contact");
  await house.deps.vault.put({ ...record, body: { ...(record.body as object), format: "read-aloud" } });
  await changed(house, mother.id, { livesWith: "sometimes" });
  placement = await underWay(house, { start: "2026-09-08", end: "2026-12-15" });
  await house.to("2026-09-21T12:00:00Z");
});
afterEach(() => house.close());

const key = `O33-aloud.${mother.id}`;

describe("Letters to somebody to whom they are read (K4.11)", () => {
  it("are a task each time something was sent, until they were reached; nothing else has to be arranged", async () => {
    await recordsForm(house, placement, "review-planned", invitationTo("2026-10-01"));
    expect(await owed(house, placement, key)).toMatchObject({ state: "owed", owner: "ap-lead" });

    await recordsForm(house, placement, "letters-read", {
      to: mother.id,
      how: "phone",
      result: "not-reached",
    });
    expect((await owed(house, placement, key)).state).toBe("owed");
    await house.to("2026-09-21T13:00:00Z");
    await recordsForm(house, placement, "letters-read", {
      to: mother.id,
      how: "phone",
      result: "understood",
    });
    expect((await owed(house, placement, key)).state).toBe("met");

    await house.to("2026-09-22T12:00:00Z");
    await recordsForm(house, placement, "review-cancelled", { kind: "review", why: "The room is not free" });
    expect((await owed(house, placement, key)).state).toBe("owed");
    await expect(owed(house, placement, `O33-readable.${mother.id}`)).rejects.toThrow("not on the list");
  });
});
