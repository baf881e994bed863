import { pupils, read } from "#casework/commit/streams.ts";
import { pupilStream } from "#domain/streams.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import type { Plan } from "../school/plan.ts";
import { referring, writingReferral } from "./acts.ts";
import { chanceOn, type Doing, holderOf, type Stage, send } from "./stage.ts";

const refers = async (stage: Stage, { pupil, route }: Plan, day: string): Promise<void> => {
  const { at, world } = stage;
  const by = holderOf(stage, "referrer");
  const command = `refer-${pupil}`;
  if ((await send(stage, "staff", "referral", referring({ at, command, by }, pupil, route))) !== "recorded")
    return;
  const { state } = await read(world.bare, pupils, pupilStream(at, pupil));
  if (!state.openPlacement) return;
  const steps = stage.script?.steps(pupil) ?? referralForm.steps.length + 1;
  for (let step = 0; step < steps; step += 1) {
    const acting = { at, command: `${command}-${step}`, by };
    const known = stage.script?.knows(referralForm, { day, pupil });
    const act = writingReferral(acting, state.openPlacement, step, day, chanceOn(stage, command), known);
    await send(stage, "staff", "referral", act);
  }
};

/** Teachers refer pupils, each on its day. */
export const referrers: Doing = {
  at: "09:40",
  does: async (stage, day) => {
    for (const plan of stage.plans.values()) if (plan.referred === day) await refers(stage, plan, day);
  },
};
