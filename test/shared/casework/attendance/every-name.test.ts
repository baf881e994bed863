import { afterEach, beforeEach, expect, it } from "vitest";
import { openDay } from "#casework/attendance/day/open-day.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { mailsTo, placed, pupilId, tidewayMail } from "./placed.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-03T08:00:00Z" });
});
afterEach(() => house.close());

const becomes = (name: string, body: Readonly<Record<string, unknown>>) =>
  house.deps.vault.put({ scope: house.scope, id: pupilId(name), kind: "pupil", body, index: [] });

it("A provider is asked about every pupil, whatever script a name is in and even where a record cannot be read", async () => {
  await placed(house, "quill", { week: { tuesday: "morning" } });
  await placed(house, "abara", { week: { tuesday: "morning" } });
  await becomes("quill", { givenName: "محمد", familyName: "العبدالله", dateOfBirth: "2012-05-01" });
  await house.to("2026-11-03T08:30:00Z");

  await openDay({ ...house.at, date: "2026-11-03", opensAt: "2026-11-03T08:30:00.000Z" }, house.deps);
  await becomes("abara", { givenName: "Only half a record" });
  await house.settle();

  const [mail, ...more] = await mailsTo(house, tidewayMail);
  expect(more).toEqual([]);
  expect(mail?.text).toMatch(/ما: Morning/);
  expect(mail?.text).toMatch(/X: Morning/);
});
