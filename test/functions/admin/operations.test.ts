import { afterEach, beforeEach, expect, it } from "vitest";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent } from "#test/gate/referred.ts";

let house: House;
let admin: Caller;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

type Signals = {
  readonly signals: readonly { readonly id: string; readonly ok: boolean; readonly says: string }[];
};

const signals = async () => {
  const seen = (await admin.sees("/operations")) as unknown as Signals;
  return Object.fromEntries(seen.signals.map((s) => [s.id, s]));
};

it("says that all is well once the school was looked over, each beside what is normal", async () => {
  await atConsent(house);
  expect((await signals()).swept).toMatchObject({ ok: false, says: "Not yet" });
  await house.sweep();

  for (const each of Object.values(await signals())) expect(each).toMatchObject({ ok: true });
  expect((await admin.get("/operations")).text).toContain("When all is well");
});

it("finds an open placement whose timer is lost, and a run that died, and says so first", async () => {
  const placement = await atConsent(house);
  await house.sweep();
  await house.deps.runs.stop("placement", `${placement}-e1`, "Test", "none");
  await house.settle();

  expect((await signals()).runs).toMatchObject({ ok: false });
  expect(Object.keys(await signals())[0]).toBe("runs");
  const reference = placement.slice(0, 6).toUpperCase();
  const parked = await house.deps.effects.get("parked", house.scope, placement);
  if (!parked) throw new Error("Nothing is parked");
  await house.deps.effects.remove("parked", house.scope, placement);
  const row = await house.deps.views.get("placements", house.scope, placement);
  if (!row) throw new Error("The placement has no row");
  await house.deps.views.put({ ...row, version: row.version + 1, body: { ...row.body, owed: [] } });
  expect((await signals()).untended).toMatchObject({ ok: false, says: `1 of 1: ${reference}` });
});
