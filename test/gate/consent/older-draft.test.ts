import { afterEach, beforeEach, expect, it } from "vitest";
import { recordDraft, submitDraft } from "#casework/record-form.ts";
import type { Answers, Form } from "#contracts/form.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import { type House, openHouse } from "../house.ts";
import { lead, opened, placementNow, streamOf } from "../referred.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const answers: Readonly<Record<string, Answers>> = {
  reason: { "primary-reason": "semh" },
  interventions: { interventions: "Small groups" },
  needs: { "needs-assessed-on": "2026-06-10", needs: "Calm places" },
  parents: {
    "parents-engaged-on": "2026-07-01",
    "parents-engaged-how": "in-person",
    "parents-said": "They agree",
  },
  plan: { outcomes: "Ready to learn", weeks: 12 },
};

it("A referral begun before a question was asked is not sent without its answer", async () => {
  const placement = await opened(house);
  const command = (id: string, form: Form = referralForm) => ({
    stream: streamOf(house, placement),
    id,
    by: lead,
    at: house.at,
    form,
  });
  for (const { id: step } of referralForm.steps)
    await recordDraft(house.deps, { ...command(step), step, answers: answers[step] ?? {} });

  expect(await submitDraft(house.deps, command("early"))).toMatchObject({
    kind: "refused",
    message: "Enter when the first intervention began",
  });

  const first = { ...answers.interventions, "first-intervention": "2026-01-12" };
  await recordDraft(house.deps, { ...command("asked"), step: "interventions", answers: first });

  expect((await submitDraft(house.deps, command("whole"))).kind).not.toBe("refused");
  expect((await placementNow(house, placement)).forms.referral?.answers).toMatchObject({
    "first-intervention": "2026-01-12",
  });
});
