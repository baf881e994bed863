import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { FormId } from "#ids/promise-id.ts";
import { aboutForm } from "#promises/abouts.ts";
import { fits } from "#promises/fits.ts";
import { type House, openHouse } from "../house.ts";
import { placementNow } from "../referred.ts";
import { recordsForm, underWay } from "../under-way.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse({ profile: "twerton-2017" });
});

afterEach(() => house.close());

const isOffered = async (placement: string, form: FormId): Promise<boolean> => {
  const facts = factsNow(house.deps, await placementNow(house, placement));
  return Boolean(aboutForm(form)?.offered?.(facts)) && !fits(form, facts);
};

describe("A pupil who did not arrive (K2.5)", () => {
  it("can be given a new first day from the page, as the form takes it", async () => {
    const placement = await underWay(house, { start: "2026-09-15" });
    expect(await isOffered(placement, "timetable")).toBe(false);

    await house.to("2026-09-16T09:00:00Z");
    await recordsForm(house, placement, "arrival", {
      arrived: "no",
      on: "2026-09-15",
      "followed-up": "in words",
    });

    expect(await isOffered(placement, "timetable")).toBe(true);
  });
});
