import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contextOf } from "#casework/compose/context.ts";
import { termsOf } from "#casework/provider/terms.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { noChoices } from "#promises/choices.ts";
import { planFormWith } from "#promises/plan/plan/form.ts";
import { providerChecksFormWith } from "#promises/provider/provider-checks/form.ts";
import { plan, providerAnswers } from "#test/journeys/cast/before-start.ts";
import { bothAgree } from "../answers.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, recorded, streamOf } from "../referred.ts";

let house: House;

let placement: string;

beforeEach(async () => {
  house = await openHouse({ profile: "west-bridgford-2025" });
  placement = await atConsent(house);
  await bothAgree(house, placement);
  await house.settle();
});

afterEach(() => house.close());

const terms = async () => {
  const rows = await termsOf(house.deps, await contextOf(house.deps, streamOf(house, placement)));
  return new Map(rows.map((row) => [row.label, [row.value].flat().join(" ")]));
};

describe("The terms that a provider agrees to (O56, WBS 7.11)", () => {
  it("say what plan and checks say, and nothing is typed twice", async () => {
    await recorded(
      house,
      placement,
      planFormWith({ ...noChoices.plan, terms: ["development", "induction", "pastoral"] }),
      {
        ...plan,
        development: "A talk about jobs each half-term",
        induction: "Two mornings with the key contact",
        pastoral: "A mentor each day",
      },
    );
    await recorded(house, placement, providerChecksFormWith(allChecks), {
      ...providerAnswers,
      curriculum: "English, maths and boats",
      examinations: "school",
    });
    const all = await terms();
    expect(all.get("Curriculum and qualifications")).toBe("English, maths and boats");
    expect(all.get("Personal development and careers")).toBe("A talk about jobs each half-term");
    expect(all.get("First days")).toBe("Two mornings with the key contact");
    expect(all.get("Pastoral care")).toBe("A mentor each day");
    expect(all.get("Tests and examinations")).toContain("The school enters the pupil");
    expect(all.get("Reports and reviews")).toContain(
      "We meet with you to review the placement at least once each half-term, with pupil and parents.",
    );
    for (const always of ["First day", "Objectives", "Cost", "Attendance", "Behaviour", "Your staff"])
      expect(all.has(always), always).toBe(true);
    expect(all.has("Meals")).toBe(false);
  });
});
