import { describe, expect, it } from "vitest";
import type { FormAnswers } from "#domain/form-answers.ts";
import { tendProvider } from "#promises/gate/asking-provider.ts";
import { planFormWith } from "#promises/plan/plan/form.ts";
import { missingTerms, planAsks } from "#streams/placement/consent/agreed-terms.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { checked, judgement, records, submitted } from "../before-start.ts";
import { parent, referred, Story } from "../given.ts";
import { row } from "../running.ts";

const said = (form: string, answers: FormAnswers, fields: readonly string[]): PlacementEvent => ({
  type: "form-submitted",
  form,
  answers,
  words: { [form]: { vault: `v-${form}`, hash: "h", fields } },
});

const gone = (phase: "referral" | "checks", next: "checks" | "commissioning"): PlacementEvent => ({
  type: "gate-closed",
  phase,
  cycle: 1,
  next,
});

const asked = (profile: string, statuses: readonly string[] = []): Story =>
  referred(new Story("2026-09-16T09:00", "agreement", profile), [parent("mum")], "2026-11-10").happened(
    "system",
    { type: "statuses-copied", statuses, from: "s" },
  );

/** At commissioning, with what was recorded of plan and checks. */
const under = (profile: string, statuses: readonly string[], ...more: readonly PlacementEvent[]): Story =>
  asked(profile, statuses).happened(
    "lead",
    gone("referral", "checks"),
    ...checked,
    ...more,
    gone("checks", "commissioning"),
  );

const fieldsOf = (story: Story): readonly string[] =>
  planFormWith(planAsks(story.facts)).steps.flatMap((step) => step.fields.map((field) => field.name));

const whole = [
  said("plan", { "agreed-with": ["pupil", "provider"] }, [
    "objectives",
    "development",
    "induction",
    "pastoral",
  ]),
  said("provider-checks", { examinations: "school" }, ["curriculum"]),
  submitted("checks-judged", judgement),
] as const;

const agrees = (story: Story): string =>
  records(story, "provider-agreement", { agreed: "yes" }, { by: "provider" });

describe("the contents of the agreement with the provider (O56)", () => {
  it("are whole before anybody agrees to them, and every gap is named (WBS 7.11)", () => {
    const story = under("west-bridgford-2025", ["free-school-meals"]);
    expect(missingTerms(story.facts)).toEqual([
      "record what the pupil learns there",
      "add personal development and careers guidance to the plan",
      "add the first days there to the plan",
      "add the pastoral care there to the plan",
      "arrange the free school meals",
      "have the provider say who enters the pupil for examinations",
    ]);
    expect(agrees(story)).toContain("The terms are not whole yet. First record what the pupil learns there,");
    expect(tendProvider(story.facts).events).toEqual([]);
    expect(row(story, "O56")).toMatchObject({ state: "owed", waits: true });

    story.happened("lead", ...whole, submitted("meals", { who: "provider" }));
    expect(missingTerms(story.facts)).toEqual([]);
    expect(tendProvider(story.facts).events).toMatchObject([
      { type: "asked", purpose: "provider-agreement" },
    ]);
    expect(agrees(story)).toBe("taken");
    expect(row(story, "O56")).toMatchObject({ state: "met", cites: [{ clause: "WBS 7.11" }] });
  });

  it("leave out meals where the pupil is not entitled to free ones", () => {
    expect(missingTerms(under("west-bridgford-2025", [], ...whole).facts)).toEqual([]);
  });

  it("ask nothing more where the terms say it always (TMP 7), or no policy asks it", () => {
    for (const profile of ["template-2026", "twerton-2017", "crestwood-2025", "ecclesbourne-2026"])
      expect(missingTerms(under(profile, ["free-school-meals"]).facts), profile).toEqual([]);
  });

  it("come from the plan only where nothing else on record says them", () => {
    expect(fieldsOf(asked("west-bridgford-2025")).slice(-3)).toEqual([
      "development",
      "induction",
      "pastoral",
    ]);
    expect(fieldsOf(asked("template-2026"))).not.toContain("induction");
  });
});

describe("the plan (O7, O8)", () => {
  it("says how often it is reviewed, where no meeting agreed it (TMP 6)", () => {
    const story = asked("template-2026");
    expect(fieldsOf(story)).not.toContain("review-every");
    expect(row(story, "O7-reviews")).toMatchObject({ state: "met" });

    const without = new Story("2026-09-16T09:00", "agreement", "template-2026").happened("teacher", {
      type: "placement-opened",
      pupil: "pupil1",
      profile: { id: "template-2026", version: "2026-09" },
      route: "agreement",
    });
    expect(fieldsOf(without)).toContain("review-every");
    without.happened("lead", submitted("plan", { "agreed-with": ["pupil", "provider"] }));
    expect(row(without, "O7-reviews")).toMatchObject({ state: "owed", form: "plan", blocks: "process" });
    without.happened("lead", submitted("plan", { "review-every": "month" }));
    expect(row(without, "O7-reviews").state).toBe("met");
  });

  it("is linked to the outcomes of an EHC plan, where there is one (ECC 4)", () => {
    expect(fieldsOf(asked("ecclesbourne-2026"))).not.toContain("ehcp-outcomes");
    const story = asked("ecclesbourne-2026", ["ehcp"]);
    expect(fieldsOf(story)).toContain("ehcp-outcomes");
    story.happened("lead", said("plan", {}, ["objectives"]));
    expect(row(story, "O8").state).toBe("owed");
    story.happened("lead", said("plan", {}, ["objectives", "ehcp-outcomes"]));
    expect(row(story, "O8").state).toBe("met");
  });
});

describe("money (O14)", () => {
  it("is settled with budget, approval and the reason why it is good value", () => {
    const story = asked("crestwood-2025");
    expect(row(story, "O14").state).toBe("met");
    story.happened(
      "lead",
      said("provider", { provider: "prov1", "weekly-cost": 240 }, ["why", "value-note"]),
    );
    expect(row(story, "O14")).toMatchObject({ state: "owed", form: "provider" });
  });
});
