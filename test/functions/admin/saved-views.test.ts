import { afterEach, beforeEach, expect, it } from "vitest";
import { dropView, viewsOf } from "#casework/runs/saved-views.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent } from "#test/gate/referred.ts";

let house: House;
let admin: Caller;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  await atConsent(house);
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

const filtered = "/runs?machine=gate&show=waiting&phase=consent";

const keep = async (name: string) => {
  const { text } = await admin.get(filtered.replace("/runs", "/runs/views"));
  const { csrf = "", filters = "" } = hiddenOf(text);
  return admin.post("/runs/views", { csrf, filters: filters.replaceAll("&amp;", "&"), name });
};

type Listed = {
  readonly views: readonly { readonly key: string; readonly name: string; readonly href: string }[];
};
const views = async () => ((await admin.sees("/runs")) as unknown as Listed).views;

it("keeps the filters of a list under a name, leads back to them, and lets go of them", async () => {
  expect((await admin.get(filtered)).text).toContain("Keep these filters as a view");
  expect(await keep("Consent that hangs")).toMatchObject({ status: 303, location: filtered });
  await keep("Consent that hangs");

  const [view] = await views();
  expect(await views()).toMatchObject([{ name: "Consent that hangs", href: filtered }]);
  expect((await admin.get(filtered)).text).toContain('aria-current="true">Consent that hangs');
  expect(JSON.stringify(await house.deps.effects.list("saved-view", house.scope))).not.toContain("hangs");

  const page = hiddenOf((await admin.get("/runs/views")).text);
  await admin.post("/runs/views", { csrf: page.csrf ?? "", drop: view?.key ?? "" });
  expect(await views()).toEqual([]);
});

it("shows nobody another's views, and drops none of them", async () => {
  await keep("Mine");
  const [mine] = await views();
  const other = { scope: house.scope, staff: sampleId("staff", "r-flint") };
  expect(await viewsOf(house.deps, other)).toEqual([]);
  await dropView(house.deps, other, mine?.key ?? "");
  expect(await views()).toHaveLength(1);
});

it("asks for a name and for filters, and keeps twenty at most", async () => {
  expect((await keep("")).text).toContain("Enter a name");
  expect((await admin.postJson("/runs/views", { name: "All", filters: "" })).status).toBe(422);
  for (let n = 1; n <= 20; n += 1) await keep(`View ${n}`);
  expect((await keep("View 21")).text).toContain("Let go of one first");
  expect(await views()).toHaveLength(20);
});
