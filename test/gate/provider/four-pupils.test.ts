import { afterEach, beforeEach, expect, it } from "vitest";
import { formNow } from "#casework/choices.ts";
import { execute } from "#casework/commit/execute.ts";
import { providers } from "#casework/commit/streams.ts";
import { declareRollFrom } from "#casework/provider/records.ts";
import { providerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { changeProvider } from "#streams/provider/editing.ts";
import { tideway } from "#test/shared/casework/attendance/placed.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead, opened, placementNow } from "../referred.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse({ profile: "west-bridgford-2025" });
  const command = { stream: providerStream(house.at.tenant, tideway), id: "not-registered", by: lead };
  const facts = { id: tideway, registered: "no", isSchool: "no", online: "no" } as const;
  await execute(house.deps, providers, command, (p) =>
    changeProvider(
      p,
      { facts, places: p.places, changed: ["registered"] },
      { vault: "", hash: "", fields: [] },
    ),
  );
});

afterEach(() => house.close());

const declares = async (pupils: number): Promise<string> => {
  const answers = { on: "2026-09-07", "full-time-pupils": pupils, "full-time-vulnerable": 0, "told-by": "L" };
  const sender = { at: house.at, command: `declares-${pupils}`, by: lead };
  expect(await declareRollFrom(house.deps, sender, tideway, answers)).toBeUndefined();
  await house.settle();
  return (await (await new Caller(house, handler).signIn(lead)).get(`/providers/${tideway}`)).text;
};

const chooses = async () => {
  const placement = await opened(house);
  const form = await formNow(house.deps, house.at, await placementNow(house, placement), "provider");
  const field = form?.steps.flatMap((s) => s.fields).find((f) => f.name === "provider");
  return field && "options" in field ? field.options.find((o) => o.value === tideway)?.hint : undefined;
};

it("registration warns at four full-time pupils and says why, and whoever chooses the provider sees it (O35)", async () => {
  expect(await declares(3)).not.toContain("With 5, or with one who has");
  const page = await declares(4);
  expect(page).toContain("It has 4 full-time pupils and is not registered. With 5, or with one who has");
  expect(page).toContain("One pupil below");
  expect(await chooses()).toContain("with one more full-time pupil it must be registered");
  expect(await declares(5)).toContain("it must be registered and is not");
});
