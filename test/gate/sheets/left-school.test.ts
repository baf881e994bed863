import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pupils, read } from "#casework/commit/streams.ts";
import { pupilStream } from "#domain/streams.ts";
import type { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { opened } from "../referred.ts";
import { importOfSheet, manager, planAt, takesIn } from "./importing.ts";
import { csvOf, madeChildren } from "./made-sheet.ts";

let house: House;
let lead: Caller;
beforeEach(async () => {
  house = await openHouse();
  lead = await manager(house);
});
afterEach(() => house.close());

const leftOn = async (id: string) => (await read(house.deps, pupils, pupilStream(house.at, id))).state.leftOn;

describe("A pupil who has left", () => {
  it("is off the everyday list, gets no referral, and is back when somebody records it", async () => {
    await takesIn(house, lead, await importOfSheet(house, lead, csvOf(madeChildren(1))), { fresh: "yes" });
    const [made = {}] = madeChildren(1);
    const { model } = await lead.postJson("/pupils/found", { name: made.Surname ?? "" });
    const { items } = model as unknown as { items: readonly { id: string }[] };
    const id = items[0]?.id ?? "";
    const at = `/pupils/${id}/leaving`;
    const planned = await lead.postJson(at, { on: "2026-10-01" });
    expect(planned.status).toBe(200);
    expect(await leftOn(id)).toBeUndefined();
    expect((await lead.postJson(at, { on: "2026-09-04" })).status).toBe(200);
    expect((await lead.get(`/pupils/${id}`)).text).toContain("Left the school on Friday 4 September 2026");
    expect((await lead.postJson(`/pupils/${id}/referrals`, { route: "agreement" })).text).toContain(
      "left the school",
    );
    expect((await lead.postJson(at, { on: "2026-09-01" })).text).toContain("must not be before that");
    expect((await lead.postJson(at, { on: "2026-09-07" })).status).toBe(200);
    expect(await leftOn(id)).toBeUndefined();
  });

  it("with a placement open is not taken off by an import", async () => {
    await opened(house);
    const page = await importOfSheet(house, lead, csvOf(madeChildren(1)), { whole: "yes" });
    const { left } = await planAt(lead, page);
    const open = left.filter((l) => l.errors.length > 0);
    expect(open.map((l) => l.errors[0])).toEqual([
      expect.stringMatching(/placement is open: end that first/),
    ]);
    expect(open[0]?.changes).toEqual([]);
  });
});
