import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { knownAnswers } from "#casework/known/known.ts";
import { sampleSchool } from "#infra/local/seed/sample-school.ts";
import { noChoices } from "#promises/choices.ts";
import { planForm } from "#promises/plan/plan/form.ts";
import { type Caller, hiddenOf } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, placementNow } from "../referred.ts";
import { signedIn } from "../words/reading.ts";

let house: House;
let placement: string;
let lead: Caller;

beforeEach(async () => {
  house = await openHouse({ at: "2026-09-07T08:00:00Z", sweeps: false });
  placement = await atConsent(house);
  lead = await signedIn(house, "ap-lead");
});

afterEach(() => house.close());

type Filled = { readonly typed: Record<string, string>; readonly known: Record<string, string> };

const path = (form: string) => `/placements/${placement}/forms/${form}`;

const opens = async (form: string) => (await lead.sees(path(form))) as unknown as Filled;

describe("a form whose answers the record holds (K11)", () => {
  it("comes filled, and each answer says where it is from", async () => {
    const { typed, known } = await opens("school-link");
    expect(typed).toMatchObject({ "dsl-phone": "01632 960014", "contact-phone": "01632 960014" });
    expect(typed["contact-name"]).not.toBe("");
    expect(known["dsl-name"]).toBe("The school’s numbers and people");
  });

  it("takes the plan’s objectives from what the referral is to achieve", async () => {
    const { typed, known } = await opens("plan");
    expect([typed.objectives, known.objectives]).toEqual(["Ready to learn", "The referral"]);
    expect(Object.keys(known)).toEqual(["objectives"]);
  });

  it("shows the answer with its source in place of a question, and the question behind it", async () => {
    const { text } = await lead.get(path("plan"));
    expect(text).toMatch(/data-known="objectives"[\s\S]*Ready to learn[\s\S]*The referral[\s\S]*<details/);
    expect(text).toMatch(/<textarea[^>]*name="objectives"/);
  });

  it("is changed like any other answer, and what was changed is not called known when the form is shown again", async () => {
    const { text } = await lead.get(path("plan"));
    const sent = { ...hiddenOf(text), objectives: "Stay in each lesson" };
    const again = await lead.post(path("plan"), sent);
    expect(again.status).toBe(422);
    expect(again.text).not.toContain('data-known="objectives"');
    const same = await lead.post(path("plan"), { ...hiddenOf(text), objectives: "Ready to learn" });
    expect(same.text).toContain('data-known="objectives"');
  });

  it("takes the emergency contacts from the pupil’s contacts, and asks about health each time", async () => {
    const { typed, known } = await opens("emergency-sheet");
    expect(known["needs-known"]).toBe("The referral");
    expect(typed).toMatchObject({ "needs-known": "yes", needs: "Calm places" });
    for (const name of ["medical-known", "allergies-known", "medication-known", "collecting-known"])
      expect(typed[name]).toBeUndefined();
  });

  it("says of no second contact that there is none while one is on record", async () => {
    const p = await placementNow(house, placement);
    const { typed } = await opens("emergency-sheet");
    expect([p.contacts.length > 1, typed["second-known"] === "nothing"]).toEqual([true, false]);
  });

  it("fills nothing in for somebody who may not read the words", async () => {
    const reader = { at: sampleSchool, staff: "nobody", sees: () => false };
    const form = planForm.form(noChoices);
    const p = await placementNow(house, placement);
    expect(await knownAnswers(house.deps, reader, p, form)).toEqual({});
  });

  it("begins from its own record once there is one", async () => {
    const { text } = await lead.get(path("school-link"));
    expect(text).toContain("data-known");
    const { typed } = await opens("school-link");
    const other = {
      ...typed,
      "contact-name": "Somebody Else",
      "lado-name": "Council",
      "lado-phone": "01632 960900",
    };
    expect((await lead.postJson(path("school-link"), other)).status).toBe(200);
    const after = await opens("school-link");
    expect([after.typed["contact-name"], after.known]).toEqual(["Somebody Else", {}]);
  });
});
