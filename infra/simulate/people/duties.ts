import { recordDutyFrom } from "#casework/school/record-duty.ts";
import { dutyForms } from "#contracts/forms/duties.ts";
import { filled } from "./filling.ts";
import { chanceOn, type Doing, holderOf, type Stage } from "./stage.ts";

const recordsAll = async (stage: Stage, day: string): Promise<void> => {
  const by = holderOf(stage, "headteacher");
  for (const [duty, form] of Object.entries(dutyForms)) {
    const answers = filled(form, stage.script?.knows(form, { day }) ?? {}, day, chanceOn(stage, duty));
    const sender = { at: stage.at, command: `duty-${duty}-${day}`, by };
    const refused = await recordDutyFrom(stage.world.deps("staff"), sender, duty, answers);
    stage.told("duty of the school", refused ? "refused" : "recorded");
    await stage.world.settle();
  }
};

/** Duties of the school: recorded at the start of the year and in each later term. */
export const duties: Doing = {
  at: "09:20",
  does: async (stage, day) => {
    const { schoolDays } = stage.year;
    if ([0, 75, 130].some((at) => schoolDays[at] === day)) await recordsAll(stage, day);
  },
};
